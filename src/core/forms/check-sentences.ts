import type { Item, Words } from './definition.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { isQuestion, type Outline } from './outline.ts';

/** `${last-saved#name}` asks for an answer of the record that was sent before this one. */
const lastSaved = 'last-saved#';

/** The fault of a name that leads to no question: another record's answer has a reason of its own. */
export const fieldFault = (name: string, code: string): string =>
  name.startsWith(lastSaved) ? 'form-last-saved' : code;

const quoted = /\$\{\s*([^\s{}]+)\s*\}/g;

const fieldsQuoted = (words: Words | null): readonly string[] => {
  const texts = words ? [words.sq, words.en, words.el] : [];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(quoted)].map((found) => found[1] ?? '')))];
};

/** Sentences that quote an answer (`${name}`) of a question that is not there. */
export const sentenceFaults = (outline: Outline, item: Item, path: FaultPath): readonly Fault[] => {
  const question = isQuestion(item) ? item : null;
  const sentences: readonly (readonly [string, Words | null])[] = [
    ['label', item.label],
    ['hint', item.hint],
    ['constraint_message', question?.constraintMessage ?? null],
    ['required_message', question?.requiredMessage ?? null],
  ];
  return sentences.flatMap(([column, words]) =>
    fieldsQuoted(words).flatMap((name) => {
      const meant = outline.named.get(name)?.item;
      if (meant && isQuestion(meant)) return [];
      return [faultAt([...path, column], fieldFault(name, 'form-words-field'), { name })];
    }),
  );
};
