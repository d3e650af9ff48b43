import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { newId } from '../../core/id.ts';
import { inTenant, type Pool } from './context.ts';
import { openPool } from './pool.ts';

/** Tables that belong to no municipality. Adding one here says that it holds nothing about a child. */
const shared = ['migration', 'installation', 'master_key', 'municipality'];
/** What every member of a municipality may know about it: its institutions, who works there, its own forms and lists. */
const openToColleagues = [
  'absence',
  'agency',
  'border',
  'directory_change',
  'directory_record',
  'import_mapping',
  'installed_form',
  'member',
  'protocol_signature',
  'protocol_version',
  'urgency_weight',
];
/** What a supervisor sees of cases in whose circle they do not stand: lists, no content. */
const listsOfUnit = [
  'access_log',
  'break_glass',
  'case_row',
  'case_tag',
  'concern_row',
  'conference_item',
  'conference_row',
  'deadline_row',
  'import_batch',
  'import_file',
  'referral_row',
  'task_row',
  'transfer_row',
];

const [here, elsewhere] = [newId(), newId()];
const file = newId();
const [inside, outside] = [newId(), newId()];

/** One row of a case of `here`, in whatever table the catalogue names. */
const values: Readonly<Record<string, string>> = {
  municipality: here,
  file_kind: 'case',
  kind: 'case',
  holder: `member:${inside}`,
  member: inside,
  act: 'read',
  state: 'active',
  user_id: 'somebody',
};
const ofType: Readonly<Record<string, string>> = {
  uuid: file,
  text: 'x',
  integer: '1',
  smallint: '1',
  bigint: '1',
  boolean: 'true',
  bytea: '\\x00',
  date: '2026-01-01',
  'timestamp with time zone': '2026-01-01T00:00:00Z',
  'time without time zone': '07:00',
  'text[]': '{}',
  'integer[]': '{1}',
  jsonb: '{}',
  xid8: '1',
};

let database: FreshDatabase;
let owner: pg.Client;
let app: pg.Pool;
let system: pg.Pool;
let intake: pg.Pool;
let tables: string[] = [];

const tablesOf = async (): Promise<string[]> => {
  const found = await owner.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
     order by relname`,
  );
  return found.rows.map(({ relname }) => relname).filter((name) => !shared.includes(name));
};

/** The statement that puts one row of the case into a table, whatever its columns are. */
const planting = async (table: string): Promise<{ text: string; values: string[] }> => {
  const columns = await owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and attidentity = ''
       and attgenerated = '' and (not atthasdef or attname = 'state')`,
    [`public.${table}`],
  );
  const filled = columns.rows.map(({ name, type }) => {
    const value = values[name] ?? ofType[type];
    if (value === undefined)
      throw new Error(`Say here what a column of type ${type} may hold, to test ${table}.`);
    return value;
  });
  const names = columns.rows.map(({ name }) => name).join(', ');
  const marks = filled.map((_, n) => `$${n + 1}`).join(', ');
  return { text: `insert into public.${table} (${names}) values (${marks})`, values: filled };
};

/** The member inside stands in the circle of the case, the person, the household and the concern. */
const plantCircle = async (): Promise<void> => {
  for (const kind of ['person', 'household', 'concern', 'referral'])
    await owner.query(
      `insert into circle (municipality, file_kind, file_id, holder, source, part) values ($1, $2, $3, $4, $3, 'x')`,
      [here, kind, file, `member:${inside}`],
    );
};

const rowsSeen = (
  pool: Pool,
  municipality: string,
  member: string,
  roles: string[],
  table: string,
): Promise<number> =>
  inTenant(
    pool,
    { municipality, member, holders: [`member:${member}`, ...roles.map((role) => `role:${role}`)] },
    async (tx) => {
      const seen = await tx.client.query<{ n: number }>(`select count(*) as n from public.${table}`);
      return seen.rows[0]?.n ?? 0;
    },
  ).catch((error: Error) => {
    if (/permission denied/u.test(error.message)) return 0;
    throw error;
  });

const tablesSeen = async (
  pool: Pool,
  municipality: string,
  member: string,
  roles: string[] = [],
): Promise<string[]> => {
  const seen: string[] = [];
  for (const table of tables)
    if ((await rowsSeen(pool, municipality, member, roles, table)) > 0) seen.push(table);
  return seen;
};

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = openPool(database.urls.rrjet_app, 2);
  system = openPool(database.urls.rrjet_system, 2);
  intake = openPool(database.urls.rrjet_intake, 2);
  tables = await tablesOf();
  await owner.query('set session_replication_role = replica');
  for (const table of tables) await owner.query(await planting(table));
  await plantCircle();
}, 60_000);
afterAll(async () => {
  await Promise.all([app.end(), system.end(), intake.end(), owner.end()]);
  await database.close();
});

