import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { AccessLogTable } from '../../server/store/tables.ts';

export interface AgencyRow {
  id: Id;
  code: string;
  name: string;
  discipline: string;
  active: boolean;
}

/** The institutions of the municipality that this transaction works in. */
export const agenciesOf = async ({ db, context }: Tx): Promise<AgencyRow[]> =>
  db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'discipline', 'active'])
    .where('municipality', '=', context.municipality)
    .orderBy('name')
    .execute();

export const municipalitiesOf = async ({ db }: Tx, ids: readonly Id[]): Promise<{ id: Id; code: string }[]> =>
  db.selectFrom('municipality').select(['id', 'code']).where('id', 'in', ids).execute();

/** Everyone who works or has worked in the municipality: files name them for ever. */
export const colleaguesOf = async ({ db, context }: Tx) =>
  db
    .selectFrom('member as m')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality', '=', 'm.municipality').onRef('a.id', '=', 'm.agency'),
    )
    .select([
      'm.id',
      'm.name',
      'm.agency',
      'a.code',
      'a.name as agencyName',
      'm.discipline',
      'm.roles',
      'm.unit',
      'm.state',
      'a.active as institutionActive',
    ])
    .where('m.municipality', '=', context.municipality)
    .orderBy('m.name')
    .execute();

/** The members of the municipality as its administrator sees them. */
export const membersOf = async ({ db, context }: Tx) =>
  db
    .selectFrom('member as m')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality', '=', 'm.municipality').onRef('a.id', '=', 'm.agency'),
    )
    .select([
      'm.id',
      'm.user_id as person',
      'm.name',
      'm.email',
      'm.agency',
      'a.code',
      'a.name as agencyName',
      'm.discipline',
      'm.roles',
      'm.state',
    ])
    .where('m.municipality', '=', context.municipality)
    .orderBy('m.name')
    .execute();

export const memberRow = async ({ db, context }: Tx, id: Id) =>
  db
    .selectFrom('member')
    .select(['id', 'user_id as person', 'name', 'email', 'agency', 'roles', 'state'])
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .executeTakeFirst();

/** Those of these people who work here now; until the transaction ends none of them leaves, or becomes another. */
export const membersHeld = ({ db, context }: Tx, ids: readonly Id[]) =>
  db
    .selectFrom('member as m')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality', '=', 'm.municipality').onRef('a.id', '=', 'm.agency'),
    )
    .select(['m.id', 'm.agency', 'm.discipline', 'm.roles'])
    .where('m.municipality', '=', context.municipality)
    .where('m.id', 'in', ids)
    .where('m.state', '=', 'active')
    .where('a.active', '=', true)
    .orderBy('m.id')
    .forShare('m')
    .execute();

export const placeOfPerson = async ({ db, context }: Tx, person: Id) =>
  db
    .selectFrom('member')
    .select(['id', 'state'])
    .where('municipality', '=', context.municipality)
    .where('user_id', '=', person)
    .executeTakeFirst();

export interface NewPlace {
  id: Id;
  person: Id;
  name: string;
  email: string;
  agency: AgencyRow;
  roles: readonly string[];
}

export const addInvited = async (
  { db, context }: Tx,
  { id, person, name, email, agency, roles }: NewPlace,
) => {
  await db
    .insertInto('member')
    .values({
      id,
      name,
      email,
      municipality: context.municipality,
      user_id: person,
      agency: agency.id,
      discipline: agency.discipline,
      roles: [...roles],
      unit: null,
      state: 'invited',
    })
    .execute();
};

export const changeMemberRow = async (
  { db, context }: Tx,
  id: Id,
  { name, agency, roles }: { name: string; agency: AgencyRow; roles: readonly string[] },
): Promise<void> => {
  await db
    .updateTable('member')
    .set({ name, agency: agency.id, discipline: agency.discipline, roles: [...roles] })
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .execute();
};

export const setMemberState = async (
  { db, context }: Tx,
  id: Id,
  state: 'invited' | 'active' | 'left',
): Promise<void> => {
  await db
    .updateTable('member')
    .set({ state })
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .execute();
};

export interface Sought {
  member?: Id | undefined;
  /** The files that are looked for; empty when a number was given that no file has. */
  files?: readonly Id[] | undefined;
  act?: AccessLogTable['act'] | undefined;
  from?: string | undefined;
  until?: string | undefined;
  before?: number | undefined;
}

/** One page of the record of accesses, the latest first. Days are those of the municipality's clock. */
export const accessLines = async (
  { db, context }: Tx,
  { member, files, act, from, until, before }: Sought,
  lines: number,
) => {
  let asked = db
    .selectFrom('access_log')
    .select(['position', 'at', 'member', 'file_kind', 'file_id', 'act', 'purpose', 'sections', 'device'])
    .where('municipality', '=', context.municipality);
  if (member) asked = asked.where('member', '=', member);
  if (files) asked = asked.where('file_id', 'in', files);
  if (act) asked = asked.where('act', '=', act);
  if (from) asked = asked.where('at', '>=', from);
  if (until) asked = asked.where('at', '<', until);
  if (before) asked = asked.where('position', '<', before);
  return asked.orderBy('position', 'desc').limit(lines).execute();
};

/** The numbers of cases by their ids. A number names nobody; the role that asks sees no more than it. */
export const numbersOf = async (
  { db, context }: Tx,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> => {
  if (ids.length === 0) return new Map();
  const cases = await db
    .selectFrom('case_row')
    .select(['id', 'number'])
    .where('municipality', '=', context.municipality)
    .where('id', 'in', ids)
    .execute();
  return new Map(cases.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
};

/** The cases that bear a number, as it was typed. */
export const casesNumbered = async ({ db, context }: Tx, number: string): Promise<Id[]> => {
  const cases = await db
    .selectFrom('case_row')
    .select('id')
    .where('municipality', '=', context.municipality)
    .where('number', '=', number.toUpperCase())
    .execute();
  return cases.map(({ id }) => id);
};

const broken = ['file_kind', 'file_id', 'id', 'member', 'since', 'until', 'looked_by'] as const;

export const brokenGlass = async ({ db, context }: Tx, lines: number) =>
  db
    .selectFrom('break_glass')
    .select(broken)
    .where('municipality', '=', context.municipality)
    .orderBy('since', 'desc')
    .limit(lines)
    .execute();

export const brokenGlassOf = async ({ db, context }: Tx, id: Id) =>
  db
    .selectFrom('break_glass')
    .select(broken)
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .executeTakeFirst();

/** Every municipality that works with this installation, but the reader's own. */
export const otherMunicipalities = ({ db, context }: Tx) =>
  db
    .selectFrom('municipality')
    .select(['id', 'place'])
    .where('active', '=', true)
    .where('id', '<>', context.municipality)
    .orderBy('code')
    .execute();
