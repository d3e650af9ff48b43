import { createContext, useContext } from 'react';
import type { Id } from '../../core/id.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import type { PersonFile } from '../people/rules.ts';
import type { OpenCase } from './use-case.ts';

interface OfCase {
  open: OpenCase;
  /** The people of the case whose files are open to the reader. */
  people: ReadonlyMap<Id, OpenFile<PersonFile>>;
}

const Context = createContext<OfCase | null>(null);
export const CaseContext = Context.Provider;

/** The case that the page around is about. */
export const useThisCase = (): OfCase => {
  const of = useContext(Context);
  if (!of) throw new Error('a part of a case outside its page');
  return of;
};
