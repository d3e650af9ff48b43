import { z } from 'zod';
import type { Tx } from '../../server/store/context.ts';
import { fatesOf, type OfferedPair, type RowFate } from './fates.ts';
import { rowsInPart } from './limits.ts';
import type { RegisterRow } from './row.ts';
import type { LeftOut } from './steps.ts';
import { decisionsOn } from './store/decisions.ts';
import { countsOfParts, openPart } from './store/parts.ts';
import type { Work } from './work.ts';

type Opening = Pick<Work, 'batch' | 'sealing'>;

/** What this program sealed itself is of the shape that it sealed: the seal vouches for it. */
const sealedRows = z.custom<readonly RegisterRow[]>(Array.isArray);
const sealedLeft = z.custom<readonly LeftOut[]>(Array.isArray);
const sealedPairs = z.custom<readonly OfferedPair[]>(Array.isArray);

const parse = <T>(schema: z.ZodType<T>, body: Buffer | null): T =>
  schema.parse(body === null ? [] : JSON.parse(body.toString('utf8')));

/** The rows of one part; row n of the list stands in part n / rowsInPart. */
export const readPart = async (
  tx: Tx,
  { batch, sealing }: Opening,
  place: number,
): Promise<readonly RegisterRow[]> => parse(sealedRows, await openPart(tx, sealing, batch, 'rows', place));

/** The pairs of one part. */
export const readPairs = async (
  tx: Tx,
  { batch, sealing }: Opening,
  place: number,
): Promise<readonly OfferedPair[]> => parse(sealedPairs, await openPart(tx, sealing, batch, 'pairs', place));

/** The rows of one part that were not brought in. */
export const readLeft = async (
  tx: Tx,
  { batch, sealing }: Opening,
  place: number,
): Promise<readonly LeftOut[]> => parse(sealedLeft, await openPart(tx, sealing, batch, 'left', place));

export const allPairs = async (tx: Tx, opening: Opening): Promise<readonly OfferedPair[]> => {
  const all: OfferedPair[] = [];
  for (const { place } of await countsOfParts(tx, opening.batch, 'pairs'))
    all.push(...(await readPairs(tx, opening, place)));
  return all;
};

/** What becomes of the rows of which something was proposed or decided. */
export const readFates = async (tx: Tx, opening: Opening): Promise<ReadonlyMap<number, RowFate>> =>
  fatesOf(await allPairs(tx, opening), await decisionsOn(tx, opening.batch));

/** Some rows by their number, wherever in the list they stand. */
export const rowsByNumber = async (
  tx: Tx,
  opening: Opening,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, RegisterRow>> => {
  const rows = new Map<number, RegisterRow>();
  const byPart = Map.groupBy(new Set(numbers), (row) => Math.floor(row / rowsInPart));
  for (const [place, wanted] of byPart) {
    const part = await readPart(tx, opening, place);
    for (const number of wanted) {
      const row = part[number % rowsInPart];
      if (row) rows.set(number, row);
    }
  }
  return rows;
};

/** The rows that go along with others, which may stand far from them. */
export const rowsAlong = (
  tx: Tx,
  opening: Opening,
  fates: ReadonlyMap<number, RowFate>,
): Promise<ReadonlyMap<number, RegisterRow>> =>
  rowsByNumber(
    tx,
    opening,
    [...fates].flatMap(([row, fate]) => (fate.kind === 'goes-along' ? [row] : [])),
  );
