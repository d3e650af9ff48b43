import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { ready } from '../../core/names/index.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { duplicatePairs } from './duplicates.ts';
import type { OfferedPair } from './fates.ts';
import { findingCodes } from './findings.ts';
import { type KnownPeople, type KnownPerson, matchKnown } from './known.ts';
import { mostRows, rowsInPart } from './limits.ts';
import { guessMapping, headingSignature } from './mapping.ts';
import { placeFinder } from './read-places.ts';
import { readRegisterFile, type Sheet } from './reader.ts';
import type { KnownTold, Preview, ReadingAsked, ReadingTold } from './reading-messages.ts';
import { isTaken, type RegisterRow } from './row.ts';
import { readRows } from './rows.ts';
import { type Table, tableOf } from './table.ts';
import { traitsOf } from './traits.ts';
import { waysOf } from './ways.ts';

// A thread of its own: reading and comparing a long list takes the whole of a processor for many seconds, in which
// nobody else may have to wait. It knows no keys and no database.

const tell = (told: ReadingTold): void => parentPort?.postMessage(told);

const waiting = new Map<number, (people: readonly KnownPerson[]) => void>();
parentPort?.on('message', ({ n, people }: KnownTold) => {
  waiting.get(n)?.(people);
  waiting.delete(n);
});

const sampled = 5;

const previewOf = ({ name, lines }: Sheet): Preview['sheets'][number] => {
  const table = tableOf(lines);
  const rows = table.rows.map(({ cells }) => cells);
  return {
    name,
    headings: table.headings,
    signature: headingSignature(table.headings),
    rows: rows.length,
    sample: rows.slice(0, sampled),
    guesses: guessMapping(table.headings, rows),
  };
};

const countsOf = (rows: readonly RegisterRow[]): Record<string, number> => {
  const counts: Record<string, number> = { rows: rows.length };
  for (const { findings } of rows)
    for (const { code, level } of findings) {
      const key = `${level}:${code}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
};

const tellRows = (rows: readonly RegisterRow[]): void => {
  const total = new Map<string, number>();
  for (let place = 0; place * rowsInPart < rows.length; place++) {
    const part = rows.slice(place * rowsInPart, (place + 1) * rowsInPart);
    const counts = countsOf(part);
    for (const [key, count] of Object.entries(counts)) total.set(key, (total.get(key) ?? 0) + count);
    tell({ kind: 'rows', place, counts, body: gzipSync(JSON.stringify(part)) });
    tell({ kind: 'progress', phase: 'reading', done: place * rowsInPart + part.length, of: rows.length });
  }
  tell({
    kind: 'done',
    rows: rows.length,
    refused: rows.filter((row) => !isTaken(row)).length,
    findings: [...total].flatMap(([key, count]) => {
      const [level, after] = key.split(':');
      const code = findingCodes.find((known) => known === after);
      return code && (level === 'error' || level === 'warning') ? [{ code, level, count }] : [];
    }),
  });
};

/** Asks the thread that has the database. */
const whoIsKnown =
  (ways: readonly ReturnType<typeof waysOf>[]): KnownPeople =>
  (people, from) => {
    const answer = new Promise<readonly KnownPerson[]>((resolve) => waiting.set(from, resolve));
    tell({ kind: 'who', n: from, ways: ways.slice(from, from + people.length) });
    return answer;
  };

const compare = async (rows: readonly RegisterRow[]): Promise<void> => {
  const taken = rows.flatMap((row, index) => (isTaken(row) ? [{ index, traits: traitsOf(row) }] : []));
  const people = taken.map(({ traits }) => ready(traits));
  const of = taken.length;
  const placeOf = (at: number): number => taken[at]?.index ?? at;
  const within = duplicatePairs(people, undefined, (done) =>
    tell({ kind: 'progress', phase: 'comparing', done, of }),
  );
  const known = await matchKnown(people, whoIsKnown(taken.map(({ traits }) => waysOf(traits))), (done) =>
    tell({ kind: 'progress', phase: 'known', done, of }),
  );
  const offered = [
    ...within.pairs.map(({ a, b, comparison }) => ({
      row: placeOf(b),
      other: { kind: 'row' as const, row: placeOf(a) },
      comparison,
    })),
    ...known.map(({ row, person, comparison }) => ({
      row: placeOf(row),
      other: { kind: 'person' as const, id: person, mine: false },
      comparison,
    })),
  ].sort((one, other) => one.row - other.row || other.comparison.probability - one.comparison.probability);
  tell({
    kind: 'pairs',
    pairs: offered.map(
      ({ row, other, comparison }, n): OfferedPair => ({
        n,
        row,
        other,
        probability: comparison.probability,
        reasons: comparison.reasons.map(({ code }) => code),
        contradictions: comparison.contradictions.map(({ code }) => code),
      }),
    ),
  });
};

const check = async (asked: Extract<ReadingAsked, { kind: 'check' }>): Promise<void> => {
  const file = await readRegisterFile(asked.bytes);
  if (isRefusal(file)) return tell({ kind: 'refused', refusal: file });
  const table: Table = tableOf(file.sheets[asked.sheet]?.lines ?? []);
  const { today, choices, places, municipality } = asked.customs;
  const rows = readRows(table, asked.mapping, { today, choices, placeOf: placeFinder(places, municipality) });
  if (rows.length > mostRows)
    return tell({
      kind: 'refused',
      refusal: refuse('register-file-too-long', { values: { most: mostRows } }),
    });
  if (rows.length === 0) return tell({ kind: 'refused', refusal: refuse('register-file-empty') });
  await compare(rows);
  tellRows(rows);
};

const preview = async (bytes: Uint8Array): Promise<void> => {
  const file = await readRegisterFile(bytes);
  if (isRefusal(file)) return tell({ kind: 'refused', refusal: file });
  tell({ kind: 'preview', preview: { sheets: file.sheets.map(previewOf) } });
};

const asked: ReadingAsked = workerData;
await (asked.kind === 'preview' ? preview(asked.bytes) : check(asked));
parentPort?.close();
