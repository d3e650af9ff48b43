import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import type { Answer, Input } from '../../core/contract/route.ts';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { aroundPerson, listPeople, namePeople } from './contract.ts';
import { type PersonDraft, registrationEdits } from './rules.ts';

let unit: UnitWorld;
/** Two colleagues of one unit, each with a case of their own, and a police officer in the circle of the first. */
let mira: Member;
let drita: Member;
let police: Member;
let elsewhere: Member;

const person = (id: Id): FileRef => ({ kind: 'person', id });
const caseOf = (id: Id): FileRef => ({ kind: 'case', id });

const told = <T extends object>(answer: T | { refused: string }): T => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as T;
};

const registering = (id: Id, draft: PersonDraft, child = false) => [
  { file: person(id), command: { kind: 'person.register', child } },
  {
    file: person(id),
    command: {
      kind: 'record.open',
      record: newId(),
      form: 'registration',
      version: formOf(unit.pack, 'registration')?.version ?? 1,
      edits: registrationEdits(draft),
    },
  },
];

const send = (
  who: Member,
  ...acts: { file: FileRef; command: { kind: string } & Record<string, unknown> }[]
) =>
  unit.ask(who, sendCommands, {
    body: { commands: acts.map(({ file, command }) => ({ file, command: { id: newId(), ...command } })) },
  });

const list = async (who: Member, query: Input<typeof listPeople>['query'] = {}) =>
  told<Answer<typeof listPeople>>(await unit.ask(who, listPeople, { query }));
const namesIn = async (who: Member, query?: Input<typeof listPeople>['query']) =>
  (await list(who, query)).people.map(({ name, working }) => name ?? working);

let arta: { person: Id; case: Id };
let ilir: { person: Id; case: Id };
const mother = newId();

beforeAll(async () => {
  unit = await unitWorld();
  mira = await unit.enlist({ name: 'Mira Kola' });
  drita = await unit.enlist({ name: 'Drita Leka' });
  police = await unit.enlist({ name: 'Dritan Leka', roles: ['team-member'], discipline: 'police' });
  elsewhere = await unit.enlist({ municipality: 'maliq' });
  arta = await unit.child(mira, {
    given: 'Arta',
    surname: 'Çela',
    sex: 'female',
    birth: '2016',
    birthRegistration: 'unregistered',
    addresses: [{ place: 'korce-voskop-voskop' }],
  });
  ilir = await unit.child(drita, { given: 'Ilir', surname: 'Çela', sex: 'male', birth: '2012-05-03' });
  await unit.child(mira, { workingLabel: 'Djali te semafori' });
  await unit.child(elsewhere, { given: 'Rozafa', surname: 'Malaj', birth: '2012', sex: 'female' });
  await unit.act(
    mira,
    ...registering(mother, { given: 'Vjollca', surname: 'Çela', sex: 'female', birth: '1988' }),
    { file: caseOf(arta.case), command: { kind: 'case.add-person', person: mother, part: 'parent' } },
    {
      file: caseOf(arta.case),
      command: {
        kind: 'circle.join',
        member: police.id,
        agency: police.agency,
        discipline: 'police',
        part: 'team-member',
      },
    },
  );
}, 120_000);
afterAll(() => unit.close());

