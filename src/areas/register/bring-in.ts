import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import type { Tx } from '../../server/store/context.ts';
import { takeNumbers } from '../../server/store/counter.ts';
import type { BringingIn } from './beginnings.ts';
import { Bringing, nothingYet, type Result } from './bringing.ts';
import { readFates, readPart, rowsAlong } from './kept.ts';
import { rowsInPart } from './limits.ts';
import { isClosed, onlyMine, type Step, stepsOf } from './steps.ts';
import { type Batch, changeBatch, holdBatch } from './store/batches.ts';
import { forgetDecisions } from './store/decisions.ts';
import { withOpenCase } from './store/files.ts';
import { peopleOf } from './store/known.ts';
import { addPart, dropParts } from './store/parts.ts';
import { batchOf, inStep, letOthers, type Work } from './work.ts';

/** How many rows are brought in by one transaction; the list is never far from where an interruption leaves it. */
const rowsAtOnce = 100;
const rowsInTurn = 10;

const added = (one: Result, other: Result): Result => ({
  people: one.people + other.people,
  cases: one.cases + other.cases,
  attached: one.attached + other.attached,
  together: one.together + other.together,
  leftOut: one.leftOut + other.leftOut,
  refused: one.refused + other.refused,
});

/** The one supervisor of whoever brings the list in, so that plans and closings find whoever approves them. */
const supervisorOf = async (
  tx: Tx,
  { id, agency, roles }: Work['member'],
): Promise<BringingIn['supervisor']> => {
  if (roles.includes('supervisor')) return null;
  const heads = await tx.db
    .selectFrom('member')
    .select(['id', 'agency'])
    .where('municipality', '=', tx.context.municipality)
    .where('agency', '=', agency)
    .where('state', '=', 'active')
    .where(sql<boolean>`'supervisor' = any (roles)`)
    .where('id', '<>', id)
    .limit(2)
    .execute();
  const [head] = heads;
  return head && heads.length === 1 ? { member: head.id, agency: head.agency } : null;
};

const aboutOf = (
  { services: { pack, store }, member }: Work,
  supervisor: BringingIn['supervisor'],
): BringingIn => ({
  member,
  supervisor,
  today: store.now().slice(0, 10),
  versions: {
    registration: formOf(pack, 'registration')?.version ?? 1,
    entry: formOf(pack, 'register-entry')?.version ?? 1,
  },
});

/** Case numbers are taken in the transaction of the cases, all at once; what is not used leaves no gap that matters. */
const numbersFor = async (tx: Tx, work: Work, prefix: string, cases: number): Promise<() => string> => {
  if (cases === 0) return () => '';
  const year = work.services.store.now().slice(0, 4);
  const last = await takeNumbers(tx, `case-${year}`, cases);
  let next = last - cases;
  return () => `${prefix}-${year}-${String(++next).padStart(4, '0')}`;
};

const peopleIn = (steps: readonly Step[]): Id[] =>
  steps.flatMap((step) => (step.kind === 'attach' ? [step.person] : []));

const casesIn = (steps: readonly Step[], openCases: boolean, inCase: ReadonlySet<Id>): number =>
  openCases
    ? steps.filter(
        (step) =>
          (step.kind === 'new' || (step.kind === 'attach' && !inCase.has(step.person))) &&
          !isClosed(step.rows),
      ).length
    : 0;

/** One transaction: some rows, or nothing when another process has brought them in meanwhile. */
const bringRows = (work: Work, batch: Batch, from: number, steps: readonly Step[], prefix: string) =>
  inStep(work, async (tx): Promise<boolean> => {
    const held = await holdBatch(tx, work.batch);
    if (held?.state !== 'running' || held.done !== from) return false;
    const { openCases } = batch.options;
    const people = peopleIn(steps);
    const inCase = await withOpenCase(tx, people);
    // The circle may have changed since the list was looked over.
    const mine = await peopleOf(tx, work.member, people);
    const number = await numbersFor(tx, work, prefix, casesIn(steps, openCases, inCase));
    const bringing = new Bringing(work, {
      about: aboutOf(work, await supervisorOf(tx, work.member)),
      openCases,
      inCase,
      number,
      now: work.services.store.now(),
    });
    for (const [n, step] of steps.map((each) => onlyMine(each, mine)).entries()) {
      bringing.take(step);
      if (n % rowsInTurn === rowsInTurn - 1) await letOthers(work);
    }
    await bringing.write(tx);
    if (bringing.left.length > 0) {
      const body = await work.sealing.seal('left', from, JSON.stringify(bringing.left));
      await addPart(tx, work.batch, 'left', from, { rows: bringing.left.length }, body);
    }
    const done = from + steps.length;
    const result = added(held.summary.result ?? nothingYet, bringing.result);
    await changeBatch(tx, work.batch, { done, summary: { ...held.summary, result } });
    return true;
  });

const finish = (work: Work): Promise<void> =>
  inStep(work, async (tx) => {
    const held = await holdBatch(tx, work.batch);
    if (held?.state !== 'running' || held.done < held.rows) return;
    await dropParts(tx, work.batch, ['file', 'preview', 'rows', 'pairs']);
    await forgetDecisions(tx, work.batch);
    await changeBatch(tx, work.batch, { state: 'done', finished: true });
  });

/**
 * Brings a list in, some rows at a time: files, entries and how far it has come are written together, so that after an
 * interruption nobody is missing and nobody stands twice.
 */
export const bringIn = async (work: Work): Promise<void> => {
  const batch = await batchOf(work);
  const prefix = await work.services.numberPrefix(work.member.municipality);
  const [fates, along] = await inStep(work, async (tx) => {
    const decided = await readFates(tx, work);
    return [decided, await rowsAlong(tx, work, decided)];
  });
  for (let at = batch.done; at < batch.rows; ) {
    const place = Math.floor(at / rowsInPart);
    const part = await inStep(work, (tx) => readPart(tx, work, place));
    const end = Math.min(batch.rows, (place + 1) * rowsInPart);
    while (at < end) {
      const rows = part.slice(at % rowsInPart, (at % rowsInPart) + rowsAtOnce);
      if (!(await bringRows(work, batch, at, stepsOf(at, rows, fates, along), prefix))) return;
      at += rows.length;
      await letOthers(work);
    }
  }
  await finish(work);
};
