import type { Answer } from '../../core/contract/route.ts';
import type { Services } from '../../server/services.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import { keepersOf } from '../find/store.ts';
import type { Identity } from '../people/rules.ts';
import { nameOf } from '../people/rules.ts';
import { identitiesOf } from '../people/store.ts';
import type {
  FindingLine,
  LeftLine,
  listFindings,
  listLeft,
  listPairs,
  PairLine,
  PairSide,
} from './contract.ts';
import { type OfferedPair, proposalFor } from './fates.ts';
import type { FindingCode } from './findings.ts';
import { readLeft, readPairs, readPart, rowsByNumber } from './kept.ts';
import { pairsInPart } from './limits.ts';
import type { Mapping } from './mapping.ts';
import type { RegisterRow } from './row.ts';
import type { ImportSeal } from './sealing.ts';
import { decisionsOn, pairsThatWait, waitingPairs } from './store/decisions.ts';
import { type Counts, countsOfParts } from './store/parts.ts';

/** A list that is looked over by whoever brings it in. */
export interface LookedOver {
  services: Services;
  member: Member;
  batch: string;
  sealing: ImportSeal;
}

const findingsInPage = 50;
const pairsInPage = 20;
const leftInPage = 50;

const named = (row: RegisterRow): string =>
  [row.given, row.father, row.surname].filter(Boolean).join(' ') || row.workingLabel;

interface Filter {
  code?: FindingCode | undefined;
  level?: 'error' | 'warning' | undefined;
}

const counted = (counts: Counts, { code, level }: Filter): number =>
  Object.entries(counts).reduce((sum, [key, count]) => {
    const [ofLevel, ofCode] = key.split(':');
    const fits = ofCode !== undefined && (!code || ofCode === code) && (!level || ofLevel === level);
    return fits ? sum + count : sum;
  }, 0);

/** Takes lines from parts in their order, opening only those that have some of the page. */
const fromParts = async <T>(
  parts: readonly { place: number; count: number }[],
  from: number,
  most: number,
  open: (place: number) => Promise<readonly T[]>,
): Promise<{ lines: T[]; total: number }> => {
  const lines: T[] = [];
  let passed = 0;
  for (const { place, count } of parts) {
    const wanted = count > 0 && passed + count > from && lines.length < most;
    if (wanted) {
      const skip = Math.max(0, from - passed);
      lines.push(...(await open(place)).slice(skip, skip + most - lines.length));
    }
    passed += count;
  }
  return { lines, total: passed };
};

export const findingsPage = async (
  tx: Tx,
  looked: LookedOver,
  { mapping, headings }: { mapping: Mapping; headings: readonly string[] },
  filter: Filter,
  page: number,
): Promise<Answer<typeof listFindings>> => {
  const parts = (await countsOfParts(tx, looked.batch, 'rows')).map(({ place, counts }) => ({
    place,
    count: counted(counts, filter),
  }));
  const findingsOf = (row: RegisterRow): FindingLine[] =>
    row.findings
      .filter(
        ({ code, level }) =>
          (!filter.code || code === filter.code) && (!filter.level || level === filter.level),
      )
      .map(({ code, level, field, values }) => ({
        line: row.line,
        name: named(row),
        level,
        code,
        heading: field === null ? null : (headings[mapping.indexOf(field)] ?? null),
        values: { ...values },
      }));
  const { lines, total } = await fromParts(parts, page * findingsInPage, findingsInPage, async (place) =>
    (await readPart(tx, looked, place)).flatMap(findingsOf),
  );
  return { findings: lines, total, pageSize: findingsInPage };
};

const sideOfRow = (row: RegisterRow): PairSide => ({
  name: [row.given, row.surname].filter(Boolean).join(' ') || row.workingLabel,
  father: row.father,
  mother: row.mother,
  sex: row.sex,
  birth: row.birth,
  numbers: [row.personalNumber, ...row.documents].filter(Boolean),
  phones: [...row.phones],
  place: row.place,
  street: row.street,
});