describe('the list of people', () => {
  test('holds those whom the reader works with, by name, and nobody of another unit or circle', async () => {
    expect((await namesIn(mira)).sort()).toEqual(['Arta Çela', 'Djali te semafori', 'Vjollca Çela']);
    expect(await namesIn(drita)).toEqual(['Ilir Çela']);
    expect(await namesIn(elsewhere)).toEqual(['Rozafa Malaj']);
  });

  test('tells children from adults, and counts whoever may be a child as one', async () => {
    expect((await namesIn(mira, { age: 'child' })).sort()).toEqual(['Arta Çela', 'Djali te semafori']);
    expect(await namesIn(mira, { age: 'adult' })).toEqual(['Vjollca Çela']);
  });

  test('is narrowed by sex, years, place and the registration of the birth', async () => {
    expect(await namesIn(mira, { sex: 'female', bornTo: 2000 })).toEqual(['Vjollca Çela']);
    expect(await namesIn(mira, { bornFrom: 2015 })).toEqual(['Arta Çela']);
    expect(await namesIn(mira, { place: 'korce-voskop' })).toEqual(['Arta Çela']);
    expect(await namesIn(mira, { place: 'korce-drenove' })).toEqual([]);
    expect(await namesIn(mira, { registration: 'unregistered' })).toEqual(['Arta Çela']);
  });

  test('stands by year of birth with those of unknown age last, and comes page by page', async () => {
    const byYear = { sort: 'birth-year', descending: 'yes' } as const;
    expect(await namesIn(mira, byYear)).toEqual(['Arta Çela', 'Vjollca Çela', 'Djali te semafori']);
    expect(await namesIn(mira, { ...byYear, descending: 'no' })).toEqual([
      'Vjollca Çela',
      'Arta Çela',
      'Djali te semafori',
    ]);
    const second = await list(mira, { ...byYear, take: 1, skip: 1 });
    expect([second.people[0]?.name, second.total]).toEqual(['Vjollca Çela', 3]);
  });

  test('names the cases in which somebody stands', async () => {
    const line = (await list(mira, { age: 'adult' })).people[0];
    expect(line?.cases.map(({ id }) => id)).toEqual([arta.case]);
  });
});

describe('one person in the cases of two children', () => {
  test('a worker cannot take somebody into a case by naming their id', async () => {
    const answer = await send(drita, {
      file: caseOf(ilir.case),
      command: { kind: 'case.add-person', person: mother, part: 'parent' },
    });
    expect(answer).toMatchObject({ refused: 'not-in-circle' });
    expect(await unit.ask(drita, readFile, { params: person(mother), query: {} })).toMatchObject({
      refused: 'not-found',
    });
  });

  test('whoever works with both takes the mother into the second case, and its circle reads her', async () => {
    await unit.act(mira, {
      file: caseOf(arta.case),
      command: {
        kind: 'circle.join',
        member: drita.id,
        agency: drita.agency,
        discipline: 'social-work',
        part: 'co-worker',
      },
    });
    const answer = await send(drita, {
      file: caseOf(ilir.case),
      command: { kind: 'case.add-person', person: mother, part: 'parent' },
    });
    expect(answer).not.toMatchObject({ refused: expect.anything() });
    await unit.act(mira, {
      file: caseOf(arta.case),
      command: { kind: 'circle.leave', member: drita.id, reason: 'Nuk duhet më' },
    });
    const read = told<Answer<typeof readFile>>(
      await unit.ask(drita, readFile, { params: person(mother), query: {} }),
    );
    expect(JSON.stringify(read.entries)).toContain('Vjollca');
  });

  test('each sees of her cases only their own, and the other case and its child stay closed', async () => {
    const around = async (who: Member) =>
      told<Answer<typeof aroundPerson>>(await unit.ask(who, aroundPerson, { params: { id: mother } }));
    expect((await around(mira)).cases.map(({ id, part }) => [id, part])).toEqual([[arta.case, 'parent']]);
    expect((await around(drita)).cases.map(({ id }) => id)).toEqual([ilir.case]);
    for (const file of [caseOf(arta.case), person(arta.person)])
      expect(await unit.ask(drita, readFile, { params: file, query: {} })).toMatchObject({
        refused: 'not-found',
      });
    expect(await unit.ask(drita, aroundPerson, { params: { id: arta.person } })).toMatchObject({
      refused: 'not-found',
    });
    expect(await namesIn(drita)).not.toContain('Arta Çela');
  });

  test('who is named by id is called by name only where their identity is open', async () => {
    const { people } = told<Answer<typeof namePeople>>(
      await unit.ask(drita, namePeople, { body: { ids: [mother, arta.person, ilir.person] } }),
    );
    expect(people.map(({ name }) => name).sort()).toEqual(['Ilir Çela', 'Vjollca Çela']);
  });
});

