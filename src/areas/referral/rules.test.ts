import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarOf } from '../../core/clock/pack-calendar.ts';
import { newId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { readPack } from '../../server/pack/read.ts';
import { type Clocks, nextDeadline, referralDeadlines, remindersOf, responsibleFor } from './clocks.ts';
import { filesNamed, mostFilesAtOnce } from './files.ts';
import {
  type Actor,
  ask,
  drafting,
  head,
  health,
  linking,
  partner,
  Rehearsal,
  unit,
  type Wish,
} from './rehearsal.factory.ts';
import { isOver, referralSteps, type StepKind, stateAfter, waitsFor } from './steps.ts';

const send: Wish = { kind: 'referral.send', packet: [] };
const accept: Wish = { kind: 'referral.accept', startsOn: null, waitingList: false, note: '' };
const decline: Wish = {
  kind: 'referral.decline',
  reason: 'no-capacity',
  note: '',
  alternative: 'Qendra e Maliqit',
};
const start: Wish = { kind: 'referral.start', on: '2026-03-02' };
const complete: Wish = { kind: 'referral.complete', outcome: 'served-in-full', on: '2026-03-02', note: '' };
const hear: Wish = { kind: 'referral.hear', from: 'child', helped: 'yes', words: '“Tani fle.”' };
const close: Wish = { kind: 'referral.close', note: '', unheard: '' };

const paper = newId();

const sent = (): Rehearsal => new Rehearsal().play([unit, drafting()], [unit, send]);

const linkId = '00000000-0000-7000-8000-00000000000a';
const makeLink: Wish = {
  ...{ kind: 'referral.link', link: linkId, secret: 'a'.repeat(64), code: '$argon2id$' },
  until: '2030-01-01T00:00:00.000Z',
};
const openLink: Wish = {
  ...{ kind: 'referral.open-link', link: linkId, session: 'b'.repeat(64), until: '2029-01-01T00:00:00.000Z' },
  ...{ name: 'Ana', organisation: 'Qendra' },
};

/** One wish of every kind, as its side would make it. */
const wishes: readonly Wish[] = [
  drafting(),
  { kind: 'referral.revise', ...ask, urgency: 'urgent' },
  { kind: 'referral.discard' },
  { kind: 'referral.enclose', attachment: paper, section: 'identity' },
  { kind: 'referral.leave-out', attachment: paper },
  send,
  { kind: 'referral.see' },
  { kind: 'referral.take', member: health.member },
  { kind: 'referral.release', member: health.member, reason: 'U largua nga puna.' },
  { kind: 'referral.ask', question: 'Kush e shoqëron?' },
  { kind: 'referral.reply', answer: 'Gjyshja.' },
  accept,
  decline,
  start,
  { kind: 'referral.report', text: 'Dy takime u bënë.' },
  complete,
  { kind: 'referral.not-taken-up', reason: 'Nuk erdhi.' },
  hear,
  close,
  { ...close, unheard: 'Familja u largua.' },
  { kind: 'referral.withdraw', reason: 'Nuk duhet më.' },
  { kind: 'referral.expire' },
  { kind: 'referral.adopt' },
  { kind: 'referral.pass-on', from: unit.member, member: null },
  { kind: 'referral.pass-on', from: null, member: head.member },
  { ...accept, told: { who: 'Zyra', how: 'phone' } },
  { ...decline, told: { who: 'Zyra', how: 'phone' } },
  { ...accept, partner: { name: 'Ana', organisation: 'Qendra' } },
  { kind: 'referral.report', text: 'Dy takime.', partner: { name: 'Ana', organisation: 'Qendra' } },
  makeLink,
  openLink,
  { kind: 'referral.miss-code', link: linkId },
  { kind: 'referral.unlink', link: linkId },
];
const sequence = fc.array(
  fc.record({
    who: fc.constantFrom<Actor>(unit, health, head, linking, partner),
    wish: fc.constantFrom(...wishes),
    hours: fc.constantFrom(0, 1, 5, 30, 800),
  }),
  { maxLength: 40 },
);
const begun = fc.constantFrom(
  () => new Rehearsal(),
  () => new Rehearsal().play([unit, drafting()]),
  sent,
  () => sent().play([health, accept]),
  () => sent().play([health, accept], [health, start]),
  () => sent().play([linking, makeLink], [partner, openLink]),
);

let clocks: Clocks;
beforeAll(async () => {
  const read = await readPack('packs/al');
  if (!('pack' in read)) throw new Error(JSON.stringify(read.problems));
  const { pack }: { pack: Pack } = read;
  clocks = {
    procedures: pack.procedures,
    standards: pack.standards,
    calendar: calendarOf(pack.holidays),
  };
});

describe('from any row of commands', () => {
  it('no step is made that the table does not know, nor by the wrong side', () => {
    fc.assert(
      fc.property(begun, sequence, (begin, steps) => {
        const rehearsal = begin();
        for (const { who, wish, hours } of steps) {
          rehearsal.wait(hours);
          const { state, from } = rehearsal.file;
          const written = rehearsal.entries.length;
          if (rehearsal.try(who, wish) !== null || wish.kind === 'referral.draft') continue;
          if (rehearsal.entries.length === written) continue;
          expect(from).not.toBeNull();
          const led = stateAfter(state, wish.kind);
          // Whoever takes what was only sent, or opens the link to it, has seen it.
          const looks = wish.kind === 'referral.take' || wish.kind === 'referral.open-link';
          const expected = looks && state === 'sent' ? 'seen' : led;
          expect(rehearsal.file.state).toBe(expected);
          expect(led).not.toBeNull();
          const side = who.agency === unit.agency ? 'sender' : 'receiver';
          const { by } = referralSteps[wish.kind satisfies StepKind];
          // Who ends somebody's place gives back what they took.
          const givenBack = who === head && wish.kind === 'referral.release';
          if (by !== side && !givenBack) expect('told' in wish && side === 'sender').toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the loop ends closed, or on somebody’s list of what is overdue', () => {
    fc.assert(
      fc.property(begun, sequence, (begin, steps) => {
        const rehearsal = begin();
        for (const { who, wish, hours } of steps) rehearsal.wait(hours).try(who, wish);
        const { file } = rehearsal;
        if (file.from === null) return;
        const muchLater = rehearsal.wait(24 * 365).now;
        const next = nextDeadline(referralDeadlines(file, clocks, muchLater));
        if (isOver(file.state)) {
          expect([next, waitsFor(file.state)]).toEqual([undefined, null]);
          return;
        }
        expect(next?.state).toBe('overdue');
        expect(responsibleFor(file, next?.code ?? '', clocks)).toMatch(
          /^(member:[0-9a-f]|agency:[0-9a-f]|role:supervisor$)/,
        );
        const reminded = remindersOf(file, clocks, muchLater).map(({ whom }) => whom);
        expect(reminded.at(0)).toBe('person');
        expect(reminded.at(-1)).toBe('chair');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a referral', () => {
  it('goes from the draft to the day on which its sender closes it', () => {
    const { file } = sent().play(
      [health, { kind: 'referral.see' }],
      [health, { kind: 'referral.ask', question: 'Kush e shoqëron?' }],
      [unit, { kind: 'referral.reply', answer: 'Gjyshja.' }],
      [health, accept],
      [health, start],
      [health, complete],
      [unit, hear],
      [unit, close],
    );
    expect(file).toMatchObject({ state: 'closed', taker: health.member, heard: { helped: 'yes' } });
    expect(file.talk.map(({ kind }) => kind)).toEqual(['question', 'answer']);
  });

  it('passes to whoever manages the case when who answered for it is gone, and only from that one', () => {
    const rehearsal = sent();
    const gone: Wish = { kind: 'referral.pass-on', from: unit.member, member: null };
    expect(rehearsal.try(unit, gone)).toEqual({ refused: 'section.not-yours-to-write' });
    rehearsal.play([head, gone], [head, gone]);
    expect(rehearsal.file.from).toEqual({ member: null, agency: unit.agency });
    expect(responsibleFor(rehearsal.file, 'referral-clarification', clocks)).toBe('role:supervisor');
    rehearsal.play([head, { kind: 'referral.pass-on', from: null, member: head.member }]);
    expect(rehearsal.file.from).toEqual({ member: head.member, agency: unit.agency });
    expect(rehearsal.entries.filter(({ kind }) => kind === 'referral.passed-on')).toHaveLength(2);
  });

  it('that is declined names the reason and another way, and is closed by its sender', () => {
    const { file } = sent().play([health, decline], [unit, close]);
    expect(file).toMatchObject({ state: 'closed', declined: { alternative: 'Qendra e Maliqit' } });
  });

  it('is closed without the child’s voice only with the reason why nobody was asked', () => {
    const rehearsal = sent().play([health, accept], [health, start], [health, complete]);
    expect(rehearsal.try(unit, close)).toEqual({ refused: 'referral.hear-them-first' });
    expect(rehearsal.try(unit, { ...close, unheard: 'Familja u largua.' })).toBeNull();
  });

  it('may be answered for an institution by its sender, who says who told them', () => {
    const rehearsal = sent();
    expect(rehearsal.try(unit, accept)).toEqual({ refused: 'referral.receivers-step' });
    expect(rehearsal.try(unit, { ...accept, told: { who: 'Zyra', how: 'phone' } })).toBeNull();
    expect(rehearsal.file.taker).toBeNull();
  });

  it('still waits for an answer when it was asked back and clarified within one instant', () => {
    const question: Wish = { kind: 'referral.ask', question: 'Kush e shoqëron?' };
    const clarified = sent().play([health, question], [unit, { kind: 'referral.reply', answer: 'Gjyshja.' }]);
    const next = (rehearsal: Rehearsal) =>
      nextDeadline(referralDeadlines(rehearsal.file, clocks, rehearsal.now))?.code;
    expect(next(clarified)).toBe('referral-answer');
    expect(next(clarified.play([health, question]))).toBe('referral-clarification');
  });

  it('does not expire while it is valid, and does when nobody answered by then', () => {
    const rehearsal = sent();
    expect(rehearsal.try(unit, { kind: 'referral.expire' })).toEqual({ refused: 'referral.still-valid' });
    expect(rehearsal.wait(24 * 70).try(unit, { kind: 'referral.expire' })).toBeNull();
    expect(rehearsal.file.state).toBe('expired');
  });
});

describe('what goes along', () => {
  const named = {
    record: unit.member,
    form: 'registration',
    version: 1,
    part: null,
    edits: [{ field: 'given_name', was: null, now: 'Ardita' }],
  };

  it('is sealed part by part, as it stood on the day of sending', () => {
    const rehearsal = new Rehearsal().play(
      [unit, drafting()],
      [unit, { kind: 'referral.send', packet: [named] }],
    );
    expect(rehearsal.entries.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
      `referral.drafted services/${unit.agency}`,
      `referral.sent services/${health.agency}`,
      'record.edited identity',
    ]);
    expect(rehearsal.file.enclosed[unit.member]?.fields.given_name?.value).toBe('Ardita');
  });

  it('is refused where the protocol does not open the part to the receiver', () => {
    const rehearsal = new Rehearsal(undefined, { opens: () => false }).play([unit, drafting()]);
    expect(rehearsal.try(unit, { kind: 'referral.send', packet: [named] })).toEqual({
      refused: 'referral.protocol-closes',
      where: 'identity',
    });
  });

  it('is refused where the part was not chosen, even inside a form that was', () => {
    const smuggled = { ...named, edits: [{ field: 'diagnosis', was: null, now: 'x' }] };
    const rehearsal = new Rehearsal().play([unit, drafting()]);
    expect(rehearsal.try(unit, { kind: 'referral.send', packet: [smuggled] })).toEqual({
      refused: 'referral.part-not-chosen',
      where: 'health',
    });
  });

  it('is refused without a consent that holds, and without words for any other ground', () => {
    const without = new Rehearsal(undefined, { consented: () => false });
    without.play([unit, drafting({ ground: 'consent', groundNote: '' })]);
    expect(without.try(unit, send)).toEqual({ refused: 'referral.no-consent' });
    const wordless = new Rehearsal().play([unit, drafting({ groundNote: '' })]);
    expect(wordless.try(unit, send)).toEqual({ refused: 'referral.ground-needs-words' });
  });
});

describe('files of a referral', () => {
  const enclose = (attachment = paper, section = 'identity'): Wish => ({
    kind: 'referral.enclose',
    attachment,
    section,
  });

  it('go along in the part they belong to, and not when they were taken out again', () => {
    const other = newId();
    const { file, entries } = new Rehearsal().play(
      [unit, drafting()],
      [unit, enclose()],
      [unit, enclose(other)],
      [unit, { kind: 'referral.leave-out', attachment: other }],
      [unit, send],
    );
    expect(file.given).toEqual([{ attachment: paper, section: 'identity' }]);
    expect(entries.at(-1)).toMatchObject({ kind: 'referral.file-given', section: 'identity' });
    expect([...filesNamed(file)]).toEqual([paper]);
  });

  it('are refused in a part that was not chosen, or that the protocol closes, when they are put in', () => {
    const drafted = new Rehearsal().play([unit, drafting()]);
    expect(drafted.try(unit, enclose(paper, 'health'))).toEqual({
      refused: 'referral.part-not-chosen',
      where: 'health',
    });
    const closed = new Rehearsal(undefined, { opens: () => false }).play([unit, drafting()]);
    expect(closed.try(unit, enclose())).toMatchObject({ refused: 'referral.protocol-closes' });
  });

  it('keep a request from being sent whose part was chosen no more, until they are taken out', () => {
    const drafted = new Rehearsal().play(
      [unit, drafting()],
      [unit, enclose()],
      [unit, { kind: 'referral.revise', ...ask, sections: [] }],
    );
    expect(drafted.try(unit, send)).toMatchObject({ refused: 'referral.part-not-chosen' });
    drafted.play([unit, { kind: 'referral.leave-out', attachment: paper }], [unit, send]);
    expect(drafted.file.given).toEqual([]);
  });

  it('stand with the step that hands them over', () => {
    const [report, answer, certificate] = [newId(), newId(), newId()];
    const { file } = sent().play(
      [health, { kind: 'referral.ask', question: 'Kush e shoqëron?', files: [report] }],
      [unit, { kind: 'referral.reply', answer: 'Gjyshja.', files: [answer] }],
      [health, { ...accept, files: [certificate] }],
    );
    expect(file.talk.map(({ files }) => files)).toEqual([[report], [answer]]);
    expect(file.accepted?.files).toEqual([certificate]);
    expect(filesNamed(file)).toEqual(new Set([report, answer, certificate]));
  });

  it('are as many as one step takes, and no more', () => {
    const drafted = new Rehearsal().play([unit, drafting()]);
    for (let n = 0; n < mostFilesAtOnce; n++) expect(drafted.try(unit, enclose(newId()))).toBeNull();
    expect(drafted.try(unit, enclose(newId()))).toMatchObject({ refused: 'referral.enough-files' });
  });
});

describe('the clocks of a referral', () => {
  const due = (rehearsal: Rehearsal) => {
    const next = nextDeadline(referralDeadlines(rehearsal.file, clocks, rehearsal.now));
    return next && { code: next.code, dueAt: next.dueAt };
  };

  it('give the institution a day to acknowledge and two working days to answer', () => {
    const rehearsal = sent();
    expect(due(rehearsal)).toEqual({ code: 'referral-seen', dueAt: '2026-03-03T22:59:59Z' });
    rehearsal.play([health, { kind: 'referral.see' }]);
    expect(due(rehearsal)).toEqual({ code: 'referral-answer', dueAt: '2026-03-04T22:59:59Z' });
  });

  it('give four hours and a day when it is urgent', () => {
    const rehearsal = new Rehearsal().play([unit, drafting({ urgency: 'urgent' })], [unit, send]);
    expect(due(rehearsal)).toEqual({ code: 'urgent-referral-seen', dueAt: '2026-03-02T13:00:00Z' });
    rehearsal.play([health, { kind: 'referral.see' }]);
    expect(due(rehearsal)).toEqual({ code: 'urgent-referral-answer', dueAt: '2026-03-03T09:00:00Z' });
  });

  it('pass to the sender while the institution waits for a clarification', () => {
    const rehearsal = sent().play([health, { kind: 'referral.ask', question: 'Kush?' }]);
    expect(due(rehearsal)?.code).toBe('referral-clarification');
    expect(responsibleFor(rehearsal.file, 'referral-clarification', clocks)).toBe(`member:${unit.member}`);
    rehearsal.wait(30).play([unit, { kind: 'referral.reply', answer: 'Gjyshja.' }]);
    expect(due(rehearsal)).toEqual({ code: 'referral-answer', dueAt: '2026-03-05T22:59:59Z' });
  });

  it('a referral that nobody answers reaches the head of the institution, then the chair of the team', () => {
    const rehearsal = sent().play([health, { kind: 'referral.see' }]);
    expect(remindersOf(rehearsal.file, clocks, rehearsal.now)).toEqual([
      {
        at: '2026-03-04T22:59:59Z',
        whom: 'person',
        code: 'referral-answer',
        holder: `agency:${health.agency}`,
      },
      {
        at: '2026-03-05T22:59:59Z',
        whom: 'head',
        code: 'referral-answer',
        holder: `agency:${health.agency}`,
      },
      { at: '2026-03-09T22:59:59Z', whom: 'chair', code: 'referral-answer', holder: 'role:supervisor' },
    ]);
  });
});
