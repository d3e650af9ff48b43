import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import type { readWeights } from './contract.ts';
import look from './urgency.module.css';

/** Who changed which weight, and when; the latest first. */
export const WeightChanges = ({ changes }: Pick<Answer<typeof readWeights>, 'changes'>) => {
  const { t } = useTranslation('urgency');
  const { urgency } = usePack();
  const language = useLanguage();
  const { sayMember } = useColleagues();
  return (
    <Panel title={t('weights.changes')}>
      {changes.length === 0 && <p className="rr-quiet">{t('weights.noChanges')}</p>}
      <ul className={look.changes}>
        {changes.map(({ reason, was, weight, by, at }) => (
          <li key={`${reason} ${at}`}>
            {sayLabel(urgency.reasons.find(({ code }) => code === reason)?.label, language)}:{' '}
            {t('weights.fromTo', { was, weight })}
            <br />
            <small className="rr-quiet">
              {sayMember(by)}, <MomentText at={at} />
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
