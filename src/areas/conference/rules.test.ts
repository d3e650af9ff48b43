import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deciding, Decision, Entry, FileRef } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { decideMeeting, evolveMeetings, type MeetingCommand, noMeetings } from './in-case.ts';
import { type ConferenceCommand, conferenceRules, quorumIn, stateOf, unsignedIn } from './rules.ts';
import { type Conference, itemOf } from './state.ts';

const ref: FileRef = { kind: 'conference', id: newId() };
const people = Array.from({ length: 5 }, () => ({ member: newId(), agency: newId(), discipline: 'health' }));
const cases = [newId(), newId(), newId()];
const head = newId();

const as = (author: Id, roles: readonly string[] = ['team-member']): Deciding => ({
  now: '2026-11-24T10:00:00.000Z',
  municipality: newId(),
  author,
  agency: newId(),
  roles,
  number: null,
  sectionOf: () => 'conference',
  mayWrite: () => true,
});
const leading = as(head, ['supervisor']);

type Wish = ConferenceCommand extends infer C ? (C extends { id: string } ? Omit<C, 'id'> : never) : never;

const put = (file: Conference, decision: Decision, by: Deciding): Conference =>
  isRefusal(decision)
    ? file
    : decision.reduce(
        (so, entry, at) =>
          conferenceRules.evolve(so, {
            ...entry,
            ...{ municipality: by.municipality, file: ref, author: by.author, agency: by.agency },
            ...{ device: 'test', recordedAt: by.now, seq: so.seq + at + 1 },
          }),
        file,
      );
const ask = (file: Conference, wish: Wish, by: Deciding = leading): Decision =>
  conferenceRules.decide(file, conferenceRules.commands.parse({ ...wish, id: newId() }), by);
const having = (file: Conference, wish: Wish, by: Deciding = leading): Conference => {
  const decision = ask(file, wish, by);
  if (isRefusal(decision)) throw new Error(decision.refused);
  return put(file, decision, by);
};

const when = { at: '2026-12-01T09:00:00Z', minutes: 120, place: 'Bashkia, salla 2', remote: null };
const planned = (): Conference => {
  const scheduled = having(conferenceRules.blank(ref), { kind: 'conference.schedule', ...when, chair: head });
  const invited = having(scheduled, { kind: 'conference.invite', members: people });
  return cases.reduce(
    (so, id) =>
      having(so, {
        kind: 'conference.put-item',
        case: id,
        minutes: 15,
        called: people.map(({ member }) => member),
      }),
    invited,
  );
};
const attended = (file: Conference, present: number): Conference =>
  people.reduce(
    (so, { member }, at) =>
      having(so, {
        kind: 'conference.attend',
        member,
        how: at < present ? 'room' : 'apologies',
        substitute: null,
      }),
    having(file, { kind: 'conference.begin' }),
  );
const discussed = (file: Conference): Conference =>
  cases.reduce(
    (so, id) => having(so, { kind: 'conference.settle-item', case: id, state: 'discussed' }),
    file,
  );
const ended = (present = 3): Conference =>
  having(discussed(attended(planned(), present)), { kind: 'conference.end', next: '2027-01-05' });

