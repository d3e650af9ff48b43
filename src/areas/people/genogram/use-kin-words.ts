import { useTranslation } from 'react-i18next';
import { ageOn } from '../../../core/dates/index.ts';
import type { Id } from '../../../core/id.ts';
import { usePack } from '../../../web/pack.ts';
import { sayLabel } from '../../../web/words/label.ts';
import { useLanguage } from '../../../web/words/use-language.ts';
import { birthYearsOf } from '../rules.ts';
import { useFamilyView } from './family-view.ts';

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** How relationships, ages and homes are said. */
export const useKinWords = () => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const { lists } = usePack();
  const { told, today, child } = useFamilyView();
  const labels = [...(lists.relationship ?? []), ...(lists['relationship-in-return'] ?? [])];
  return {
    t,
    relation: (code: string): string =>
      sayLabel(labels.find(({ name }) => name === code)?.label, language) || t('genogram.related'),
    /** “34 vjeç”, “8–9 vjeç”. */
    age: (person: Id): string => {
      const age = ageOn(told.identities.get(person)?.birth ?? '', today);
      if (!age) return t('genogram.ageUnknown');
      return t('genogram.age', { years: span(age.min, age.max) });
    },
    /** What stands inside the symbol: the age, the year of birth of the dead, a question mark. */
    inside: (person: Id): string => {
      const identity = told.identities.get(person);
      const age = ageOn(identity?.birth ?? '', today);
      if (!identity || !age) return '?';
      const [year] = birthYearsOf(identity.birth);
      return identity.deceased ? String(year ?? '?') : span(age.min, age.max);
    },
    livesWithChild: (person: Id): boolean =>
      person !== child &&
      told.homes.some(({ members }) => members.includes(child) && members.includes(person)),
  };
};
