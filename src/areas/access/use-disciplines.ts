import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';

/** How a discipline of the team is called in the reader's language. */
export const useDisciplines = () => {
  const { disciplines } = usePack();
  const language = useLanguage();
  return {
    sayDiscipline: (code: string): string => {
      const found = disciplines.find((discipline) => discipline.code === code);
      return found ? sayLabel(found.label, language) : code;
    },
  };
};
