import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';

/** Codes of a referral in the reader's words, from the pack's lists and its steps: also for who has no account. */
export const useListWords = () => {
  const { lists, procedures } = usePack();
  const language = useLanguage();
  const of = (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  const choices = (list: string) =>
    (lists[list] ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  const step = (code: string): string =>
    sayLabel(procedures.flatMap(({ steps }) => steps).find((one) => one.code === code)?.label, language);
  return { of, choices, step };
};
