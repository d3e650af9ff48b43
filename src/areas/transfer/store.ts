import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { OfferState } from './rules.ts';

/** The offers that were made to this municipality, the newest first. */
export const findOffers = async ({ db, context }: Tx, state: OfferState | 'all', most: number) => {
  let rows = db
    .selectFrom('transfer_row')
    .select(['id', 'place', 'number', 'state', 'offered_at', 'answered_at', 'case_id'])
    .where('municipality', '=', context.municipality);
  if (state !== 'all') rows = rows.where('state', '=', state);
  return rows.orderBy('offered_at', 'desc').orderBy('id').limit(most).execute();
};

export const municipalityHere = ({ db, context }: Tx) =>
  db
    .selectFrom('municipality')
    .select(['place', 'active'])
    .where('id', '=', context.municipality)
    .executeTakeFirst();

/** Whoever works here and holds one of these roles. */
export const membersWith = async ({ db, context }: Tx, roles: readonly string[]) => {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'name', 'agency', 'discipline', 'roles'])
    .where('municipality', '=', context.municipality)
    .where('state', '=', 'active')
    .execute();
  return rows.filter((row) => row.roles.some((role) => roles.includes(role)));
};

/** What members and institutions of the municipality are called, those who left included. */
export const namesHere = async ({ db, context }: Tx): Promise<ReadonlyMap<Id, string>> => {
  const [members, agencies] = await Promise.all([
    db.selectFrom('member').select(['id', 'name']).where('municipality', '=', context.municipality).execute(),
    db.selectFrom('agency').select(['id', 'name']).where('municipality', '=', context.municipality).execute(),
  ]);
  return new Map([...members, ...agencies].map(({ id, name }) => [id, name]));
};

/** Those of these files that were not erased: what was erased cannot be read, and is not handed over. */
export const readable = async ({ db, context }: Tx, kind: FileKind, ids: readonly Id[]): Promise<Set<Id>> => {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('file')
    .select('id')
    .where('municipality', '=', context.municipality)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};