describe('who sees what of a municipality, table by table', () => {
  it('keeps every table under row-level security, even for its owner, unless it is named as shared', async () => {
    const open = await owner.query<{ relname: string }>(
      `select relname from pg_class c where relname = any ($1) and relnamespace = 'public'::regnamespace
       and not (relrowsecurity and relforcerowsecurity and exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality' and a.attnotnull))`,
      [tables],
    );
    expect(open.rows).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
  });

  it('shows nobody a row of another municipality, whatever they are there', async () => {
    expect(await tablesSeen(app, elsewhere, inside, ['supervisor', 'data-protection-officer'])).toEqual([]);
    expect(await tablesSeen(system, elsewhere, inside)).toEqual([]);
  });

  it('shows a colleague outside the circle who works where, and nothing else', async () => {
    expect(await tablesSeen(app, here, outside)).toEqual(openToColleagues);
  });

  it('shows a supervisor outside the circle the lists of the unit, and no content', async () => {
    expect(await tablesSeen(app, here, outside, ['supervisor'])).toEqual(
      [...openToColleagues, ...listsOfUnit].sort(),
    );
  });

  it('shows those in the circle the file', async () => {
    const seen = await tablesSeen(app, here, inside);
    expect(seen).toEqual(
      expect.arrayContaining(['case_row', 'circle', 'data_key', 'entry', 'file', 'person_index']),
    );
    expect(seen).not.toContain('access_log');
  });

  it('shows the data protection officer the record of accesses, and no list', async () => {
    expect(await tablesSeen(app, here, outside, ['data-protection-officer'])).toEqual(
      ['access_log', 'break_glass', ...openToColleagues].sort(),
    );
  });

  it('shows nothing to who names no municipality, and nothing to the public page', async () => {
    for (const table of tables) {
      const without = await app
        .query(`select count(*) as n from public.${table}`)
        .catch(() => ({ rows: [{ n: 0 }] }));
      expect(without.rows[0]).toEqual({ n: 0 });
    }
    expect(await tablesSeen(intake, here, inside, ['supervisor'])).toEqual([]);
  });

  it('ends a place in the circle at its hour', async () => {
    await owner.query(`update circle set until = now() - interval '1 second'`);
    expect(
      (await tablesSeen(app, here, inside)).filter((table) => ['entry', 'file', 'case_row'].includes(table)),
    ).toEqual([]);
    await owner.query('update circle set until = null');
  });
});

describe('what the roles of the server may do', () => {
  const attempt = (pool: Pool, municipality: string, sql: string): Promise<number | null> =>
    inTenant(
      pool,
      { municipality, member: inside, holders: [`member:${inside}`, 'role:supervisor'] },
      async (tx) => (await tx.client.query(sql)).rowCount,
    ).catch(() => 0);

  it('lets nobody change, remove or add what belongs to another municipality', async () => {
    for (const table of tables)
      for (const pool of [app, system, intake]) {
        expect(await attempt(pool, elsewhere, `delete from public.${table}`)).toBe(0);
        expect(await attempt(pool, elsewhere, `update public.${table} set municipality = municipality`)).toBe(
          0,
        );
        const adding = await planting(table);
        const context = { municipality: elsewhere, member: inside, holders: [`member:${inside}`] };
        // 42501: refused by row-level security or by the lack of a grant, and by nothing that only happened to fail.
        await expect(inTenant(pool, context, (tx) => tx.client.query(adding))).rejects.toMatchObject({
          code: '42501',
        });
      }
  });

  it('lets the reading role change nothing but saved filters', async () => {
    for (const table of tables.filter((name) => name !== 'saved_filter'))
      for (const sql of [
        `delete from public.${table}`,
        `update public.${table} set municipality = municipality`,
      ])
        expect(await attempt(app, here, sql)).toBe(0);
  });

  it('lets no role rewrite an entry or the record of accesses', async () => {
    for (const table of ['entry', 'access_log'])
      for (const sql of [`delete from ${table}`, `update ${table} set municipality = municipality`])
        expect(await attempt(system, here, sql)).toBe(0);
  });

  it('gives them no table, no function and no way around row-level security', async () => {
    const able = await owner.query(
      `select rolname from pg_roles where rolname like 'rrjet\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    );
    expect(able.rows).toEqual([]);
    const owned = await owner.query<{ name: string; owner: string }>(
      `select relname as name, relowner::regrole::text as owner from pg_class where relowner::regrole::text like 'rrjet\\_%'
       union all select proname, proowner::regrole::text from pg_proc where proowner::regrole::text like 'rrjet\\_%'`,
    );
    // The doors of the blind index belong to a role as which nobody can sign in.
    const names = ['find_persons', 'keepers_of_persons', 'persons_like'];
    expect(owned.rows.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      names.map((name) => ({ name, owner: 'rrjet_search' })),
    );
    const doors = await owner.query<{ proname: string }>(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    expect(doors.rows.map(({ proname }) => proname).sort()).toEqual(names);
  });

  it('finds persons through the blind index in the municipality that asks, and in no other', async () => {
    const found = (municipality: string) =>
      inTenant(
        app,
        { municipality, member: outside, holders: [`member:${outside}`] },
        async (tx) => (await tx.client.query(`select person_id from find_persons('{1}', '{1}', '{}')`)).rows,
      );
    expect(await found(here)).toEqual([{ person_id: file }]);
    expect(await found(elsewhere)).toEqual([]);
  });
});
