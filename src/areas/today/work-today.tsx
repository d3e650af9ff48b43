import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { dayOf, sayDay } from '../../web/words/days.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { BrokenGlassWaiting } from '../access/index.ts';
import { ReferralsWaiting } from '../referral/index.ts';
import { Drafts } from './drafts.tsx';
import { DueLines, FreshLines, OfferLines, RequestLines, UrgentLines, WaitingLines } from './lines.tsx';
import look from './today.module.css';
import { useToday } from './use-today.ts';

type Day = NonNullable<ReturnType<typeof useToday>['data']>;

const Concerns = ({ concerns }: { concerns: { waiting: number; overdue: number; immediate: number } }) => {
  const { t } = useTranslation('today');
  const tone = concerns.immediate + concerns.overdue > 0 ? 'bad' : 'plain';
  return (
    <Panel
      title={t('concerns.title')}
      count={concerns.waiting}
      tone={tone}
      actions={
        <Button component={Link} to="/concerns" size="compact-sm" variant="light">
          {t('concerns.look')}
        </Button>
      }
    >
      <p>
        {concerns.waiting === 0 && t('concerns.none')}
        {concerns.immediate > 0 && t('concerns.immediate', { count: concerns.immediate })}{' '}
        {concerns.overdue > 0 && t('concerns.overdue', { count: concerns.overdue })}
      </p>
    </Panel>
  );
};

const Figures = ({
  figures,
}: {
  figures: readonly (readonly [label: string, count: number, bad: boolean])[];
}) => (
  <dl className={look.figures}>
    {figures.map(([label, count, bad]) => (
      <div key={label} className={look.figure} data-tone={bad && count > 0 ? 'bad' : undefined}>
        <dt>{label}</dt>
        <dd>{count}</dd>
      </div>
    ))}
  </dl>
);

/** Whatever ran out: clocks of cases, clocks of requests, and what was to be done by a day. */
const Overdue = ({ day }: { day: Day }) => {
  const { t } = useTranslation('today');
  return (
    <Panel title={t('overdue')} count={day.overdueCount} tone="bad" flush>
      {day.overdue.length > 0 && <DueLines lines={day.overdue} label={t('overdue')} />}
      {day.requests.length > 0 && <RequestLines lines={day.requests} label={t('lateRequests')} />}
      {day.late.length > 0 && <WaitingLines lines={day.late} label={t('late')} />}
    </Panel>
  );
};

const nothingIn = ({ overdueCount, soon, waiting, offers, concerns }: Day): boolean =>
  overdueCount + soon.length + waiting.length + offers.length + concerns.waiting === 0;

/** What is overdue, due, waiting and new for whoever works with children, each one click from the act. */
export const WorkToday = () => {
  const { t } = useTranslation(['today', 'urgency']);
  const me = useMe();
  const language = useLanguage();
  const now = useNow();
  const { data, error } = useToday();
  const inUnit = hasRole(me, 'worker', 'supervisor');
  if (error) throw error;
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      below={sayDay(dayOf(now), language, 'long')}
      actions={
        inUnit && (
          <Button component={Link} to="/concerns/new" leftSection={<Plus size={16} aria-hidden />}>
            {t('recordConcern')}
          </Button>
        )
      }
    >
      {!data && <PanelSkeleton rows={8} />}
      {data && (
        <>
          <Figures
            figures={[
              [t('overdue'), data.overdueCount, true],
              [t('soon'), data.soonCount, false],
              [t('waiting'), data.waitingCount, false],
              ...(inUnit
                ? [[t('concerns.title'), data.concerns.waiting, data.concerns.overdue > 0] as const]
                : []),
            ]}
          />
          <Columns
            aside={
              <>
                {inUnit && <Concerns concerns={data.concerns} />}
                <ReferralsWaiting />
                <Drafts />
                {data.fresh.length > 0 && (
                  <Panel title={t('fresh')} count={data.fresh.length} flush>
                    <FreshLines lines={data.fresh} label={t('fresh')} />
                  </Panel>
                )}
              </>
            }
          >
            {hasRole(me, 'supervisor') && <BrokenGlassWaiting />}
            {data.offers.length > 0 && (
              <Panel title={t('offers')} count={data.offers.length} tone="warn" flush>
                <OfferLines lines={data.offers} label={t('offers')} />
              </Panel>
            )}
            {nothingIn(data) && <EmptyState icon={Sun} title={t('nothing.title')} text={t('nothing.text')} />}
            {data.overdueCount > 0 && <Overdue day={data} />}
            {data.urgent.length > 0 && (
              <Panel
                title={t('urgency:most')}
                flush
                actions={
                  <Button component={Link} to="/cases" size="compact-sm" variant="light">
                    {t('urgency:all')}
                  </Button>
                }
              >
                <UrgentLines lines={data.urgent} label={t('urgency:most')} />
              </Panel>
            )}
            {data.waiting.length > 0 && (
              <Panel title={t('waiting')} count={data.waitingCount} flush>
                <WaitingLines lines={data.waiting} label={t('waiting')} />
              </Panel>
            )}
            {data.soon.length > 0 && (
              <Panel title={t('soon')} count={data.soonCount} flush>
                <DueLines lines={data.soon} label={t('soon')} />
              </Panel>
            )}
          </Columns>
        </>
      )}
    </Page>
  );
};
