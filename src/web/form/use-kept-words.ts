import { useState } from 'react';
import { useMe } from '../session.tsx';
import { useAutosave } from './use-autosave.ts';
import { type Found, useKeptDraft } from './use-kept-draft.ts';

/** What was typed into a small form, by the name of the field. */
export type Words = Readonly<Record<string, string>>;

export interface Typed {
  said: Words;
  say: (name: string, value: string) => void;
  /** Several fields that change in one act. */
  sayAll: (more: Words) => void;
  /** Once it was sent: nothing of it is kept any more. */
  drop: () => Promise<void>;
}

/** Where the words belong, what they are called in the list of what was begun, and where they go on. */
export interface WordsPlace {
  place: string;
  title: string;
  to: string;
}

/** Words that last as long as the window in which they are typed. */
export const useWords = (blank: Words): Typed => {
  const [said, setSaid] = useState(blank);
  return {
    said,
    say: (name, value) => setSaid((so) => ({ ...so, [name]: value })),
    sayAll: (more) => setSaid((so) => ({ ...so, ...more })),
    drop: async () => setSaid(blank),
  };
};

const wordsIn = (found: Found): Words =>
  Object.fromEntries(
    Object.entries(found.answers).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

/** Words that are kept on the device as they are typed, sealed like a form, until they are sent. */
export const useKeptWords = ({ place, title, to }: WordsPlace, blank: Words): Typed => {
  const { id } = useMe();
  const found = useKeptDraft(id, place);
  const { change, drop } = useAutosave(id, place, 'words', found);
  const [typed, setTyped] = useState<Words | null>(null);
  const said = typed ?? { ...blank, ...(found ? wordsIn(found) : {}) };
  const sayAll = (more: Words) => {
    const answers = { ...said, ...more };
    setTyped(answers);
    change({ title, to, version: 1, answers, before: {}, step: 0 }, said);
  };
  return {
    said,
    say: (name, value) => sayAll({ [name]: value }),
    sayAll,
    drop: async () => {
      await drop();
      setTyped(blank);
    },
  };
};
