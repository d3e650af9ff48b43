import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { DayText } from '../../web/parts/date-text.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useAgencies } from '../access/index.ts';
import { isSettled, textOf } from './written.ts';

/** An action in one line: what, who, by when, from which budget, and how far it is. */
export const ActionLine = ({ action }: { action: FormRecord }) => {
  const { t } = useTranslation('conference');
  const { lists } = usePack();
  const language = useLanguage();
  const { sayAgency } = useAgencies();
  const today = useNow().slice(0, 10);
  const due = textOf(action, 'due_on');
  const late = !isSettled(action) && due !== '' && due < today;
  const labelIn = (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language);
  const budget = labelIn('cost-source', textOf(action, 'cost_source'));
  const note = textOf(action, 'progress_note');
  return (
    <>
      {textOf(action, 'action')}
      <small>
        {[sayAgency(textOf(action, 'responsible_agency')), textOf(action, 'responsible_person')]
          .filter(Boolean)
          .join(' · ')}
        {due && (
          <span className={late ? 'rr-bad' : undefined}>
            {' '}
            · {t(late ? 'wasDue' : 'due')} <DayText day={due} />
          </span>
        )}
        {textOf(action, 'cost') !== '' &&
          ` · ${t('cost', { cost: textOf(action, 'cost') })}${budget ? `, ${budget}` : ''}`}
        {` · ${labelIn('action-state', textOf(action, 'action_state') || 'planned')}`}
        {note && ` · ${note}`}
      </small>
    </>
  );
};
