import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import { addingActs } from './adding.ts';
import { peopleAround } from './around-child.ts';
import type { CasePart } from './case-parts.ts';
import { formingActs } from './living-together.ts';
import { registeringActs } from './registering-acts.ts';
import { type Bond, bondsWithin, partFor, statingActs } from './relating.ts';
import type { Relationship } from './relationships.ts';
import { type PersonFile, personRules } from './rules.ts';
import { findingSameActs } from './same-person.ts';

const [child, mother, caseId, home] = [newId(), newId(), newId(), newId()];
const bond = (relation: string, note = ''): Bond => ({
  ...{ relationship: newId(), relation, since: '2015', until: null, certainty: 'certain', note },
});

describe('stating a relationship', () => {
  test('says it in the files of both, under one id, and keeps the note where it was written', () => {
    const told = bond('mother', 'Jetojnë ndaras');
    const acts = statingActs(told, { id: child, sex: 'male' }, { id: mother, writes: true });
    expect(acts.map(({ file, command }) => [file.id, command.relation, command.other, command.note])).toEqual(
      [
        [child, 'mother', mother, 'Jetojnë ndaras'],
        [mother, 'child', child, ''],
      ],
    );
    expect(new Set(acts.map(({ command }) => command.relationship)).size).toBe(1);
  });
  test('writes nothing in the file of whom one may not write about, nor of the suspected', () => {
    const ofChild = { id: child, sex: 'female' };
    expect(statingActs(bond('mother'), ofChild, { id: mother, writes: false })).toHaveLength(1);
    expect(statingActs(bond('alleged-perpetrator'), ofChild, { id: mother, writes: true })).toHaveLength(1);
  });
});

describe('taking somebody out of a case', () => {
  const relationship = (other: string, more: Partial<Relationship> = {}): Relationship => ({
    ...{ ...bond('mother'), other, by: newId(), at: '2026-03-02T08:00:00.000Z', ...more },
  });
  const [told, aunt, ended] = [newId(), newId(), newId()];

  test('finds what they are to the others of the case in each file that tells it, to be struck with them', () => {
    const ofChild = [
      relationship(mother, { relationship: told }),
      relationship(aunt),
      relationship(mother, { relationship: ended, until: '2020' }),
    ];
    const ofMother = [relationship(child, { relationship: told, relation: 'child' }), relationship(newId())];
    const files = (writes: boolean) => [
      { id: child, relationships: ofChild, writes: true },
      { id: mother, relationships: ofMother, writes },
      { id: aunt, relationships: [], writes: true },
    ];
    expect(bondsWithin(mother, files(true)).map((each) => [each.file, each.relationship])).toEqual([
      [child, told],
      [mother, told],
    ]);
    expect(bondsWithin(mother, files(false)).map(({ file }) => file)).toEqual([child]);
  });
});

describe('taking somebody into a case', () => {
  test('registers, adds, relates and takes into the home in one act, in an order in which each can happen', () => {
    const registration = { record: newId(), version: 1, edits: [] };
    const acts = addingActs({
      ...{ case: caseId, child: { id: child, sex: 'female' }, part: 'parent' as const, household: home },
      added: { kind: 'new', id: mother, child: false, registration },
      bond: bond('mother'),
    });
    expect(acts.map(({ file, command }) => `${file.kind} ${command.kind}`)).toEqual([
      'person person.register',
      'person record.open',
      'case case.add-person',
      'person relationship.state',
      'person relationship.state',
      'household household.join',
    ]);
  });
  test('suggests the part in the case by what they are to the child', () => {
    const suggested = ['mother', 'half-sibling', 'guardian', 'alleged-perpetrator', 'neighbour', ''];
    expect(suggested.map(partFor)).toEqual(['parent', 'sibling', 'carer', 'suspected', 'other', 'other']);
  });
});

