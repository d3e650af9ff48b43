import { createContext, useContext } from 'react';

export interface FormChoice {
  value: string;
  label: string;
  /** A quiet second line: the institution of a member, the age of a child. */
  below?: string;
}

/** The choices that the file around a form gives for an appearance: `agency`, `member`, `municipality`, `person`. */
export type ChoicesFor = (appearance: string) => readonly FormChoice[] | undefined;

const Context = createContext<ChoicesFor>(() => undefined);

/** Wraps a form (or a record that is read) where such choices are made from what is known. */
export const FormChoicesProvider = Context.Provider;

const offered = ['agency', 'member', 'municipality', 'person'] as const;
export type Offered = (typeof offered)[number];

export const offeredIn = (looks: readonly string[]): Offered | undefined =>
  offered.find((appearance) => looks.includes(appearance));

/** What can be chosen for a question; undefined where nothing is offered and the answer is written freely. */
export const useFormChoices = (appearance: Offered | undefined): readonly FormChoice[] | undefined => {
  const choicesFor = useContext(Context);
  return appearance && choicesFor(appearance);
};