describe('a meeting of the team', () => {
  test('is called and led by the unit; whoever is invited answers for themselves, with a reason for apologies', () => {
    const file = planned();
    const [one] = people;
    if (!one) return;
    expect(ask(file, { kind: 'conference.cancel', reason: 'x' }, as(one.member))).toHaveProperty(
      'refused',
      'conference.needs-the-unit',
    );
    const answer = { kind: 'conference.answer', how: 'apologies', substitute: null } as const;
    expect(ask(file, { ...answer, reason: null }, as(one.member))).toHaveProperty(
      'refused',
      'conference.apologies-need-a-reason',
    );
    expect(ask(file, { ...answer, reason: 'Gjyq' }, as(newId()))).toHaveProperty('refused');
    const told = having(file, { ...answer, reason: 'Gjyq' }, as(one.member));
    expect(told.invited[0]?.answer?.how).toBe('apologies');
  });

  test('discusses no case while half of the institutions or more are missing', () => {
    const few = attended(planned(), 2);
    expect(quorumIn(few)).toEqual({ present: 2, invited: 5, holds: false });
    const settle = { kind: 'conference.settle-item', case: cases[0] ?? '' } as const;
    expect(ask(few, { ...settle, state: 'discussed' })).toHaveProperty('refused', 'conference.no-quorum');
    expect(isRefusal(ask(few, { ...settle, state: 'postponed' }))).toBe(false);
    expect(isRefusal(ask(attended(planned(), 3), { ...settle, state: 'discussed' }))).toBe(false);
  });

  test('has the quorum that the country’s practice said on the day on which it began', () => {
    const begun = (percent: number) => {
      const deciding = { ...leading, standardOf: () => percent };
      const file = having(planned(), { kind: 'conference.begin' }, deciding);
      return people
        .slice(0, 3)
        .reduce(
          (so, { member }) =>
            having(so, { kind: 'conference.attend', member, how: 'room', substitute: null }, deciding),
          file,
        );
    };
    const settle = { kind: 'conference.settle-item', case: cases[0] ?? '', state: 'discussed' } as const;
    expect(isRefusal(ask(begun(50), settle))).toBe(false);
    expect(ask(begun(60), settle)).toEqual({ refused: 'conference.no-quorum', values: { percent: 60 } });
    // The practice of a later day changes nothing of a meeting that has begun.
    expect(isRefusal(ask(begun(50), settle, { ...leading, standardOf: () => 90 }))).toBe(false);
  });

  test('lets whoever is bound to a family out of that case, for good', () => {
    const [one] = people;
    const [first] = cases;
    if (!one || !first) return;
    const file = having(
      planned(),
      { kind: 'conference.declare-conflict', case: first, member: one.member },
      as(one.member),
    );
    expect(itemOf(file, first)?.called).not.toContain(one.member);
    expect(ask(file, { kind: 'conference.call', case: first, member: one.member })).toHaveProperty(
      'refused',
      'conference.in-conflict',
    );
    const dropped = having(file, { kind: 'conference.drop-item', case: first, reason: 'Më vonë' });
    const called = people.map(({ member }) => member);
    const again = itemOf(
      having(dropped, { kind: 'conference.put-item', case: first, minutes: 15, called }),
      first,
    );
    expect(again?.conflicts).toEqual([one.member]);
    expect(again?.called).toEqual(called.filter((member) => member !== one.member));
  });

  test('does not end while a case waits or nobody has noted who was there', () => {
    const running = having(planned(), { kind: 'conference.begin' });
    expect(ask(running, { kind: 'conference.end', next: null })).toHaveProperty(
      'refused',
      'conference.cases-waiting',
    );
    expect(stateOf(ended())).toBe('signing');
  });

  test('is sealed by the last signature of those who were there, and by nobody else’s', () => {
    let file = ended(3);
    expect(ask(file, { kind: 'conference.sign', remark: null }, as(people[4]?.member ?? ''))).toHaveProperty(
      'refused',
      'conference.was-not-there',
    );
    for (const { member } of people.slice(0, 3)) {
      expect(stateOf(file)).toBe('signing');
      file = having(file, { kind: 'conference.sign', remark: null }, as(member));
    }
    expect(unsignedIn(file)).toEqual([]);
    expect(stateOf(file)).toBe('sealed');
  });

  test('two who put the agenda in order at once do not overwrite each other', () => {
    const file = planned();
    const [a, b, c] = cases;
    if (!a || !b || !c) return;
    const moved = having(file, { kind: 'conference.order-items', was: [a, b, c], now: [c, a, b] });
    expect(moved.items.map((item) => item.case)).toEqual([c, a, b]);
    expect(ask(moved, { kind: 'conference.order-items', was: [a, b, c], now: [b, a, c] })).toHaveProperty(
      'refused',
      'conference.agenda-changed',
    );
  });

  const anything: fc.Arbitrary<{ wish: Wish; by: Deciding }> = fc
    .record({
      person: fc.constantFrom(...people),
      of: fc.constantFrom(...cases),
      leads: fc.boolean(),
      state: fc.constantFrom('discussed' as const, 'postponed' as const),
      how: fc.constantFrom('room' as const, 'remote' as const, 'absent' as const),
    })
    .chain(({ person: { member }, of, leads, state, how }) =>
      fc
        .constantFrom<Wish>(
          { kind: 'conference.begin' },
          { kind: 'conference.attend', member, how, substitute: null },
          { kind: 'conference.settle-item', case: of, state },
          { kind: 'conference.declare-conflict', case: of, member },
          { kind: 'conference.drop-item', case: of, reason: 'x' },
          { kind: 'conference.put-item', case: of, minutes: 15, called: [member] },
          { kind: 'conference.call', case: of, member },
          { kind: 'conference.leave-out', member, reason: 'x' },
          { kind: 'conference.end', next: null },
          { kind: 'conference.sign', remark: null },
          { kind: 'conference.move', ...when, reason: 'x' },
        )
        .map((wish) => ({ wish, by: leads ? leading : as(member) })),
    );

  test('whatever is tried, after its end only signatures are added, no case was discussed without a quorum, and no conflict is forgotten', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (tries) => {
        let file = planned();
        const said: { case: Id; member: Id }[] = [];
        for (const { wish, by } of tries) {
          const before = file;
          const decision = ask(file, wish, by);
          file = put(file, decision, by);
          if (!isRefusal(decision) && wish.kind === 'conference.settle-item' && wish.state === 'discussed')
            expect(quorumIn(before).holds).toBe(true);
          if (!isRefusal(decision) && wish.kind === 'conference.declare-conflict') said.push(wish);
          if (before.ended)
            expect({ ...file, signatures: [], seq: 0 }).toEqual({ ...before, signatures: [], seq: 0 });
          for (const item of file.items) {
            expect(item.called.some((one) => item.conflicts.includes(one))).toBe(false);
            const ofCase = said.filter((one) => one.case === item.case).map(({ member }) => member);
            expect(item.conflicts).toEqual(expect.arrayContaining(ofCase));
          }
        }
      }),
    );
  });
});

