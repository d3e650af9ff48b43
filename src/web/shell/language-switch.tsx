import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drop, DropItem } from '../parts/drop.tsx';
import { languageNames, languages } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.ts';
import { speak } from '../words/words.ts';
import look from './top.module.css';

/** Changes the language at any time; what is open and typed stays as it is. */
export const LanguageSwitch = () => {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  return (
    <Drop
      align="end"
      className={look.button}
      label={`${t('language.change')}: ${languageNames[language]}`}
      content={(close) =>
        languages.map((other) => (
          <DropItem
            key={other}
            lang={other}
            current={other === language}
            end={other === language && <Check size={15} aria-hidden />}
            onClick={() => {
              close();
              void speak(other);
            }}
          >
            {languageNames[other]}
          </DropItem>
        ))
      }
    >
      <span>{language.toUpperCase()}</span>
      <ChevronDown size={14} aria-hidden />
    </Drop>
  );
};