const sideOfPerson = (identity: Identity): PairSide => {
  const address = identity.addresses.at(-1);
  return {
    name: nameOf(identity),
    father: identity.father,
    mother: identity.mother,
    sex: identity.sex,
    birth: identity.birth,
    numbers: [identity.personalNumber, ...identity.documents.map(({ number }) => number)].filter(Boolean),
    phones: identity.phones.map(({ number }) => number),
    place: address?.place ?? '',
    street: address?.street ?? '',
  };
};

const peopleIn = (pairs: readonly OfferedPair[], mine: boolean): string[] =>
  pairs.flatMap(({ other }) => (other.kind === 'person' && other.mine === mine ? [other.id] : []));

/** Pairs as they are shown: of people with whom the importer does not work, only that they are known and whom to ask. */
const showPairs = async (tx: Tx, looked: LookedOver, pairs: readonly OfferedPair[]): Promise<PairLine[]> => {
  const { services, member } = looked;
  const numbers = pairs.flatMap(({ row, other }) => (other.kind === 'row' ? [row, other.row] : [row]));
  const rows = await rowsByNumber(tx, looked, numbers);
  const mine = await identitiesOf(tx, services.store, services.pack, member, peopleIn(pairs, true));
  const keepers = await keepersOf(tx, [...peopleIn(pairs, false), ...peopleIn(pairs, true)]);
  const decided = await decisionsOn(tx, looked.batch);
  return pairs.flatMap((pair): PairLine[] => {
    const row = rows.get(pair.row);
    if (!row) return [];
    const base = {
      n: pair.n,
      probability: pair.probability,
      row: { ...sideOfRow(row), line: row.line },
      decision: decided.get(pair.n) ?? null,
      proposal: proposalFor(pair),
    };
    const weighed = { reasons: [...pair.reasons], contradictions: [...pair.contradictions] };
    if (pair.other.kind === 'row') {
      const other = rows.get(pair.other.row);
      if (!other) return [];
      return [{ ...base, ...weighed, other: { kind: 'row', line: other.line, side: sideOfRow(other) } }];
    }
    const known = mine.get(pair.other.id);
    if (known)
      return [
        {
          ...base,
          ...weighed,
          other: { kind: 'person', id: pair.other.id, side: sideOfPerson(known.identity) },
        },
      ];
    const keeper = keepers.get(pair.other.id)?.name ?? null;
    return [{ ...base, reasons: [], contradictions: [], other: { kind: 'known', keeper } }];
  });
};

export const pairsPage = async (
  tx: Tx,
  looked: LookedOver,
  show: 'waiting' | 'all',
  page: number,
): Promise<Answer<typeof listPairs>> => {
  const parts = (await countsOfParts(tx, looked.batch, 'pairs')).map(({ place, counts }) => ({
    place,
    count: counts.pairs ?? 0,
  }));
  if (show === 'all') {
    const { lines, total } = await fromParts(parts, page * pairsInPage, pairsInPage, (place) =>
      readPairs(tx, looked, place),
    );
    return { pairs: await showPairs(tx, looked, lines), total, pageSize: pairsInPage };
  }
  const waiting = await pairsThatWait(tx, looked.batch, page * pairsInPage, pairsInPage);
  const pairs: OfferedPair[] = [];
  for (const [place, numbers] of Map.groupBy(waiting, (n) => Math.floor(n / pairsInPart))) {
    const part = await readPairs(tx, looked, place);
    pairs.push(...part.filter(({ n }) => numbers.includes(n)));
  }
  const total = await waitingPairs(tx, looked.batch);
  return { pairs: await showPairs(tx, looked, pairs), total, pageSize: pairsInPage };
};

export const leftPage = async (
  tx: Tx,
  looked: LookedOver,
  page: number,
): Promise<Answer<typeof listLeft>> => {
  const parts = (await countsOfParts(tx, looked.batch, 'left')).map(({ place, counts }) => ({
    place,
    count: counts.rows ?? 0,
  }));
  const { lines, total } = await fromParts(parts, page * leftInPage, leftInPage, (place) =>
    readLeft(tx, looked, place),
  );
  return {
    rows: lines.map(
      ({ why, row }): LeftLine => ({
        why,
        line: row.line,
        text: row.asWritten,
        codes: row.findings.filter(({ level }) => level === 'error').map(({ code }) => code),
      }),
    ),
    total,
    pageSize: leftInPage,
  };
};
