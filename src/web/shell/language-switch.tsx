import { Menu, UnstyledButton } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.ts';
import { speak } from '../words/words.ts';
import look from './top.module.css';

/** Changes the language at any time; what is open and typed stays as it is. */
export const LanguageSwitch = () => {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton
          className={look.button}
          aria-label={`${t('language.change')}: ${languageNames[language]}`}
        >
          <span aria-hidden>{language.toUpperCase()}</span>
          <ChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((other) => (
          <Menu.Item
            key={other}
            lang={other}
            aria-current={other === language || undefined}
            rightSection={other === language ? <Check size={15} aria-hidden /> : null}
            onClick={() => void speak(other)}
          >
            {languageNames[other]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