test('who was added by mistake is taken out with what they were said to be, in the files of both', async () => {
  const [wrong, relationship] = [newId(), newId()];
  const bond = { relationship, since: null, until: null, certainty: 'certain', note: '' };
  const inFiles = (kind: string, more: object = {}) => [
    { file: person(arta.person), command: { kind, relationship, ...more } },
    { file: person(wrong), command: { kind, relationship, ...more } },
  ];
  await unit.act(
    mira,
    ...registering(wrong, { given: 'Gabim', surname: 'Prova' }),
    { file: caseOf(arta.case), command: { kind: 'case.add-person', person: wrong, part: 'other' } },
    {
      file: person(arta.person),
      command: { kind: 'relationship.state', ...bond, relation: 'cousin', other: wrong },
    },
    {
      file: person(wrong),
      command: { kind: 'relationship.state', ...bond, relation: 'cousin', other: arta.person },
    },
  );
  const reason = 'U shtua gabimisht';
  const answer = await send(mira, ...inFiles('relationship.strike', { reason }), {
    file: caseOf(arta.case),
    command: { kind: 'case.remove-person', person: wrong, reason },
  });
  expect(answer).not.toHaveProperty('refused');
  const kinds = async (id: Id) => {
    const file = await unit.ask(mira, readFile, { params: { kind: 'person', id }, query: {} });
    return isRefusal(file) ? [] : file.entries.map(({ kind }) => kind);
  };
  expect((await kinds(arta.person)).at(-1)).toBe('relationship.struck');
});

describe('what a discipline may not read of a person', () => {
  test('stays closed to it, though it stands in the circle', async () => {
    const record = newId();
    const child = (await unit.child(mira, { given: 'Besa', surname: 'Dule', sex: 'female', birth: '2015' }))
      .person;
    const caseId = (await list(mira, { bornFrom: 2015, bornTo: 2015 })).people[0]?.cases[0]?.id ?? '';
    await unit.act(
      mira,
      {
        file: caseOf(caseId),
        command: {
          kind: 'circle.join',
          member: police.id,
          agency: police.agency,
          discipline: 'police',
          part: 'team-member',
        },
      },
      {
        file: person(child),
        command: {
          kind: 'record.open',
          record,
          form: 'registration',
          version: formOf(unit.pack, 'registration')?.version ?? 1,
          edits: [
            { field: 'health_must_know', was: null, now: 'Astmë' },
            { field: 'school', was: null, now: 'Shkolla Naum Veqilharxhi' },
          ],
        },
      },
    );
    const read = told<Answer<typeof readFile>>(
      await unit.ask(police, readFile, { params: person(child), query: {} }),
    );
    expect(JSON.stringify(read.entries)).toContain('Besa');
    expect(JSON.stringify(read.entries)).not.toMatch(/Astmë|Naum/u);
    expect([read.sections.health?.level, read.sections.education?.level]).toEqual(['existence', 'none']);
    expect(read.exists).toContain('health');
  });

  test('and who only reads a case neither adds people to it nor says what it is about', async () => {
    for (const command of [
      { kind: 'case.add-person', person: mother, part: 'other' },
      { kind: 'case.describe', harms: ['neglect'] },
    ])
      expect(await send(police, { file: caseOf(arta.case), command })).toMatchObject({
        refused: 'section.not-yours-to-write',
      });
    const around = told<Answer<typeof aroundPerson>>(
      await unit.ask(police, aroundPerson, { params: { id: mother } }),
    );
    expect(around.cases.map(({ mayWrite }) => mayWrite)).toEqual([false]);
  });
});
