import { createContext, useContext } from 'react';
import type { Entry, FormRecord } from '../../core/chronology/index.ts';
import type { Form, FormState } from '../../core/forms/index.ts';

/** Everything that a part of a document needs of the record that is read. */
export interface Reading {
  form: Form;
  record: FormRecord;
  state: FormState;
  hidden: ReadonlySet<string>;
  /** The entries of the file, for how an answer has changed; empty where that is not told. */
  entries: readonly Entry[];
}

const Context = createContext<Reading | null>(null);
export const ReadingProvider = Context.Provider;

export const useReading = (): Reading => {
  const reading = useContext(Context);
  if (!reading) throw new Error('a part of a record outside of it');
  return reading;
};
