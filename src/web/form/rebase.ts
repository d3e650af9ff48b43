import type { Answers, Row, Value } from '../../core/forms/index.ts';

type Answer = Value | readonly Row[];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Begun {
  /** What stood in the record when these answers were given. */
  before: Answers;
  answers: Answers;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const rowsIn = (answer: Answer | undefined): readonly Row[] =>
  Array.isArray(answer) ? answer.filter(isRow) : [];

const isRepeat = (...answers: readonly (Answer | undefined)[]): boolean =>
  answers.some((answer) => rowsIn(answer).length > 0);

interface Both<A> {
  before: A | undefined;
  now: A | undefined;
}

const nothing = { before: undefined, now: undefined };

const rebaseRow = (was: Row | undefined, mine: Row | undefined, stands: Row | undefined): Both<Row> => {
  // Added by one of the two; or here, and taken already, before what was typed since.
  if (!was) return { before: stands, now: mine ? { ...stands, ...mine } : stands };
  if (!mine) return stands ? { before: was, now: undefined } : nothing;
  // Gone meanwhile: it stays only for whoever wrote in it.
  if (!stands) return same(was, mine) ? nothing : { before: was, now: mine };
  const { before, answers } = rebase({ before: was, answers: mine }, stands);
  return { before: { ...before, id: was.id }, now: { ...answers, id: was.id } };
};

const rebaseRows = (
  was: readonly Row[],
  mine: readonly Row[],
  stands: readonly Row[],
): Both<readonly Row[]> => {
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id);
  const ids = [...new Set([...was, ...stands, ...mine].map(({ id }) => id))];
  const rows = ids.map((id) => rebaseRow(find(was, id), find(mine, id), find(stands, id)));
  const standing = (row: Row | undefined): readonly Row[] => (row ? [row] : []);
  const [before, now] = [
    rows.flatMap((row) => standing(row.before)),
    rows.flatMap((row) => standing(row.now)),
  ];
  return { before: before.length > 0 ? before : undefined, now: now.length > 0 ? now : undefined };
};

const rebaseAnswer = (
  was: Answer | undefined,
  mine: Answer | undefined,
  stands: Answer | undefined,
): Both<Answer> => {
  if (isRepeat(was, mine, stands)) return rebaseRows(rowsIn(was), rowsIn(mine), rowsIn(stands));
  const touched = !same(was ?? null, mine ?? null) && !same(mine ?? null, stands ?? null);
  return touched ? { before: was, now: mine } : { before: stands, now: stands };
};

/**
 * Takes answers up again after the record has moved on: what they did not touch takes what stands there now; what
 * they touched keeps both what was typed and what was seen, so that the difference is noticed and not overwritten.
 * Rows are told apart by their ids. What somebody else wrote meanwhile in the same words is no edit any more.
 */
export const rebase = (begun: Begun, stands: Answers): Begun => {
  const names = new Set(
    [begun.before, begun.answers, stands].flatMap((each) =>
      Object.keys(each).filter((name) => name !== 'id'),
    ),
  );
  const before: Record<string, Answer> = {};
  const answers: Record<string, Answer> = {};
  for (const name of names) {
    const kept = rebaseAnswer(begun.before[name], begun.answers[name], stands[name]);
    if (kept.before !== undefined) before[name] = kept.before;
    if (kept.now !== undefined) answers[name] = kept.now;
  }
  return { before, answers };
};
