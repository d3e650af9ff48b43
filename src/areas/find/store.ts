import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import type { KeyRing } from '../../server/keys/key-ring.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Question } from './rules.ts';

/** Somebody whom the index gave. `terms` are those of the search that they share with it. */
export interface Candidate {
  id: Id;
  /** Stands in one of the reader's circles. */
  mine: boolean;
  score: number;
  terms: readonly string[];
}

export interface Candidates {
  people: readonly Candidate[];
  /** There are more than were looked at. */
  many: boolean;
}

const CandidateRow = z.object({
  person_id: z.uuid(),
  mine: z.boolean(),
  score: z.int(),
  matched: z.array(z.int()),
  many: z.boolean(),
});

const find = 'select person_id, mine, score, matched, many from find_persons($1, $2, $3)';

/** Asks the blind index: all groups of terms must be met. Only keyed hashes leave the server's memory. */
const ask = async (
  tx: Tx,
  keys: KeyRing,
  groups: readonly (readonly string[])[],
  sure: readonly string[],
): Promise<Candidates> => {
  const hash = (term: string): number => keys.term(tx.context.municipality, term);
  const asked = groups.flat();
  const named = new Map([...asked, ...sure].map((term) => [hash(term), term]));
  const rows = z
    .array(CandidateRow)
    .parse(
      await tx.ask('find-persons', find, [
        asked.map(hash),
        groups.map(({ length }) => length),
        sure.map(hash),
      ]),
    );
  const people = new Map<Id, Candidate>();
  for (const { person_id: id, mine, score, matched } of rows)
    people.set(id, { id, mine, score, terms: matched.flatMap((term) => named.get(term) ?? []) });
  return { people: [...people.values()], many: rows.some(({ many }) => many) };
};

const few = 10;

/** As it is spelled first; when that finds few, also what sounds alike and other forms of the name. */
export const candidatesFor = async (
  tx: Tx,
  keys: KeyRing,
  { direct, wide, sure }: Question,
): Promise<Candidates> => {
  const spelled = await ask(tx, keys, direct, sure);
  if (spelled.people.length >= few) return spelled;
  const widely = await ask(tx, keys, wide, sure);
  const first = new Set(spelled.people.map(({ id }) => id));
  return {
    people: [...spelled.people, ...widely.people.filter(({ id }) => !first.has(id))],
    many: widely.many,
  };
};

const KeeperRow = z.object({
  person_id: z.uuid(),
  id: z.uuid(),
  name: z.string().nullable(),
  case_id: z.uuid().nullable(),
});

const keepers = `select k.person_id, k.member as id, m.name, nullif(k.source, k.person_id) as case_id
  from keepers_of_persons($2) k left join member m on m.municipality = $1 and m.id = k.member
  order by k.source desc`;

export interface Keeper {
  id: Id;
  name: string;
  case: Id | null;
}

/** In whose care people are, by person; the newest case speaks. */
export const keepersOf = async (tx: Tx, people: readonly Id[]): Promise<ReadonlyMap<Id, Keeper>> => {
  if (people.length === 0) return new Map();
  const rows = await tx.ask('keepers-of-persons', keepers, [tx.context.municipality, people]);
  const found = new Map<Id, Keeper>();
  for (const row of z.array(KeeperRow).parse(rows))
    if (!found.has(row.person_id))
      found.set(row.person_id, { id: row.id, name: row.name ?? '', case: row.case_id });
  return found;
};

const CaseRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.string(),
  phase: z.string(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const casesOf = `select p.person_id, c.id, c.number, c.status, c.phase from person_in_case p
  join case_row c on c.municipality = p.municipality and c.id = p.case_id
  where p.municipality = $1 and p.person_id = any ($2) order by c.opened_on desc nulls last, c.id`;

/** The cases in which people stand, as far as the reader sees them. */
export const casesOfPeople = async (
  tx: Tx,
  people: readonly Id[],
): Promise<ReadonlyMap<Id, readonly CaseRow[]>> => {
  if (people.length === 0) return new Map();
  const rows = z
    .array(CaseRow.extend({ person_id: z.uuid() }))
    .parse(await tx.ask('cases-of-people', casesOf, [tx.context.municipality, people]));
  return new Map(
    [...Map.groupBy(rows, ({ person_id }) => person_id)].map(([id, its]) => [
      id,
      its.map(({ person_id: _, ...row }) => row),
    ]),
  );
};

const Numbered = z.object({ id: z.uuid(), number: z.string() });

/** Concerns by their number, as far as the reader sees them. */
export const concernsByNumber = async (tx: Tx, number: string | null) =>
  number === null
    ? []
    : z
        .array(Numbered)
        .parse(
          await tx.ask(
            'concerns-by-number',
            'select id, number from concern_row where municipality = $1 and number = $2',
            [tx.context.municipality, number],
          ),
        );

const casesNumbered = `select id, number, status, phase, child from case_row
  where municipality = $1 and (number = any ($2) or id = any ($3)) order by number desc limit 10`;

/** Cases by their number or their id, as far as the reader sees them. */
export const casesByNumber = async (
  tx: Tx,
  numbers: readonly string[],
  ids: readonly Id[],
): Promise<readonly (CaseRow & { child: Id | null })[]> => {
  if (numbers.length + ids.length === 0) return [];
  const rows = await tx.ask('cases-by-number', casesNumbered, [tx.context.municipality, numbers, ids]);
  return z.array(CaseRow.extend({ child: z.uuid().nullable() })).parse(rows);
};
