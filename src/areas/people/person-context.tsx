import { createContext, useContext } from 'react';
import type { Answer } from '../../core/contract/route.ts';
import type { aroundPerson } from './contract.ts';
import type { Identity } from './identity.ts';
import type { OpenPerson } from './use-person.ts';

interface OfPerson {
  open: OpenPerson;
  identity: Identity;
  /** The cases and households that the reader works with; undefined while they are on their way. */
  around: Answer<typeof aroundPerson> | undefined;
}

const Context = createContext<OfPerson | null>(null);
export const PersonContext = Context.Provider;

/** The person that the page around is about. */
export const useThisPerson = (): OfPerson => {
  const of = useContext(Context);
  if (!of) throw new Error('a part of a person outside their page');
  return of;
};
