import { sayPlace } from '../../web/form/places.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';

/** The words of a code of one of the pack's lists; the code itself where the list no longer has it. */
export const useListWords = (): ((list: string, code: string) => string) => {
  const { lists } = usePack();
  const language = useLanguage();
  return (list, code) => sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
};

const relationLists = ['relationship', 'relationship-in-return'] as const;

/** What one person is to another: all that can be said, and the words of a code. */
export const useRelations = () => {
  const { lists } = usePack();
  const language = useLanguage();
  const choices = relationLists
    .flatMap((list) => lists[list] ?? [])
    .map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  return {
    choices,
    say: (code: string): string => choices.find(({ value }) => value === code)?.label ?? code,
  };
};

/** A place with what it lies in, as people say it. */
export const usePlaceWords = (): ((code: string) => string) => {
  const places = usePlaces();
  const language = useLanguage();
  return (code) => sayPlace(places, code, language);
};
