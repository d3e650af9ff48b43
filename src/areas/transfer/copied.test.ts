import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anId, someone, unit, workingOn } from '../../../tests/factories/working.ts';
import type { Edit } from '../../core/chronology/edit.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import { answersOf } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import { readPack } from '../../server/pack/read.ts';
import { caseRules } from '../case/rules.ts';
import { goesAlong } from './along.ts';
import { copiedRecord } from './copied.ts';

let pack: Pack;
beforeAll(async () => {
  const read = await readPack('packs/al');
  if (!('pack' in read)) throw new Error('The pack does not open.');
  pack = read.pack;
});

const openCase = () => {
  const file: FileRef = { kind: 'case', id: anId() };
  const working = workingOn(caseRules, file);
  working.act({
    kind: 'case.open',
    child: anId(),
    manager: someone.worker,
    agency: unit,
    supervisor: null,
    from: 'outreach',
    concern: null,
    openedOn: '2026-03-02',
    place: null,
  });
  return { file, working };
};

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
/** What two people wrote in one visit without having seen each other: two texts, choices, rows. */
const written = fc.record({
  agreed: word,
  also: fc.option(word, { nil: undefined }),
  present: fc.subarray(['child', 'mother', 'father'], { minLength: 1 }),
  completed: fc.boolean(),
  day: fc.constantFrom('2026-03-15', '2026-04'),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const visitOf = ({ agreed, also, present, completed, day }: Written): FormRecord => {
  const { working } = openCase();
  const record = anId();
  const first: Edit[] = [
    { field: 'agreed', was: null, now: agreed },
    { field: 'who_present', add: present, remove: [] },
  ];
  working.act({ kind: 'record.open', record, form: 'visit', version: 1, edits: first, occurredAt: day });
  if (also !== undefined)
    working.act({ kind: 'record.edit', record, edits: [{ field: 'agreed', was: null, now: also }] });
  if (completed) working.act({ kind: 'record.complete', record });
  const visit = working.state.records[record];
  if (!visit) throw new Error('no visit');
  return visit;
};

const takenOver = (record: FormRecord): FormRecord => {
  const { file, working } = openCase();
  for (const { command } of copiedRecord(pack, file, record, (value) => value))
    expect(working.act(caseRules.commands.parse({ ...command, id: anId() }))).toBeNull();
  const copy = working.state.records[record.id];
  if (!copy) throw new Error('no copy');
  return copy;
};

const standingIn = ({ fields }: FormRecord) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { heads }]) => [field, heads.map(({ value }) => value).sort()]),
  );

describe('a form that goes to another municipality', () => {
  test('says there what it said here: every answer, two that differ, when it happened, whether it was complete', () => {
    const form = formOf(pack, 'visit');
    if (!form) throw new Error('no form');
    fc.assert(
      fc.property(written, (so) => {
        const here = visitOf(so);
        const there = takenOver(here);
        expect(standingIn(there)).toEqual(standingIn(here));
        expect({ ...answersOf(form, there), agreed: '' }).toEqual({ ...answersOf(form, here), agreed: '' });
        expect(there.occurred?.on).toBe(here.occurred?.on);
        expect(there.state).toBe(here.state);
      }),
      { numRuns: 60 },
    );
  });

  test('does not go when it was withdrawn, nor when the country has no such form', () => {
    const visit = visitOf({
      agreed: 'x',
      also: undefined,
      present: ['child'],
      completed: false,
      day: '2026-04',
    });
    const file: FileRef = { kind: 'case', id: anId() };
    const same = (value: string) => value;
    expect(copiedRecord(pack, file, { ...visit, state: 'withdrawn' }, same)).toEqual([]);
    expect(copiedRecord(pack, file, { ...visit, form: 'a-form-of-their-own' }, same)).toEqual([]);
  });

  test('names by their names those who are nobody’s colleague there', () => {
    const { file } = openCase();
    const action = visitOf({
      agreed: 'unit-7',
      also: undefined,
      present: ['child'],
      completed: true,
      day: '2026-04',
    });
    const [opening] = copiedRecord(pack, file, action, (value) => (value === 'unit-7' ? 'Njësia' : value));
    expect(opening?.command.edits).toContainEqual({ field: 'agreed', was: null, now: 'Njësia' });
  });

  test('goes only when the form of transfer names its part', () => {
    const parts = ['identity-family', 'assessments', 'plan', 'measures', 'visits', 'services', 'papers'];
    const forms = pack.forms.map(({ form }) => form);
    fc.assert(
      fc.property(fc.subarray(parts), (along) => {
        const going = forms.filter((form) => goesAlong(along, form));
        const each = along.flatMap((part) => forms.filter((form) => goesAlong([part], form)));
        expect(new Set(going)).toEqual(new Set(each));
        for (const form of ['consent', 'note', 'closure', 'transfer', 'concern-report'])
          expect(going).not.toContain(form);
      }),
    );
  });
});
