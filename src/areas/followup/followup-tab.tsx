import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { usePack } from '../../web/pack.ts';
import { DayText } from '../../web/parts/date-text.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { RecordsPanel } from '../plan/index.ts';
import { CaseReferrals } from '../referral/index.ts';
import { TransferPanel } from '../transfer/index.ts';
import { Closing } from './closing.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { Tasks } from './tasks.tsx';

const text = (record: FormRecord, field: string): string => {
  const value = record.fields[field]?.value;
  return typeof value === 'string' ? value : '';
};
const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(day);

const Dated = ({ record, note }: { record: FormRecord; note?: string | undefined }) => {
  const day = text(record, 'happened_on');
  return (
    <>
      {isDay(day) ? <DayText day={day.slice(0, 10)} /> : '–'}
      {note && <small>{note}</small>}
    </>
  );
};

const Visits = () => {
  const { t } = useTranslation('followup');
  const { lists } = usePack();
  const language = useLanguage();
  return (
    <RecordsPanel
      form="visit"
      title={t('visits')}
      empty={t('noVisits')}
      line={(record) => {
        const kind = lists['contact-kind']?.find(({ name }) => name === text(record, 'contact_kind'));
        const seen = text(record, 'child_seen');
        return (
          <Dated
            record={record}
            note={[
              sayLabel(kind?.label, language),
              seen === 'yes' ? t('childSeen') : seen === 'no' ? t('childNotSeen') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        );
      }}
    />
  );
};

/** What happens after the plan: visits, reviews, tasks, referrals, and the way to the closing. */
export const FollowupTab = () => {
  const { t } = useTranslation('followup');
  return (
    <Columns
      aside={
        <>
          <Closing />
          <TransferPanel />
          <DeadlinesPanel />
        </>
      }
    >
      <Visits />
      <Tasks />
      <RecordsPanel
        form="review"
        title={t('reviews')}
        empty={t('noReviews')}
        line={(record) => <Dated record={record} />}
      />
      <CaseReferrals />
      {(['feedback-child', 'feedback-family', 'look-back'] as const).map((form) => (
        <RecordsPanel
          key={form}
          form={form}
          title={t(form)}
          empty={t('notYet')}
          afterClosing
          line={(record) => <Dated record={record} />}
        />
      ))}
    </Columns>
  );
};
