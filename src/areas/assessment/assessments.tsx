import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { fillAddress, useThisCase } from '../case/index.ts';
import look from './assessment.module.css';

const forms = ['initial-assessment', 'comprehensive-assessment', 'trafficking-screening'] as const;

/** The assessments of the case: those that are there, and the way to the next one. */
export const Assessments = () => {
  const { t } = useTranslation('assessment');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const { id } = open.file.ref;
  const records = Object.values(open.file.records)
    .filter(({ form, state }) => forms.some((one) => one === form) && state !== 'withdrawn')
    .toSorted((one, other) => one.touched.at.localeCompare(other.touched.at));
  const titleOf = (form: string): string => sayLabel(formOf(pack, form)?.title, language);
  const mayWrite = open.mayWrite(formOf(pack, 'initial-assessment')?.section ?? 'assessment-summary');
  const closed = open.file.followup.closing.state === 'closed';
  return (
    <Panel title={t('assessments')} count={records.length}>
      <ul className={look.rows}>
        {records.map((record) => (
          <li key={record.id}>
            <span>
              <Link to={`/cases/${id}/read/${record.id}`}>{titleOf(record.form)}</Link>
              <small>
                {t(`state.${record.state}`)} · {sayMember(record.touched.by)} ·{' '}
                <MomentText at={record.touched.at} />
              </small>
            </span>
            {record.state === 'open' && mayWrite && !closed && (
              <Button component={Link} to={fillAddress(id, record.form, record.id)} size="xs" variant="light">
                {t('goOn')}
              </Button>
            )}
          </li>
        ))}
        {mayWrite &&
          !closed &&
          forms
            .filter((form) => !records.some((record) => record.form === form && record.state === 'open'))
            .map((form) => (
              <li key={form}>
                <span className="rr-quiet">{titleOf(form)}</span>
                <Button component={Link} to={fillAddress(id, form)} size="xs" variant="default">
                  {t('begin')}
                </Button>
              </li>
            ))}
      </ul>
    </Panel>
  );
};
