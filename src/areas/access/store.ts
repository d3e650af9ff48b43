import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';

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
    ])
    .where('m.municipality', '=', context.municipality)
    .orderBy('m.name')
    .execute();
