import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { Answer } from '../../core/contract/route.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import { findPeople, type Narrowed } from './contract.ts';

let unit: UnitWorld;
let worker: Member;
let colleague: Member;
let police: Member;
let elsewhere: Member;

const names = [
  ['Agim', 'Besnik', 'Hoxha'],
  ['Shkëlqim', 'Luan', 'Çela'],
  ['Aleksandër', 'Pandeli', 'Prifti'],
  ['Mirela', 'Sotir', 'Gjoka'],
] as const;

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist({ name: 'Mira Kola' });
  colleague = await unit.enlist({ name: 'Drita Leka' });
  police = await unit.enlist({ roles: ['team-member'], discipline: 'police' });
  elsewhere = await unit.enlist({ municipality: 'maliq' });
  for (const [given, father, surname] of names.slice(1))
    await unit.child(worker, { given, father, surname, birth: '2011', sex: 'male' });
  await unit.child(worker, {
    given: 'Agim',
    father: 'Besnik',
    surname: 'Hoxha',
    sex: 'male',
    birth: '2014-05-03',
    personalNumber: 'L40503012K',
    phones: [{ number: '069 123 4567' }],
    addresses: [{ place: 'korce-voskop-voskop' }],
    otherNames: [{ kind: 'greek-papers', given: 'Γκίμης', surname: 'Χότζα' }],
  });
  await unit.child(colleague, { given: 'Arben', surname: 'Zeneli', birth: '2015-09-20', sex: 'male' });
  await unit.child(elsewhere, { given: 'Rozafa', surname: 'Malaj', birth: '2012', sex: 'female' });
}, 120_000);
afterAll(() => unit.close());

const find = async (
  who: Member,
  text: string,
  narrowed: Narrowed = {},
): Promise<Answer<typeof findPeople>> => {
  const answer = await unit.ask(who, findPeople, { body: { text, narrowed } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

const namesIn = async (who: Member, text: string, narrowed?: Narrowed) =>
  (await find(who, text, narrowed)).people.map(({ name }) => name);

describe('a worker finds the child', () => {
  it.each([
    ['as the name is written', 'Agim Hoxha', 'exact-name'],
    ['surname first', 'hoxha agim', 'other-order'],
    ['by the beginning of the name', 'agi hox', 'prefix'],
    ['by how the name sounds', 'Agkim Chotza', 'sounds-alike'],
    ['by the name in Greek papers', 'Χότζα', 'exact-name'],
    ['by the personal number', 'l40503012k', 'identifier'],
    ['by the telephone', '+355 69 123 45 67', 'phone'],
    ['by the end of a telephone', '234567', 'phone-ending'],
    ['by a name and the year of birth', 'Agim 2014', 'birth-year'],
    ['by the day of birth', '3.5.2014', 'birth-date'],
    ['by a name and the place', 'agim voskop', 'place'],
  ])('%s', async (_, text, reason) => {
    const [first] = (await find(worker, text)).people;
    expect(first?.name).toBe('Agim Hoxha');
    expect(first?.reasons).toContain(reason);
    expect(first?.cases).toHaveLength(1);
  });

  it('without the signs of Albanian letters, and is told so', async () => {
    const [first] = (await find(worker, 'shkelqim cela')).people;
    expect(first).toMatchObject({ name: 'Shkëlqim Çela', father: 'Luan', reasons: ['without-diacritics'] });
  });

  it('by a short name', async () => {
    expect(await namesIn(worker, 'Leka Prifti')).toEqual(['Aleksandër Prifti']);
  });

  it('among those of a year, a place, a sex', async () => {
    expect(await namesIn(worker, '', { place: 'korce-voskop' })).toEqual(['Agim Hoxha']);
    expect(await namesIn(worker, '', { place: 'korce-drenove' })).toEqual([]);
    expect(await namesIn(worker, '', { bornFrom: 2013, bornUntil: 2016, sex: 'male' })).toEqual([
      'Agim Hoxha',
    ]);
    expect(await namesIn(worker, 'hoxha', { bornFrom: 2001, bornUntil: 2003 })).toEqual([]);
  });

  it('by any of their own names in any order', async () => {
    const search = fc
      .constantFrom(...names)
      .chain((whole) => fc.shuffledSubarray([...whole], { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(search, fc.boolean(), async (some, loud) => {
        const [given, , surname] =
          names.find((whole) => some.every((name) => whole.some((n) => n === name))) ?? [];
        const text = some.join(' ');
        const found = await namesIn(worker, loud ? text.toUpperCase() : text);
        expect(found).toContain(`${given} ${surname}`);
      }),
      { numRuns: 40 },
    );
  });

  it('by the number of the case, however it is said', async () => {
    const [child] = (await find(worker, 'Agim Hoxha')).people;
    const number = child?.cases[0]?.number ?? '';
    for (const text of [number, number.slice(4), String(Number(number.slice(-4)))]) {
      const { cases } = await find(worker, text);
      expect(cases.map((found) => [found.number, found.child?.name])).toEqual([[number, 'Agim Hoxha']]);
    }
    expect((await find(colleague, number)).cases).toEqual([]);
  });
});

const accesses = async (): Promise<number> => {
  const { n } = await inTenant(unit.store.system, systemOf(worker), ({ db }) =>
    db
      .selectFrom('access_log')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );
  return n;
};

describe('who does not work with the child', () => {
  it('learns that the unit knows them and in whose care they are, and reads nothing', async () => {
    const answer = await find(worker, 'arben zeneli');
    expect(answer.people).toEqual([]);
    expect(answer.known).toMatchObject([
      { keeper: { id: colleague.id, name: 'Drita Leka' }, reasons: ['exact-name'] },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Arben|Zeneli|2015/u);
  });

  it('leaves a trace in the record of accesses', async () => {
    await find(worker, 'arben zeneli 2015');
    const log = await inTenant(unit.store.system, systemOf(worker), ({ db }) =>
      db
        .selectFrom('access_log')
        .select(['act', 'sections'])
        .where('member', '=', worker.id)
        .orderBy('position', 'desc')
        .executeTakeFirst(),
    );
    expect(log).toEqual({ act: 'list', sections: [] });
  });

  it('must know more of a child than a first name to learn it', async () => {
    expect(await find(worker, 'arben')).toMatchObject({ people: [], known: [], tooWideForOthers: true });
    expect(await find(worker, '20.9.2015')).toMatchObject({ people: [], known: [], tooWideForOthers: true });
    expect((await find(worker, 'arben 20.9.2015')).known).toHaveLength(1);
  });

  it('leaves none where only the own people were asked for', async () => {
    const before = await accesses();
    const answer = await unit.ask(worker, findPeople, {
      body: { text: 'arben zeneli', withOthers: false },
    });
    expect(answer).toMatchObject({ people: [], known: [], tooWideForOthers: false });
    expect(await accesses()).toBe(before);
  });

  it('learns nothing as a member of another institution', async () => {
    expect(await find(police, 'arben zeneli')).toMatchObject({
      people: [],
      known: [],
      tooWideForOthers: false,
    });
  });

  it('finds nobody of another municipality', async () => {
    expect(await find(worker, 'rozafa malaj')).toMatchObject({ people: [], known: [], cases: [] });
    expect(await namesIn(elsewhere, 'rozafa malaj')).toEqual(['Rozafa Malaj']);
    expect(await find(elsewhere, 'agim hoxha')).toMatchObject({ people: [], known: [] });
  });
});
