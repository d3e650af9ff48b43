import { createContext, useContext } from 'react';
import type { Id } from '../../../core/id.ts';
import type { FamilyTold } from './from-files.ts';
import type { GenogramLayout } from './layout.ts';

/** What every part of the genogram draws from. */
export interface FamilyView {
  readonly child: Id;
  readonly today: string;
  readonly told: FamilyTold;
  readonly layout: GenogramLayout;
  /** The id of the sentence that tells who somebody is. */
  readonly sentenceId: (person: Id) => string;
  readonly onOpen: (person: Id) => void;
}

const Context = createContext<FamilyView | null>(null);
export const FamilyViewProvider = Context.Provider;

export const useFamilyView = (): FamilyView => {
  const view = useContext(Context);
  if (!view) throw new Error('a person outside a genogram');
  return view;
};
