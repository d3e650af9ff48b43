import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import type { Answer } from '../../core/contract/route.ts';
import { addressOf } from '../../core/contract/route.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { compareProjections } from '../../server/store/rebuild.ts';
import type { Member } from '../../server/store/store.ts';
import { openFile } from '../../web/files/open-file.ts';
import { caseRules } from '../case/rules.ts';
import { composeMinutes } from '../letters/minutes.ts';
import { readToday } from '../today/contract.ts';
import { listConferences, meetingCalendar, meetingMinutes, putOnAgenda, readMeeting } from './contract.ts';
import { conferenceRules, meetingOf, stateOf } from './rules.ts';
import { actionsOf, closedActions, earlierActions, writtenFor } from './written.ts';

let world: UnitWorld;
let now = '2026-11-24T10:00:00.000Z';
let worker: Member;
let supervisor: Member;
let police: Member;
let health: Member;
const cases: Id[] = [];
const conference = newId();
const ref = { kind: 'conference' as const, id: conference };
const words = 'Nëna trajtohet për depresion';

beforeAll(async () => {
  world = await unitWorld({ now: () => now });
  worker = await world.enlist({ name: 'Elira Hoxha' });
  supervisor = await world.enlist({ name: 'Besnik Prifti', roles: ['supervisor'] });
  police = await world.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'police' });
  health = await world.enlist({ name: 'Mimoza Gjata', roles: ['team-member'], discipline: 'health' });
  for (const given of ['Arta', 'Bora'])
    cases.push((await world.child(worker, { given, surname: 'Prova' }, supervisor)).case);
  await world.act(
    supervisor,
    {
      file: ref,
      command: {
        ...{ kind: 'conference.schedule', at: '2026-11-24T12:00:00Z', minutes: 90, place: 'Salla 2' },
        ...{ remote: null, chair: supervisor.id },
      },
    },
    {
      file: ref,
      command: {
        kind: 'conference.invite',
        members: [supervisor, worker, police, health].map(({ id, agency, discipline }) => ({
          ...{ member: id, agency, discipline },
        })),
      },
    },
  );
}, 60_000);
afterAll(() => world?.close());

