import { useCallback, useMemo, useState } from 'react';
import {
  type Answers,
  addRow as withNewRow,
  evaluate,
  type Form,
  type Moment,
  type RowPath,
  type Value,
  withAnswer,
  withoutRow,
} from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';

/** The answers as they are being given, and what the form says about them at every moment. */
export const useAnswers = (form: Form, first: Answers, moment: Moment) => {
  const [answers, setAnswers] = useState(first);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const state = useMemo(() => evaluate(form, answers, moment), [form, answers, moment]);
  const set = useCallback(
    (rows: RowPath, name: string, value: Value) => setAnswers((now) => withAnswer(now, rows, name, value)),
    [],
  );
  const addRow = useCallback(
    (rows: RowPath, repeat: string) =>
      setAnswers((now) => withNewRow(form, now, rows, repeat, { id: newId() }, moment)),
    [form, moment],
  );
  const removeRow = useCallback(
    (rows: RowPath, repeat: string, row: string) => setAnswers((now) => withoutRow(now, rows, repeat, row)),
    [],
  );
  const touch = useCallback((key: string) => setTouched((now) => new Set(now).add(key)), []);
  const isShowing = useCallback((key: string) => tried || touched.has(key), [tried, touched]);
  return { answers, setAnswers, state, set, addRow, removeRow, touch, isShowing, tried, setTried };
};
