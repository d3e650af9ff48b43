import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Standing } from './hsds/hanging.ts';
import { recordFrom } from './hsds/record.ts';
import type { Changed, Kept } from './kept.ts';
import type { SoughtBy } from './sought.ts';

const columns = [
  'kind',
  'id',
  'organization',
  'agency',
  'body',
  'confidential',
  'public',
  'revision',
  'changed_at',
] as const;

interface RecordRow extends Omit<Kept, 'kind' | 'body' | 'changedAt'> {
  kind: string;
  body: unknown;
  changed_at: string;
}

const kinds: readonly Standing[] = ['organization', 'service', 'location', 'taxonomy', 'taxonomy_term'];

const keptFrom = ({ kind, body, changed_at, ...row }: RecordRow): Kept => {
  const known = kinds.find((each) => each === kind);
  if (!known) throw new Error(`The directory keeps no ${kind}.`);
  return { ...row, kind: known, body: recordFrom(body), changedAt: changed_at };
};

/** Holds off everyone else who changes this directory until the transaction ends. */
export const lockDirectory = async ({ db, context }: Tx): Promise<void> => {
  const lock = `directory/${context.municipality}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(db);
};

/** The records of a directory that the role of this transaction may see, or those of some kinds. */
export const recordsOf = async (
  { db, context }: Tx,
  of: readonly Standing[] = kinds,
): Promise<readonly Kept[]> => {
  const rows = await db
    .selectFrom('directory_record')
    .select(columns)
    .where('municipality', '=', context.municipality)
    .where('kind', 'in', of)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map(keptFrom);
};

export const recordOf = async ({ db, context }: Tx, kind: Standing, id: Id): Promise<Kept | undefined> => {
  const row = await db
    .selectFrom('directory_record')
    .select(columns)
    .where('municipality', '=', context.municipality)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && keptFrom(row);
};

/** An organisation, its services and its locations. */
export const recordsOfOrganization = async (
  { db, context }: Tx,
  organization: Id,
): Promise<readonly Kept[]> => {
  const rows = await db
    .selectFrom('directory_record')
    .select(columns)
    .where('municipality', '=', context.municipality)
    .where('organization', '=', organization)
    .orderBy('id')
    .execute();
  return rows.map(keptFrom);
};

export interface Sought {
  need?: string | undefined;
  age?: number | undefined;
  language?: string | undefined;
  /** The place, what it lies in and what lies in it. */
  places?: readonly string[] | undefined;
  organization?: Id | undefined;
  /** Only services that say that they have a place free. */
  room?: boolean | undefined;
  words: readonly string[];
}

/** Services that fit; those that say nothing of an age or a place are not kept out by it. */
export const servicesSought = async ({ db, context }: Tx, sought: Sought): Promise<readonly Kept[]> => {
  let asked = db
    .selectFrom('directory_record')
    .select(columns)
    .where('municipality', '=', context.municipality)
    .where('kind', '=', 'service');
  if (sought.need) asked = asked.where(sql<boolean>`needs @> array[${sought.need}]::text[]`);
  if (sought.language) asked = asked.where(sql<boolean>`languages @> array[${sought.language}]::text[]`);
  if (sought.places)
    asked = asked.where(sql<boolean>`(places = '{}' or places && ${[...sought.places]}::text[])`);
  if (sought.age !== undefined) {
    asked = asked.where(sql<boolean>`coalesce(minimum_age, 0) <= ${sought.age}`);
    asked = asked.where(sql<boolean>`coalesce(maximum_age, 1000) >= ${sought.age}`);
  }
  if (sought.organization) asked = asked.where('organization', '=', sought.organization);
  if (sought.room) asked = asked.where('room', '>', 0);
  for (const word of sought.words) asked = asked.where('words', 'like', `% ${word}%`);
  return (await asked.orderBy('words').orderBy('id').execute()).map(keptFrom);
};

const changedFields = ({ was, now }: Changed): string[] => {
  const before = was?.body ?? {};
  const names = new Set([...Object.keys(before), ...Object.keys(now.body)]);
  const held = [...names].filter(
    (name) => JSON.stringify(was?.body[name]) !== JSON.stringify(now.body[name]),
  );
  return [...held, ...(was && was.confidential !== now.confidential ? ['confidential'] : [])];
};

export interface Keeping {
  by: Id;
  act: 'kept' | 'brought';
  soughtBy: (record: Kept) => SoughtBy;
}

/** Writes what has changed, and who changed it. */
export const keepChanged = async (
  { db, context }: Tx,
  changed: readonly Changed[],
  { by, act, soughtBy }: Keeping,
): Promise<void> => {
  const { municipality } = context;
  for (const change of changed) {
    const { was, now } = change;
    const row = {
      organization: now.organization,
      agency: now.agency,
      body: JSON.stringify(now.body),
      confidential: now.confidential,
      public: now.public,
      ...soughtBy(now),
      revision: now.revision,
      changed_at: now.changedAt,
      changed_by: by,
    };
    await db
      .insertInto('directory_record')
      .values({ municipality, kind: now.kind, id: now.id, ...row })
      .onConflict((conflict) => conflict.columns(['municipality', 'kind', 'id']).doUpdateSet(row))
      .execute();
    const fields = changedFields(change);
    if (was && fields.length === 0) continue;
    const isSecret = (record: Kept): boolean => record.kind === 'location' && !record.public;
    await db
      .insertInto('directory_change')
      .values({
        municipality,
        kind: now.kind,
        record: now.id,
        act: act === 'brought' ? 'brought' : was ? 'changed' : 'added',
        at: now.changedAt,
        by,
        fields,
        was: was && JSON.stringify(was.body),
        now: JSON.stringify(now.body),
        confidential: isSecret(now) || (was !== null && isSecret(was)),
        agency: now.agency,
      })
      .execute();
  }
};

/** Who changed a record and when, the latest first. */
export const changesOf = async ({ db, context }: Tx, kind: Standing, record: Id, most: number) =>
  db
    .selectFrom('directory_change')
    .select(['act', 'at', 'by', 'fields'])
    .where('municipality', '=', context.municipality)
    .where('kind', '=', kind)
    .where('record', '=', record)
    .orderBy('position', 'desc')
    .limit(most)
    .execute();
