import type { Choice as PackChoice } from '../../core/forms/definition.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Services } from '../../server/services.ts';
import { logAccess } from '../../server/store/access-log.ts';
import type { Tx } from '../../server/store/context.ts';
import type { BatchSummary } from './batch.ts';
import type { Choice } from './cells.ts';
import { type OfferedPair, proposalFor } from './fates.ts';
import { pairsInPart } from './limits.ts';
import { readApart } from './read-apart.ts';
import type { ReadingCustoms, ReadingTold } from './reading-messages.ts';
import { type BatchChange, changeBatch, holdBatch } from './store/batches.ts';
import { forgetDecisions, keepDecisions } from './store/decisions.ts';
import { knownLike, peopleOf } from './store/known.ts';
import { addPart, dropParts, openPart } from './store/parts.ts';
import { batchOf, inStep, type Work } from './work.ts';

const choicesOf = (choices: readonly PackChoice[] | undefined): Choice[] =>
  (choices ?? []).map(({ name, label }) => ({ code: name, words: [label.sq, label.en, label.el] }));

const customsOf = ({ pack, store }: Services, municipality: string): ReadingCustoms => ({
  today: store.now().slice(0, 10),
  places: pack.places,
  municipality,
  choices: {
    harm: choicesOf(pack.lists.harm),
    situation: choicesOf(pack.lists.situation),
    source: choicesOf(pack.lists.source),
    citizenship: choicesOf(pack.lists.citizenship),
    risk: pack.riskLevels.map(({ code, label }) => ({ code, words: [label.sq, label.en, label.el] })),
  },
});

const municipalityCode = async ({ db, context }: Tx): Promise<string> => {
  const row = await db
    .selectFrom('municipality')
    .select('code')
    .where('id', '=', context.municipality)
    .executeTakeFirstOrThrow();
  return row.code;
};

/** Those offered with whom the importer works, and the record that they were told of each. */
const withCircle = async (
  tx: Tx,
  { member }: Work,
  pairs: readonly OfferedPair[],
): Promise<readonly OfferedPair[]> => {
  const people = [...new Set(pairs.flatMap(({ other }) => (other.kind === 'person' ? [other.id] : [])))];
  if (people.length === 0) return pairs;
  const mine = await peopleOf(tx, member, people);
  logAccess(
    tx,
    people.map((file) => ({
      member: member.id,
      kind: 'person',
      file,
      act: 'list',
      purpose: 'register-import',
      sections: [],
      device: member.device,
    })),
  );
  return pairs.map((pair) =>
    pair.other.kind === 'person'
      ? { ...pair, other: { ...pair.other, mine: mine.has(pair.other.id) } }
      : pair,
  );
};

const keepPairs = async (work: Work, offered: readonly OfferedPair[]): Promise<BatchSummary['pairs']> => {
  await inStep(work, async (tx) => {
    const pairs = await withCircle(tx, work, offered);
    for (let place = 0; place * pairsInPart < pairs.length; place++) {
      const part = pairs.slice(place * pairsInPart, (place + 1) * pairsInPart);
      const body = await work.sealing.seal('pairs', place, JSON.stringify(part));
      await addPart(tx, work.batch, 'pairs', place, { pairs: part.length }, body);
    }
    const waiting = pairs.filter((pair) => proposalFor(pair) === null);
    await keepDecisions(tx, work.batch, new Map(waiting.map(({ n }) => [n, null])));
  });
  const rows = offered.filter(({ other }) => other.kind === 'row').length;
  return { rows, known: offered.length - rows };
};

const toldEvery = 700;

/** Reads the list by its agreed fields, finds who is perhaps one person, and keeps both for the importer to look over. */
export const checkList = async (work: Work): Promise<void> => {
  const batch = await batchOf(work);
  const change = (more: BatchChange) => inStep(work, (tx) => changeBatch(tx, work.batch, more));
  const [bytes, code] = await inStep(work, async (tx) => {
    await dropParts(tx, work.batch, ['rows', 'pairs']);
    await forgetDecisions(tx, work.batch);
    return [await openPart(tx, work.sealing, work.batch, 'file', 0), await municipalityCode(tx)];
  });
  if (!bytes) throw new Error(`The file of import ${work.batch} is gone.`);
  const summary: BatchSummary = { findings: [], pairs: { rows: 0, known: 0 } };
  const outcome: BatchChange = {};
  let lastTold = 0;
  const hear = async (told: Exclude<ReadingTold, { kind: 'who' | 'refused' }>): Promise<void> => {
    switch (told.kind) {
      case 'progress': {
        if (performance.now() - lastTold < toldEvery) return;
        lastTold = performance.now();
        const { phase, done, of } = told;
        return change({ rows: of, done, summary: { ...summary, progress: { phase, done, of } } });
      }
      case 'rows': {
        const body = work.sealing.sealPacked('rows', told.place, told.body);
        return inStep(work, (tx) => addPart(tx, work.batch, 'rows', told.place, told.counts, body));
      }
      case 'pairs':
        summary.pairs = await keepPairs(work, told.pairs);
        return;
      case 'done':
        summary.findings = [...told.findings];
        outcome.rows = told.rows;
        outcome.refused = told.refused;
        return;
      case 'preview':
        return;
    }
  };
  const refused = await readApart(
    {
      kind: 'check',
      bytes,
      sheet: batch.options.sheet,
      mapping: batch.mapping,
      customs: customsOf(work.services, code),
    },
    {
      told: hear,
      who: (ways) => inStep(work, (tx) => knownLike(tx, work.services.store.keys, ways)),
      signal: work.signal,
    },
  );
  await inStep(work, async (tx) => {
    const held = await holdBatch(tx, work.batch);
    if (held?.state !== 'checking') return;
    const next: BatchChange = isRefusal(refused)
      ? { state: 'columns', fault: refused.refused }
      : { state: 'checked', fault: null };
    await changeBatch(tx, work.batch, { ...outcome, ...next, summary, done: 0 });
  });
};
