import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { roles } from './sign-in-roles.ts';

/** A table as the catalogue names it, in whatever schema. */
type Table = `${string}.${string}`;

let database: FreshDatabase;
let owner: pg.Client;
let tables: Table[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const found = await owner.query<{ name: Table }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  tables = found.rows.map(({ name }) => name);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** The tables of which a role may read or change anything, whatever row-level security then leaves of them. */
const reachedBy = async (role: string): Promise<Table[]> => {
  const { rows } = await owner.query<{ name: Table }>(
    `select name from unnest($2::text[]) name where has_schema_privilege($1, split_part(name, '.', 1), 'usage')
       and (has_any_column_privilege($1, name, 'select, insert, update') or has_table_privilege($1, name, 'delete'))`,
    [role, tables],
  );
  return rows.map(({ name }) => name).sort();
};

describe('what is kept of signing in, apart from the files', () => {
  it('stands in a schema of its own, and there is no other', () => {
    expect([...new Set(tables.map((name) => name.split('.')[0]))]).toEqual(['public', 'sign_in']);
  });

  it('is reached by the door alone', async () => {
    for (const role of roles.filter((name) => name !== 'rrjet_sign_in'))
      expect((await reachedBy(role)).filter((name) => !name.startsWith('public.'))).toEqual([]);
  });

  it('gives the door no table with anything about a child', async () => {
    const door = await reachedBy('rrjet_sign_in');
    expect(door.filter((name) => name.startsWith('public.'))).toEqual([
      'public.agency',
      'public.member',
      'public.municipality',
    ]);
  });

  it('leaves to who has no role in the house no table at all', async () => {
    await owner.query('create role rrjet_passer_by').catch(() => undefined);
    expect(await reachedBy('rrjet_passer_by')).toEqual([]);
    await owner.query('drop role rrjet_passer_by');
  });
});
