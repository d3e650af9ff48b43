import { type Label, sayLabel } from './label.ts';
import { useLanguage } from './use-language.ts';

/** How an institution or a municipality is called in the reader's language, or where it stands if nobody translated it. */
export const useCalled = (): ((named: { name: string; label: Label | null }) => string) => {
  const language = useLanguage();
  return ({ name, label }) => (label ? sayLabel(label, language) : name);
};