const read = async (who: Member): Promise<Answer<typeof readMeeting>> => {
  const answer = await world.ask(who, readMeeting, { params: { id: conference } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};
const caseAs = async (who: Member, id: Id) => {
  const found = (await read(who)).cases.find((one) => one.id === id);
  return found && openFile(caseRules, { kind: 'case', id }, found.file).file;
};
const meetingAs = async (who: Member) => openFile(conferenceRules, ref, (await read(who)).conference).file;
const ofCase = (id: Id, command: { kind: string } & Record<string, unknown>) => ({
  file: { kind: 'case' as const, id },
  command,
});
const ofMeeting = (command: { kind: string } & Record<string, unknown>) => ({ file: ref, command });
const [first, second] = [() => cases[0] ?? '', () => cases[1] ?? ''];
const refusedFor = async (who: Member, file: { kind: 'case' | 'conference'; id: Id }, command: object) => {
  const body = { commands: [{ file, command: { id: newId(), kind: '', ...command } }] };
  const answer = await world.ask(who, sendCommands, { body });
  return isRefusal(answer) ? answer.refused : null;
};

describe('the team meets', () => {
  test('whoever is called to a case comes into its circle in the same act; the others read nothing of it', async () => {
    const reason = 'Thirrur në mbledhje';
    for (const [id, members] of [
      [first(), [police.id, health.id]],
      [second(), [police.id]],
    ] as const) {
      const body = { case: id, minutes: 20, members: [...members], reason };
      expect(await world.ask(supervisor, putOnAgenda, { params: { id: conference }, body })).toEqual({});
    }
    expect((await read(police)).cases.map(({ id }) => id).sort()).toEqual([...cases].sort());
    // A clock of each case may run out with the meeting: its file knows when that is, and nobody else can say it.
    const setFor = async () => (await caseAs(worker, first()))?.meetings.map((meeting) => meeting.setFor);
    const plan = { minutes: 90, place: 'Salla 2', remote: null, reason: 'Salla është e zënë' };
    expect(await setFor()).toEqual(['2026-11-24T12:00:00Z']);
    await world.act(supervisor, ofMeeting({ kind: 'conference.move', at: '2026-11-25T09:00:00Z', ...plan }));
    expect(await setFor()).toEqual(['2026-11-25T09:00:00Z']);
    await world.act(supervisor, ofMeeting({ kind: 'conference.move', at: '2026-11-24T12:00:00Z', ...plan }));
    await world.act(
      supervisor,
      ofMeeting({ kind: 'conference.drop-item', case: first(), reason: 'Pret' }),
      ofMeeting({ kind: 'conference.put-item', case: first(), minutes: 20, called: [police.id, health.id] }),
    );
    expect(await setFor()).toEqual(['2026-11-24T12:00:00Z']);
    const early = { kind: 'meeting.set', conference, at: '2026-11-24T11:00:00Z' };
    expect(await refusedFor(supervisor, { kind: 'case', id: first() }, early)).toBe(
      'meeting.not-of-this-meeting',
    );
    const seen = await read(health);
    expect(seen.cases.map(({ id }) => id)).toEqual([first()]);
    expect(JSON.stringify(seen)).not.toContain(words);
    const lists = await world.ask(health, listConferences, {});
    expect(isRefusal(lists) ? 0 : lists.conferences.length).toBe(1);
  });

  test('each discipline writes its own contribution, and what only some may read stays closed to the rest', async () => {
    await world.act(
      health,
      ofCase(first(), {
        ...{ kind: 'record.open', record: newId(), form: 'team-contribution', version: 1 },
        part: health.agency,
        edits: [
          { field: 'conference_id', was: null, now: conference },
          { field: 'discipline', was: null, now: 'health' },
          { field: 'contribution', was: null, now: 'Familja nuk vjen në kontrolle' },
          { field: 'health_words', was: null, now: words },
        ],
      }),
    );
    const asWorker = await caseAs(worker, first());
    expect(asWorker && writtenFor(asWorker, 'team-contribution', conference)).toHaveLength(1);
    expect(JSON.stringify(await read(health))).toContain(words);
    const asPolice = await caseAs(police, first());
    expect(asPolice && writtenFor(asPolice, 'team-contribution', conference)).toHaveLength(0);
    expect(JSON.stringify(await read(police))).not.toContain(words);
  });

  test('whoever may not read what child and family said learns that there is more, and not what', async () => {
    const edits = [
      { field: 'conference_id', was: null, now: conference },
      { field: 'child_view', was: null, now: 'Dua te gjyshja' },
    ];
    const view = { kind: 'record.open', record: newId(), form: 'team-view', version: 1, edits };
    await world.act(worker, ofCase(first(), view));
    const seen = (await read(health)).cases.find(({ id }) => id === first());
    expect(seen?.file.exists).toContain('conference');
    expect(JSON.stringify(seen)).not.toContain('gjyshja');
    expect((await read(worker)).cases.find(({ id }) => id === first())?.file.exists).toEqual([]);
  });

  test('whoever is bound to the family leaves the item and its file in one act', async () => {
    await world.act(
      police,
      ofMeeting({ kind: 'conference.declare-conflict', case: second(), member: police.id }),
      ofCase(second(), { kind: 'circle.leave', member: police.id, reason: 'Konflikt interesi: kushëri' }),
    );
    expect((await read(police)).cases.map(({ id }) => id)).toEqual([first()]);
    expect(
      await world.ask(police, readFile, { params: { kind: 'case', id: second() }, query: {} }),
    ).toHaveProperty('refused');
  });

  test('the decision, who agreed and who did not, and an action for another institution', async () => {
    const attend = [supervisor, worker, police, health].map(({ id: member }) =>
      ofMeeting({ kind: 'conference.attend', member, how: 'room', substitute: null }),
    );
    await world.act(supervisor, ofMeeting({ kind: 'conference.begin' }), ...attend);
    const action = newId();
    const edits = Object.entries({
      action: 'Takim me nënën në qendrën shëndetësore',
      responsible_agency: health.agency,
      due_on: '2026-12-04',
      action_state: 'planned',
    }).map(([field, now]) => ({ field, was: null, now }));
    await world.act(
      worker,
      ofMeeting({ kind: 'conference.settle-item', case: first(), state: 'discussed' }),
      ofCase(first(), {
        ...{ kind: 'meeting.decide', conference, on: '2026-11-24', decision: 'Mbështetje për nënën' },
        ...{ agreed: [health.id], dissented: [{ member: police.id, why: 'Nuk mjafton' }], replaces: null },
      }),
      ofCase(first(), {
        ...{ kind: 'record.open', record: action, form: 'plan-action', version: 1 },
        ...{ part: health.agency, edits },
      }),
      ofCase(first(), { kind: 'meeting.act', conference, action }),
    );
    const seen = await caseAs(police, first());
    expect(seen && meetingOf(seen.meetings, conference).decision?.dissented).toEqual([
      { member: police.id, why: 'Nuk mjafton' },
    ]);
    expect(seen && [actionsOf(seen, conference), closedActions(seen, conference)]).toEqual([[], 1]);
    const own = await caseAs(health, first());
    expect(own && closedActions(own, conference)).toBe(0);
    expect(own && actionsOf(own, conference).map(({ id }) => id)).toEqual([action]);
    expect(own && earlierActions(own, newId()).map(({ id }) => id)).toEqual([action]);
    const today = await world.ask(health, readToday, {});
    expect(isRefusal(today) ? [] : today.waiting.map(({ id }) => id)).toContain(action);
  });

  test('two who write the minutes at the same time do not overwrite each other', async () => {
    const record = newId();
    const edit = (field: string, was: string | null, now: string) => [{ field, was, now }];
    await world.act(
      worker,
      ofCase(first(), {
        ...{ kind: 'record.open', record, form: 'team-minutes', version: 1 },
        edits: [...edit('conference_id', null, conference), ...edit('situation', null, 'Në shtëpi')],
      }),
    );
    const seen = (await read(worker)).cases.find(({ id }) => id === first())?.file.seq ?? 0;
    const by = (who: Member, field: string, was: string | null, now: string) =>
      world.act(who, ofCase(first(), { kind: 'record.edit', record, seen, edits: edit(field, was, now) }));
    await by(worker, 'shared', null, 'Nga puna sociale');
    await by(supervisor, 'disagreement', null, 'Policia');
    await by(supervisor, 'shared', null, 'Nga mbikëqyrësi');
    const minutes = (await caseAs(worker, first()))?.records[record];
    expect(minutes?.fields.disagreement?.value).toBe('Policia');
    expect(minutes?.fields.shared?.heads.map(({ value }) => value).sort()).toEqual([
      'Nga mbikëqyrësi',
      'Nga puna sociale',
    ]);
  });

  test('the minutes close with the meeting: they are only added to, and signed by those who were there', async () => {
    await world.act(
      supervisor,
      ofMeeting({ kind: 'conference.settle-item', case: second(), state: 'postponed' }),
      ofMeeting({ kind: 'conference.end', next: '2026-12-22' }),
      ofCase(first(), { kind: 'meeting.close', conference }),
    );
    const minutes = (await caseAs(worker, first())) ?? null;
    const record = minutes && writtenFor(minutes, 'team-minutes', conference)[0];
    const late = {
      kind: 'record.edit',
      record: record?.id,
      edits: [{ field: 'situation', was: 'x', now: 'y' }],
    };
    expect(await refusedFor(worker, { kind: 'case', id: first() }, late)).toBe('meeting.closed');
    expect(await refusedFor(health, ref, { kind: 'conference.call', case: first(), member: health.id })).toBe(
      'conference.needs-the-unit',
    );
    await world.act(
      worker,
      ofCase(first(), { kind: 'meeting.add', conference, text: 'Afati është 5 dhjetor' }),
    );
    for (const who of [supervisor, worker, police, health]) {
      expect(stateOf(await meetingAs(who))).toBe('signing');
      await world.act(who, ofMeeting({ kind: 'conference.sign', remark: null }));
    }
    expect(stateOf(await meetingAs(health))).toBe('sealed');
  });

  test('the paper tells who does what until when, what the child wants, who left which case, and the next meeting', async () => {
    const paperFor = async (who: Member): Promise<string> => {
      const conferenceNow = await meetingAs(who);
      const files = await Promise.all(conferenceNow.items.map((item) => caseAs(who, item.case)));
      const called = new Map([
        [health.agency, 'Shëndeti publik'],
        [police.id, 'Arjan Kola'],
      ]);
      const named = (id: Id) => called.get(id) ?? '';
      const sources = { conference: conferenceNow, pack: world.pack, language: 'sq' as const };
      const cases = files.map((file) => (file ? { file, number: file.spine.opened?.number ?? '' } : null));
      const minutes = composeMinutes({ ...sources, cases, member: named, agency: named, moment: (at) => at });
      return JSON.stringify(minutes.content);
    };
    const whole = await paperFor(supervisor);
    const action = 'Takim me nënën në qendrën shëndetësore · Shëndeti publik · deri më 04.12.2026';
    for (const said of [action, 'Dua te gjyshja', '22 dhjetor 2026']) expect(whole).toContain(said);
    expect(whole).toMatch(/konflikt interesi.{0,120}Arjan Kola/);
    expect(whole).not.toContain('kushëri');
    const forPolice = await paperFor(police);
    expect(forPolice).not.toMatch(/Takim me nënën|gjyshja/);
    expect(forPolice).toMatch(/protokolli nuk jua hap: 1/);
  });

  test('the calendar file names no child and counts its changes; nobody outside reads it or the minutes', async () => {
    const address = addressOf(meetingCalendar.path, { id: conference });
    const answer = await world.app.inject({ url: address, headers: { 'x-member': health.id } });
    expect(answer.headers['content-type']).toContain('text/calendar');
    expect(answer.body).toContain(`UID:${conference}@rrjet`);
    expect(answer.body).toContain('METHOD:REQUEST');
    const unfolded = answer.body.replaceAll('\r\n\t', '');
    // RFC 5546: who calls stands in each request and each cancellation, and to whom it is addressed.
    expect(unfolded).toMatch(/^ORGANIZER;CN="?Besnik Prifti"?:MAILTO:\S+@\S+/m);
    expect(unfolded).toMatch(/^ATTENDEE;.*CN="?Mimoza Gjata"?:mailto:\S+@\S+/m);
    expect(answer.body).not.toMatch(/Arta|Bora|Prova|KOR-/);
    const stranger = await world.enlist({ name: 'Tjetër', roles: ['team-member'], discipline: 'education' });
    for (const path of [meetingCalendar.path, meetingMinutes.path, readMeeting.path]) {
      const url = addressOf(path, { id: conference });
      const shut = await world.app.inject({ url, headers: { 'x-member': stranger.id } });
      expect(shut.statusCode).toBe(404);
    }
    const url = addressOf(meetingMinutes.path, { id: conference });
    const paper = await world.app.inject({ url, headers: { 'x-member': police.id } });
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('an action that is not done by its day is overdue for its institution', async () => {
    now = '2026-12-08T10:00:00.000Z';
    const today = await world.ask(health, readToday, {});
    if (isRefusal(today)) throw new Error(today.refused);
    expect(today.late.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['plan-action', '2026-12-04']]);
    expect(today.overdueCount).toBe(today.overdue.length + 1);
    expect(today.waiting.some(({ kind }) => kind === 'plan-action')).toBe(false);
  });

  test('what lists show of it is computed again by a rebuild just as it stands', async () => {
    expect(await compareProjections(world.store, worker.municipality)).toEqual({});
  });
});
