import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ready } from '../../core/names/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import {
  checkMapping,
  clusters,
  duplicatePairs,
  guessMapping,
  isTaken,
  knownInMemory,
  matchKnown,
  perhaps,
  readRegisterFile,
  readRows,
  surely,
  tableOf,
  traitsOf,
} from './index.ts';

const folder = '../shared/data/febrl/';
const given = existsSync(folder);
if (!given) process.stdout.write('skipped: ../shared/data/febrl is absent, so duplicates are not measured\n');

const nothingCoded = { harm: [], situation: [], risk: [], source: [], citizenship: [] };

/** The list as the program itself reads it: mapping guessed, nothing told by hand. */
const rowsOf = async (file: string) => {
  const read = await readRegisterFile(readFileSync(folder + file));
  if (isRefusal(read)) throw new Error(read.refused);
  const table = tableOf(read.sheets[0]?.lines ?? []);
  const mapping = guessMapping(
    table.headings,
    table.rows.map(({ cells }) => cells),
  ).map((guess) => guess.field);
  expect(checkMapping(mapping)).toBeNull();
  return readRows(table, mapping, { today: '2026-11-24', choices: nothingCoded, placeOf: () => '' });
};

/** `rec-12-org` and `rec-12-dup-0` are one person. */
const whoIs = (reference: string): string => reference.split('-')[1] ?? '';

const measure = async (file: string) => {
  const rows = await rowsOf(file);
  const start = performance.now();
  const found = duplicatePairs(rows.map((row) => ready(traitsOf(row))));
  const milliseconds = Math.round(performance.now() - start);
  const persons = Map.groupBy(rows, (row) => whoIs(row.reference));
  const known = [...persons.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const figures = (atLeast: number) => {
    const offered = found.pairs.filter(({ comparison }) => comparison.probability >= atLeast);
    const right = offered.filter(
      ({ a, b }) => whoIs(rows[a]?.reference ?? '') === whoIs(rows[b]?.reference ?? ''),
    ).length;
    return { precision: right / offered.length, recall: right / known };
  };
  const [offered, joined] = [figures(perhaps), figures(surely)];
  process.stdout.write(
    `${file}: ${rows.length} rows, ${known} true pairs; offered: precision ${offered.precision.toFixed(4)}, recall ` +
      `${offered.recall.toFixed(4)}; put together: ${joined.precision.toFixed(4)}, ${joined.recall.toFixed(4)}; ` +
      `${found.compared} compared in ${milliseconds} ms\n`,
  );
  return { rows, found, offered, joined };
};

describe('duplicates in lists that no one here wrote', () => {
  test.runIf(given)(
    'of 500 true pairs in 1,000 messy records nearly all are offered, and no false one',
    async () => {
      const { rows, found, offered, joined } = await measure('dataset1.csv');
      expect(rows.filter(isTaken).length).toBe(1000);
      expect(offered.precision).toBeGreaterThanOrEqual(0.995);
      expect(offered.recall).toBeGreaterThanOrEqual(0.985);
      expect(joined.precision).toBe(1);
      expect(joined.recall).toBeGreaterThanOrEqual(0.97);
      for (const group of clusters(found.pairs))
        expect(new Set(group.map((row) => whoIs(rows[row]?.reference ?? ''))).size).toBe(1);
    },
  );

  test.runIf(given)('the harder lists, with up to five records of one person, hold as well', async () => {
    const second = await measure('dataset2.csv');
    expect(second.offered.precision).toBeGreaterThanOrEqual(0.995);
    expect(second.offered.recall).toBeGreaterThanOrEqual(0.98);
    const third = await measure('dataset3.csv');
    expect(third.offered.precision).toBeGreaterThanOrEqual(0.995);
    expect(third.offered.recall).toBeGreaterThanOrEqual(0.97);
  });

  test.runIf(given)('who is known already is found again among the rows', async () => {
    const rows = await rowsOf('dataset1.csv');
    const known = rows
      .filter((row) => row.reference.endsWith('-org'))
      .map((row) => ({ id: row.reference, traits: traitsOf(row) }));
    const fresh = rows.filter((row) => row.reference.includes('-dup-'));
    const passed: number[] = [];
    const matches = await matchKnown(
      fresh.map((row) => ready(traitsOf(row))),
      knownInMemory(known),
      (done) => passed.push(done),
    );
    const right = matches.filter(({ row, person }) => whoIs(fresh[row]?.reference ?? '') === whoIs(person));
    expect(right.length).toBe(matches.length);
    expect(right.length / fresh.length).toBeGreaterThanOrEqual(0.98);
    expect(passed.at(-1)).toBe(fresh.length);
  });
});
