import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { DataTable } from '../../web/parts/data-table.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { ReferralFigure } from './contract.ts';
import look from './referral.module.css';
import { useReferralWords } from './use-referral-words.ts';
import { useReferralFigures } from './use-referrals.ts';

const useColumns = (): readonly Column<ReferralFigure>[] => {
  const { t } = useTranslation('referral');
  const language = useLanguage();
  const { agency, of } = useReferralWords();
  const time = (hours: number | null): string => {
    if (hours === null) return '–';
    const days = Math.round(hours / 24);
    return hours < 48 ? t('figures.hours', { count: Math.round(hours) }) : t('figures.days', { count: days });
  };
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${sayNumber(Math.round((part / whole) * 100), language)} %`;
  const by =
    (pick: (figure: ReferralFigure) => number) =>
    (one: ReferralFigure, other: ReferralFigure): number =>
      pick(one) - pick(other);
  return [
    {
      key: 'service',
      header: t('column.service'),
      primary: true,
      cell: ({ service, agency: id }) => (
        <>
          {of('service', service)}
          <small className={look.when}>{agency(id)}</small>
        </>
      ),
    },
    {
      key: 'sent',
      header: t('figures.sent'),
      align: 'end',
      cell: ({ sent }) => sent,
      sort: by(({ sent }) => sent),
    },
    {
      key: 'answered',
      header: t('figures.answered'),
      align: 'end',
      cell: ({ answered, sent }) => share(answered, sent),
      sort: by(({ answered, sent }) => answered / sent),
    },
    { key: 'declined', header: t('figures.declined'), align: 'end', cell: ({ declined }) => declined },
    {
      key: 'closed',
      header: t('figures.closed'),
      align: 'end',
      cell: ({ closed, sent }) => share(closed, sent),
      sort: by(({ closed, sent }) => closed / sent),
    },
    {
      key: 'overdue',
      header: t('figures.overdue'),
      align: 'end',
      cell: ({ overdue }) => (overdue > 0 ? <span className="rr-bad">{overdue}</span> : 0),
      sort: by(({ overdue }) => overdue),
    },
    {
      key: 'times',
      header: t('figures.times'),
      fullOnPhone: true,
      cell: ({ toSeen, toAnswer, toStart }) => [toSeen, toAnswer, toStart].map(time).join(' · '),
    },
  ];
};

/** How the loop goes with each institution, over the last year: what the team looks at in its meeting. */
export const FiguresPanel = () => {
  const { t } = useTranslation('referral');
  const since = Temporal.PlainDate.from(useNow().slice(0, 10)).subtract({ years: 1 }).toString();
  const { data } = useReferralFigures(since);
  const columns = useColumns();
  return (
    <Panel title={t('figures.title')} flush>
      <DataTable
        label={t('figures.title')}
        columns={columns}
        rows={data?.figures}
        rowKey={({ agency, service }) => `${agency} ${service}`}
        empty={<p className="rr-quiet">{t('figures.none')}</p>}
      />
    </Panel>
  );
};
