import type { Command } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import { decideEach } from '../../server/store/decide-each.ts';
import { command } from './beginnings.ts';
import { changeBatch, holdBatch, undoReasonOf } from './store/batches.ts';
import { type ImportedFile, importedFrom, movedOn, standingElsewhere } from './store/files.ts';
import { batchOf, inStep, letOthers, type Work } from './work.ts';

const rowsAtOnce = 100;

/** The rows on whose people or cases somebody has worked since; all that they brought stays as it is. */
const workedOn = async (tx: Tx, files: readonly ImportedFile[]): Promise<ReadonlySet<number>> => {
  const begun = files.filter(({ record }) => record === null);
  const idsOf = (kind: ImportedFile['kind']): Id[] =>
    begun.filter((file) => file.kind === kind).map(({ id }) => id);
  const [moved, elsewhere] = await Promise.all([
    movedOn(tx, begun),
    standingElsewhere(tx, idsOf('person'), idsOf('case')),
  ]);
  return new Set(files.filter(({ id }) => moved.has(id) || elsewhere.has(id)).map(({ row }) => row));
};

const strikes = (files: readonly ImportedFile[], kind: 'case' | 'person', reason: string) =>
  new Map<Id, Command>(
    files
      .filter((file) => file.kind === kind && file.record === null)
      .map(({ id, seq }) => [id, command(`${kind}.withdraw`, { seen: seq, reason })]),
  );

const withdrawals = (files: readonly ImportedFile[], reason: string) =>
  new Map<Id, Command>(
    files.flatMap(({ id, record }): [Id, Command][] =>
      record === null ? [] : [[id, command('record.withdraw', { record, reason })]],
    ),
  );

const undoRows = (work: Work, from: number, reason: string) =>
  inStep(work, async (tx): Promise<boolean> => {
    const held = await holdBatch(tx, work.batch);
    if (held?.state !== 'undoing' || held.undone !== from) return false;
    const files = await importedFrom(tx, work.batch, from, rowsAtOnce);
    const kept = await workedOn(tx, files);
    const struck = files.filter(({ row }) => !kept.has(row));
    // The case last: through it the importer stands in the circle of the child.
    for (const [kind, commands] of [
      ['person', strikes(struck, 'person', reason)],
      ['person', withdrawals(struck, reason)],
      ['case', strikes(struck, 'case', reason)],
    ] as const) {
      if (commands.size === 0) continue;
      const refused = await decideEach(tx, work.services.store, work.member, kind, commands);
      // Somebody wrote in this very moment: the step is undone, and taken again with what they wrote.
      const [first] = refused.values();
      if (first) throw new Error(`Import ${work.batch} could not be undone: ${first.refused}`);
    }
    const stayed = (held.summary.stayed ?? 0) + kept.size;
    await changeBatch(tx, work.batch, {
      undone: Math.min(held.rows, from + rowsAtOnce),
      summary: { ...held.summary, stayed },
    });
    return true;
  });

/**
 * Undoes a list as one act. No entry is taken back: each file that the list began is struck from the lists by an entry
 * of its own, with the reason. What somebody has worked on since stays, and is counted.
 */
export const undoImport = async (work: Work): Promise<void> => {
  const batch = await batchOf(work);
  const sealed = await inStep(work, (tx) => undoReasonOf(tx, work.batch));
  const reason = sealed ? (await work.sealing.open('reason', 0, sealed)).toString('utf8') : '';
  for (let at = batch.undone; at < batch.rows; at += rowsAtOnce) {
    if (!(await undoRows(work, at, reason))) return;
    await letOthers(work);
  }
  await inStep(work, async (tx) => {
    const held = await holdBatch(tx, work.batch);
    if (held?.state === 'undoing') await changeBatch(tx, work.batch, { state: 'undone', undoneNow: true });
  });
};
