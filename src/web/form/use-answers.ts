import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Answers,
  evaluate,
  type Form,
  type Moment,
  type RowPath,
  rowsOf,
  type Value,
  withAnswer,
  addRow as withNewRow,
  withoutRow,
  withRow,
} from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import type { RemovedRow } from './filling.tsx';
import { type Begun, rebase } from './rebase.ts';

interface Work extends Begun {
  /** True once the reader has changed something: only then is there something to keep. */
  edited: boolean;
  /** True when the record moved on under what the reader sees. */
  moved: boolean;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Says which row was removed and where it stood, so that it can be put back there. */
const takenOut = (answers: Answers, rows: RowPath, repeat: string, id: string): RemovedRow[] => {
  const all = rowsOf(answers, rows, repeat);
  const place = all.findIndex((row) => row.id === id);
  const row = all[place];
  return row ? [{ rows, repeat, row, place }] : [];
};

/**
 * The answers as they are being given, what the form says about them at every moment, and the record's answers
 * below them: when the record moves on, what was not touched here moves with it.
 */
export const useAnswers = (form: Form, first: Begun, stands: Answers, moment: Moment) => {
  const [work, setWork] = useState<Work>({ ...first, edited: false, moved: false });
  const [removed, setRemoved] = useState<readonly RemovedRow[]>([]);
  const state = useMemo(() => evaluate(form, work.answers, moment), [form, work.answers, moment]);

  const known = useRef(stands);
  useEffect(() => {
    if (same(known.current, stands)) return;
    known.current = stands;
    setWork((now) => {
      const next = rebase(now, stands);
      return { ...now, ...next, moved: now.moved || !same(next.answers, now.answers) };
    });
  }, [stands]);

  const change = useCallback(
    (how: (answers: Answers) => Answers) =>
      setWork((now) => ({ ...now, answers: how(now.answers), edited: true })),
    [],
  );
  const set = useCallback(
    (rows: RowPath, name: string, value: Value) => change((now) => withAnswer(now, rows, name, value)),
    [change],
  );
  const addRow = useCallback(
    (rows: RowPath, repeat: string) => {
      const id = newId();
      change((now) => withNewRow(form, now, rows, repeat, { id }, moment));
      return id;
    },
    [change, form, moment],
  );
  const removeRow = (rows: RowPath, repeat: string, row: string) => {
    setRemoved((now) => [...now, ...takenOut(work.answers, rows, repeat, row)]);
    change((now) => withoutRow(now, rows, repeat, row));
  };
  const restoreRow = (back: RemovedRow) => {
    setRemoved((now) => now.filter((each) => each !== back));
    change((now) => withRow(now, back.rows, back.repeat, back.row, back.place));
  };
  /** After it was sent: what was written stands in the record now. */
  const settleDown = useCallback(
    (stored: Answers) => setWork((now) => ({ ...now, before: stored, edited: false, moved: false })),
    [],
  );
  const replace = useCallback(
    (begun: Begun, edited: boolean) => setWork((now) => ({ ...now, ...begun, edited })),
    [],
  );
  return { work, state, set, addRow, removeRow, restoreRow, removed, settleDown, replace };
};
