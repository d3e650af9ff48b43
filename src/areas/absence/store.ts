import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { InPlaceOf } from '../../server/told/store.ts';
import { type Absence, type Colleague, inPlaceOf, isAway } from './rules.ts';

/** One absence with the days that were said; those of an absence that ended early are as they were said. */
export interface AbsenceKept extends Absence {
  from: string;
  until: string;
  saidBy: Id;
}

/** The absences that are not over yet, the first to begin first. */
export const absencesFrom = async ({ db, context }: Tx, now: string): Promise<AbsenceKept[]> => {
  const rows = await db
    .selectFrom('absence')
    .select([
      'id',
      'member',
      'substitute',
      'from_on',
      'until_on',
      'starts_at',
      'ends_at',
      'letters_at',
      'said_by',
    ])
    .where('municipality', '=', context.municipality)
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, member, substitute, ...row }) => ({
    ...{ id, member, substitute, from: row.from_on, until: row.until_on, saidBy: row.said_by },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, lettersAt: row.letters_at },
  }));
};

/** Everyone with a place in the municipality, as far as it matters for who stands in for whom. */
export const colleaguesHere = async ({ db, context }: Tx): Promise<Colleague[]> => {
  const rows = await db
    .selectFrom('member as m')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality', '=', 'm.municipality').onRef('a.id', '=', 'm.agency'),
    )
    .select(['m.id', 'm.agency', 'm.roles', 'm.state', 'a.active'])
    .where('m.municipality', '=', context.municipality)
    .execute();
  return rows.map(({ state, active, ...row }) => ({ ...row, active: state === 'active' && active }));
};

/** Who is away now, each with those who are told in their place. */
export const toldInPlace = async (tx: Tx, now: string): Promise<readonly InPlaceOf[]> => {
  const away = (await absencesFrom(tx, now)).filter((absence) => isAway(absence, now));
  if (away.length === 0) return [];
  const people = await colleaguesHere(tx);
  return away.flatMap(({ member }) =>
    (inPlaceOf(member, now, away, people)?.members ?? []).map((instead) => ({ absent: member, instead })),
  );
};

/** An absence during which somebody stands in now, with who they are. */
export interface Cover {
  absence: AbsenceKept & { substitute: Id };
  substitute: Colleague;
}

/** The absences of this moment with a substitute who can stand in, and those that nobody covers. */
export const coversNow = (
  absences: readonly AbsenceKept[],
  people: readonly Colleague[],
  now: string,
): { covered: readonly Cover[]; uncovered: readonly AbsenceKept[] } => {
  const away = absences.filter((absence) => isAway(absence, now));
  const covered = away.flatMap((absence): Cover[] => {
    const substitute = people.find(({ id }) => id === absence.substitute);
    return substitute && inPlaceOf(absence.member, now, away, people)?.by === 'substitute'
      ? [{ absence: { ...absence, substitute: substitute.id }, substitute }]
      : [];
  });
  const ids = new Set(covered.map(({ absence }) => absence.id));
  return { covered, uncovered: away.filter(({ id }) => !ids.has(id)) };
};

/** Those in whose place somebody works now. */
export const standsInFor = async (tx: Tx, member: Id, now: string): Promise<readonly Id[]> => {
  const absences = await absencesFrom(tx, now);
  if (!absences.some((absence) => absence.substitute === member)) return [];
  return coversNow(absences, await colleaguesHere(tx), now)
    .covered.filter(({ substitute }) => substitute.id === member)
    .map(({ absence }) => absence.member);
};

/** Two people who say something at once are taken one after the other, so that no rule is decided on old days. */
export const oneAtATime = async (tx: Tx): Promise<void> => {
  await tx.ask(
    'absence-one-at-a-time',
    `select pg_advisory_xact_lock(hashtextextended('absence ' || $1::text, 0))`,
    [tx.context.municipality],
  );
};

export const addAbsence = async (
  { db, context }: Tx,
  { id, member, substitute, from, until, startsAt, endsAt, lettersAt, saidBy }: AbsenceKept,
  now: string,
): Promise<void> => {
  await db
    .insertInto('absence')
    .values({
      ...{ municipality: context.municipality, id, member, substitute, from_on: from, until_on: until },
      ...{ starts_at: startsAt, ends_at: endsAt, letters_at: lettersAt, said_by: saidBy, said_at: now },
    })
    .execute();
};

export const changeAbsence = async (
  { db, context }: Tx,
  { id, substitute, endsAt, lettersAt }: Pick<AbsenceKept, 'id' | 'substitute' | 'endsAt' | 'lettersAt'>,
): Promise<void> => {
  await db
    .updateTable('absence')
    .set({ substitute, ends_at: endsAt, letters_at: lettersAt })
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .execute();
};

/** The open cases in which somebody works as manager or co-worker, and in which another has no place yet. */
export const casesToCover = async (
  { db, context }: Tx,
  absent: Id,
  substitute: Id,
  until: string,
): Promise<readonly Id[]> => {
  const rows = await db
    .selectFrom('circle as c')
    .innerJoin('case_row as r', (join) =>
      join.onRef('r.municipality', '=', 'c.municipality').onRef('r.id', '=', 'c.file_id'),
    )
    .select('c.file_id')
    .where('c.municipality', '=', context.municipality)
    .where('c.file_kind', '=', 'case')
    .where('c.holder', '=', `member:${absent}`)
    .whereRef('c.source', '=', 'c.file_id')
    .where('c.part', 'in', ['case-manager', 'co-worker'])
    .where('c.until', 'is', null)
    .where('r.status', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('circle as s')
            .select('s.holder')
            .whereRef('s.municipality', '=', 'c.municipality')
            .where('s.file_kind', '=', 'case')
            .whereRef('s.file_id', '=', 'c.file_id')
            .where('s.holder', '=', `member:${substitute}`)
            .where('s.part', '<>', 'emergency')
            .where(({ eb, or }) => or([eb('s.until', 'is', null), eb('s.until', '>=', until)])),
        ),
      ),
    )
    .execute();
  return rows.map(({ file_id }) => file_id);
};

/** The cases in which somebody holds a place that ends by itself, as whoever stands in does. */
export const casesStoodIn = async (
  { db, context }: Tx,
  substitute: Id,
  now: string,
): Promise<readonly Id[]> => {
  const rows = await db
    .selectFrom('circle')
    .select('file_id')
    .where('municipality', '=', context.municipality)
    .where('file_kind', '=', 'case')
    .where('holder', '=', `member:${substitute}`)
    .whereRef('source', '=', 'file_id')
    .where('part', '<>', 'emergency')
    .where('until', '>', now)
    .execute();
  return rows.map(({ file_id }) => file_id);
};

/** In whose name the entries of an absence are written: whoever said it. */
export const memberWho = async ({ db, context }: Tx, id: Id) =>
  db
    .selectFrom('member')
    .select(['id', 'agency', 'discipline', 'roles', 'unit'])
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .executeTakeFirst();
