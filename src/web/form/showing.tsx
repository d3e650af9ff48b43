import { createContext, useContext } from 'react';
import type { Form } from '../../core/forms/index.ts';
import type { AttachedFile } from './filling.tsx';

/** What an answer needs around it to be read, in a form as in a record. */
export interface Showing {
  form: Form;
  /** A member's name for an id. */
  sayWho: (member: string) => string;
  fileOf: (id: string) => AttachedFile | undefined;
}

const Context = createContext<Showing | null>(null);
export const ShowingProvider = Context.Provider;

export const useShowing = (): Showing => {
  const showing = useContext(Context);
  if (!showing) throw new Error('an answer outside a form or record');
  return showing;
};
