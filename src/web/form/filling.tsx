import { createContext, useContext } from 'react';
import type { Conflict } from '../../core/chronology/index.ts';
import type { Settlement } from '../../core/chronology/index.ts';
import type { Answers, Form, FormState, RowPath, Value } from '../../core/forms/index.ts';
import type { z } from 'zod';

/** Everything a field needs of the form around it. */
export interface Filling {
  form: Form;
  state: FormState;
  answers: Answers;
  set: (rows: RowPath, name: string, value: Value) => void;
  addRow: (rows: RowPath, repeat: string) => void;
  removeRow: (rows: RowPath, repeat: string, row: string) => void;
  /** Marks that the reader has been at a question: its problems may be shown. */
  touch: (key: string) => void;
  /** Whether a question's problems are shown yet. */
  isShowing: (key: string) => boolean;
  mayWrite: (section: string) => boolean;
  /** The section's name in the reader's language. */
  sectionLabel: (section: string) => string;
  conflictAt: (key: string) => Extract<Conflict, { kind: 'answer' }> | undefined;
  settle: ((settlement: z.infer<typeof Settlement>) => void) | undefined;
  /** A member's name for an id, in a conflict. */
  sayWho: (member: string) => string;
  /** Takes a file in and gives its id; without it no file can be attached here. */
  attach: ((file: File) => Promise<string | null>) | undefined;
}

const Context = createContext<Filling | null>(null);
export const FillingProvider = Context.Provider;

export const useFilling = (): Filling => {
  const filling = useContext(Context);
  if (!filling) throw new Error('a field outside a form');
  return filling;
};

/** The id of a question's place on the page, for the error summary. */
export const placeOf = (key: string): string => `question-${key.replaceAll('/', '-')}`;
