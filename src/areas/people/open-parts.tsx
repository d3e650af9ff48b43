import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { Why } from '../../web/parts/why.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';

/** The sections in which a person's file is written. */
const ofPersons = new Set(['identity', 'family', 'education', 'health', 'economic', 'ethnicity']);

/** What of this person is open to the reader by the sharing protocol, and why. */
export const OpenParts = () => {
  const { t } = useTranslation(['people', 'case']);
  const { sections } = usePack();
  const { open } = useThisPerson();
  const language = useLanguage();
  return (
    <Panel title={t('case:sections')}>
      <ul className={`${look.rows} ${look.narrow}`}>
        {sections
          .filter(({ code }) => ofPersons.has(code))
          .map(({ code, label }) => {
            const { level, because } = open.opening(code);
            return (
              <li key={code}>
                <span>
                  {sayLabel(label, language)}
                  <small>{t(`case:level.${level}`)}</small>
                </span>
                <Why level={level} because={because} />
              </li>
            );
          })}
      </ul>
    </Panel>
  );
};
