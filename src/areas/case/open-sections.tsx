import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { Why } from '../../web/parts/why.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './case.module.css';
import { useThisCase } from './case-context.tsx';

/** What of this file is open to the reader by the sharing protocol, section by section, and why. */
export const OpenSections = () => {
  const { t } = useTranslation('case');
  const { sections } = usePack();
  const { open } = useThisCase();
  const language = useLanguage();
  return (
    <Panel title={t('sections')}>
      <ul className={look.people}>
        {sections.map(({ code, label }) => {
          const { level, because } = open.opening(code);
          return (
            <li key={code}>
              <span>
                {sayLabel(label, language)}
                <small>{t(`level.${level}`)}</small>
              </span>
              <Why level={level} because={because} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