describe('registering', () => {
  const of = { person: child, record: newId(), version: 1, seen: 4 };
  const saying = {
    ...{ id: caseId, part: 'child', status: 'open', mayWrite: true },
    ...{ sex: null, birthYear: null, place: null },
  };
  const answers: Answers = {
    sex: 'female',
    birth_date: '2016-03-04',
    addresses: [
      { id: 'one', address_place: 'korce', address_until: '2020' },
      { id: 'two', address_place: 'maliq' },
    ],
  };
  test('keeps what the case says of its child in step, in the same act', () => {
    const acts = registeringActs({ ...of, state: 'open' }, [], answers, [saying]);
    expect(acts.at(-1)?.command).toEqual({
      ...{ kind: 'case.describe', sex: 'female', birthYear: 2016, place: 'maliq' },
    });
  });
  test('says nothing to a case that knows it already, is closed, or is about somebody else', () => {
    const known = { ...saying, sex: 'female', birthYear: 2016, place: 'maliq' };
    const others = [known, { ...saying, status: 'closed' }, { ...saying, part: 'sibling' }];
    const acts = registeringActs({ ...of, state: 'open' }, [], answers, [
      ...others,
      { ...saying, mayWrite: false },
    ]);
    expect(acts.map(({ command }) => command.kind)).toEqual(['record.edit']);
  });
  test('unsays nothing that the registration leaves open', () => {
    const known = { ...saying, sex: 'male', birthYear: 2010, place: 'korce' };
    expect(registeringActs({ ...of, state: 'open' }, [], {}, [known])).toHaveLength(1);
  });
  test('reopens one that was completed', () => {
    const acts = registeringActs({ ...of, state: 'completed' }, [], {}, []);
    expect(acts.map(({ command }) => command.kind)).toEqual(['record.reopen', 'record.edit']);
  });
});

describe('finding two registrations to be one person', () => {
  test('lets the other stand in every open case that the reader writes and it is not in', () => {
    const standing = (id: string, more = {}) => ({
      ...{ id, part: 'sibling', status: 'open', mayWrite: true, ...more },
    });
    const cases = [
      standing('one'),
      standing('there'),
      standing('closed', { status: 'closed' }),
      standing('read', { mayWrite: false }),
    ];
    const acts = findingSameActs(child, mother, 'Dy regjistrime', cases, ['there']);
    expect(acts.map(({ file, command }) => [file.id, command.kind])).toEqual([
      [child, 'person.find-same'],
      ['one', 'case.add-person'],
    ]);
  });
});

test('a home is registered with those who live in it, and the circle of the case reads it', () => {
  const draft = { label: ' Shtëpia ', place: 'korce', street: '', since: '', members: [child, mother] };
  const acts = formingActs(home, caseId, draft);
  expect(acts.map(({ file, command }) => `${file.kind} ${command.kind}`)).toEqual([
    'household household.form',
    'household household.join',
    'household household.join',
    'case case.add-household',
  ]);
  expect(acts[0]?.command).toMatchObject({ label: 'Shtëpia', since: null });
});

describe('the people around a child', () => {
  const stated = (other: string, relation: string, until: string | null = null): Relationship => ({
    ...bond(relation),
    ...{ other, until, by: newId(), at: '' },
  });
  const file = (id: string, relationships: readonly Relationship[] = []): PersonFile => ({
    ...personRules.blank({ kind: 'person', id }),
    relationships,
  });
  const files = (...all: readonly PersonFile[]) => new Map(all.map((each) => [each.ref.id, each]));

  test('are told by the child’s file, else by their own', () => {
    const people = [
      { person: child, part: 'child' as const },
      { person: mother, part: 'parent' as const },
    ];
    const relationOf = (...all: readonly PersonFile[]) =>
      peopleAround(child, people, files(...all), [])[1]?.relation?.code;
    expect(relationOf(file(child, [stated(mother, 'mother')]), file(mother))).toBe('mother');
    expect(relationOf(file(child), file(mother, [stated(child, 'child')]))).toBe('parent');
    expect(relationOf(file(child, [stated(mother, 'mother', '2020')]), file(mother))).toBeUndefined();
  });
  test('begin with the child, whatever the order in which they came, and nobody is left out', () => {
    const part = fc.constantFrom<CasePart>('sibling', 'parent', 'carer', 'household', 'suspected', 'other');
    fc.assert(
      fc.property(fc.array(fc.record({ person: fc.uuid(), part })), fc.nat(), (others, at) => {
        const ofCase: { person: string; part: CasePart } = { person: child, part: 'child' };
        const people = others.toSpliced(at % (others.length + 1), 0, ofCase);
        const around = peopleAround(child, people, files(file(child)), []);
        expect(around[0]?.person).toBe(child);
        expect(around.map(({ person }) => person).sort()).toEqual(
          [...new Set(people.map(({ person }) => person))].sort(),
        );
        const suspected = around.filter(({ parts }) => parts.includes('suspected'));
        expect(suspected.every(({ isSuspected }) => isSuspected)).toBe(true);
      }),
    );
  });
});
