import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { Conflict } from '../../core/chronology/index.ts';
import type { Settlement } from '../../core/chronology/record-command.ts';
import type {
  Form,
  FormState,
  Moment,
  Problem,
  QuestionState,
  Row,
  RowPath,
  Value,
} from '../../core/forms/index.ts';
import type { Refusal } from '../../core/refusal.ts';

export type Settle = (settlement: z.infer<typeof Settlement>) => Promise<Refusal | undefined> | undefined;

/** A file that hangs on an answer, as the reader is told of it. */
export interface AttachedFile {
  name: string;
  /** In bytes. */
  size: number;
  /** Where it opens. */
  href?: string;
}

/** Takes a file in that answers a question and gives its id; null when it was not taken. */
export type Attach = (file: File, question: string) => Promise<string | null>;

/** A row that was taken out and can be put back where it stood. */
export interface RemovedRow {
  rows: RowPath;
  repeat: string;
  row: Row;
  place: number;
}

/** Everything a field needs of the form around it. */
export interface Filling {
  form: Form;
  moment: Moment;
  state: FormState;
  set: (rows: RowPath, name: string, value: Value) => void;
  /** Adds a row and gives its id. */
  addRow: (rows: RowPath, repeat: string) => string;
  removeRow: (rows: RowPath, repeat: string, row: string) => void;
  restoreRow: (removed: RemovedRow) => void;
  removed: readonly RemovedRow[];
  isRowOpen: (row: string) => boolean | undefined;
  openRow: (row: string, open: boolean) => void;
  /** Marks that the reader has left a question: its problems may be shown. */
  touch: (key: string) => void;
  /** The problems of a question that are to be shown now. */
  problemsAt: (state: QuestionState) => readonly Problem[];
  mayWrite: (section: string) => boolean;
  conflicts: readonly Conflict[];
  settle: Settle | undefined;
  attach: Attach | undefined;
  /** The id of a question's or row's place on the page, for links to it. */
  place: (key: string) => string;
}

const Context = createContext<Filling | null>(null);
export const FillingProvider = Context.Provider;

export const useFilling = (): Filling => {
  const filling = useContext(Context);
  if (!filling) throw new Error('a field outside a form');
  return filling;
};
