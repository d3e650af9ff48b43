import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useHiddenNames } from '../../web/parts/hidden-names.tsx';
import type { PersonNamed } from './contract.ts';

/** A name where only text can stand, as in a list to choose from; initials while names are hidden. */
export const useSayName = (names: ReadonlyMap<Id, PersonNamed>): ((id: Id) => string) => {
  const { t } = useTranslation('people');
  const { hidden } = useHiddenNames();
  return (id) => {
    const person = names.get(id);
    const said = person?.name ?? person?.working ?? t('nameless');
    return hidden
      ? said
          .split(/\s+/)
          .map((word) => `${word.charAt(0)}.`)
          .join(' ')
      : said;
  };
};