describe('what the team decides for one child', () => {
  const conference = ref.id;
  const inCircle = (member: Id) => people.slice(0, 3).some((one) => one.member === member);
  const decide = (
    more: Partial<Extract<MeetingCommand, { kind: 'meeting.decide' }>> = {},
  ): MeetingCommand => ({
    ...{ id: newId(), kind: 'meeting.decide', conference, on: '2026-12-01', decision: 'Vizitë çdo javë' },
    ...{ agreed: [], dissented: [], replaces: null },
    ...more,
  });
  const step = (meetings: typeof noMeetings, asked: MeetingCommand) => {
    const decision = decideMeeting(meetings, asked, leading, inCircle);
    if (isRefusal(decision)) return { refused: decision.refused, meetings };
    const entries = decision.map(
      (entry): Entry => ({
        ...entry,
        ...{ municipality: newId(), file: { kind: 'case', id: newId() }, author: head, agency: newId() },
        ...{ device: 'test', recordedAt: leading.now, seq: 1 },
      }),
    );
    return { refused: null, meetings: entries.reduce(evolveMeetings, meetings) };
  };

  test('holds who agreed and who did not and why, of those in the child’s circle alone', () => {
    const [one, two, , , outside] = people.map(({ member }) => member);
    if (!one || !two || !outside) return;
    expect(step(noMeetings, decide({ agreed: [outside] })).refused).toBe('meeting.not-of-the-circle');
    expect(step(noMeetings, decide({ agreed: [one], dissented: [{ member: one, why: 'x' }] })).refused).toBe(
      'meeting.one-voice-each',
    );
    const { meetings } = step(
      noMeetings,
      decide({ agreed: [one], dissented: [{ member: two, why: 'Pak' }] }),
    );
    expect(meetings[0]?.decision?.dissented).toEqual([{ member: two, why: 'Pak' }]);
  });

  test('is not written over by somebody who had not seen it', () => {
    const { meetings } = step(noMeetings, decide());
    expect(step(meetings, decide({ decision: 'Tjetër' })).refused).toBe('meeting.decided-meanwhile');
    const seen = meetings[0]?.decision?.entry ?? null;
    expect(step(meetings, decide({ decision: 'Tjetër', replaces: seen })).refused).toBe(null);
  });

  test('is only added to once the minutes are closed', () => {
    const close: MeetingCommand = { id: newId(), kind: 'meeting.close', conference };
    const add: MeetingCommand = {
      id: newId(),
      kind: 'meeting.add',
      conference,
      text: 'Data është 3 dhjetor',
    };
    const { meetings } = step(noMeetings, decide());
    expect(step(meetings, add).refused).toBe('meeting.not-closed');
    const closed = step(meetings, close).meetings;
    expect(step(closed, decide({ replaces: closed[0]?.decision?.entry ?? null })).refused).toBe(
      'meeting.closed',
    );
    expect(step(closed, add).meetings[0]?.added.map(({ text }) => text)).toEqual(['Data është 3 dhjetor']);
  });
});
