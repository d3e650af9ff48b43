import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { searchDump } from './dump.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create table told (id int, said text, list text[], kept jsonb, sealed bytea)`);
  await owner.query('create schema aside; create table aside.note (words bytea)');
  const told: readonly unknown[][] = [
    [
      1,
      'Besa HOXHA, rruga "Fan Noli"',
      ['069 123 4567'],
      { why: 'frikë nga njerku' },
      Buffer.from('Ardit Prifti'),
    ],
    [2, null, null, null, Buffer.from('Ελένη', 'utf8')],
  ];
  for (const row of told) await owner.query('insert into told values ($1, $2, $3, $4, $5)', row);
  await owner.query('insert into aside.note values ($1)', [
    Buffer.from([0xff, 0xfe, ...Buffer.from('Korçë 12')]),
  ]);
  await owner.end();
}, 60_000);
afterAll(() => database.close());

const tablesWith = async (needle: string) =>
  (await searchDump(database.ownerUrl, [needle])).map(({ table }) => table);

describe('whoever looks through a whole dump', () => {
  it.each([
    ['a name, in whatever letters', 'besa hoxha'],
    ['a street between quotes', 'rruga "Fan Noli"'],
    ['a telephone number in a list', '069 123 4567'],
    ['words inside a document', 'frikë nga njerku'],
    ['a name among bytes', 'ardit prifti'],
  ])('finds %s', async (_, needle) => {
    expect(await tablesWith(needle)).toEqual(['public.told']);
  });

  it('finds words in a table that stands aside', async () => {
    expect(await tablesWith('Korçë 12')).toEqual(['aside.note']);
  });

  it('finds nothing that is not there, and nothing for no needle', async () => {
    expect(await searchDump(database.ownerUrl, ['Besa Prifti', '', '   '])).toEqual([]);
  });

  it('names every needle that it finds, each with its row', async () => {
    const found = await searchDump(database.ownerUrl, ['Noli', 'njerku', 'nobody']);
    expect(found.map(({ needle }) => needle).sort()).toEqual(['Noli', 'njerku']);
    expect(found[0]?.row).toContain('Besa');
  });
});
