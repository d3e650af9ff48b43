import { AlarmClock, CircleCheck, CircleSlash, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sayAway, sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import { useNow } from './clock.tsx';
import look from './deadline-label.module.css';
import { Drop } from './drop.tsx';

export interface ShownDeadline {
  state: 'running' | 'met' | 'met-late' | 'overdue' | 'waived';
  /** ISO instants. */
  dueAt: string;
  metAt?: string | undefined;
  waivedBecause?: string | undefined;
  source?: string | undefined;
  confirmed?: boolean | undefined;
}

type Shown = ShownDeadline['state'] | 'soon';

const icons: Record<Shown, LucideIcon> = {
  running: Clock,
  soon: Hourglass,
  overdue: AlarmClock,
  met: CircleCheck,
  'met-late': CircleCheck,
  waived: CircleSlash,
};

/** Within two days it is time to act; a deadline of hours is near from its start. */
const near = 48 * 3_600_000;

/** A deadline may have run out on an open screen since the server last looked. */
const shownState = (deadline: ShownDeadline, now: string): Shown => {
  if (deadline.state !== 'running') return deadline.state;
  const left = Date.parse(deadline.dueAt) - Date.parse(now);
  if (left < 0) return 'overdue';
  return left < near ? 'soon' : 'running';
};

const useSentence = (deadline: ShownDeadline): { shown: Shown; text: string } => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const now = useNow();
  const shown = shownState(deadline, now);
  if (shown === 'waived') return { shown, text: t('deadline.waived') };
  if (shown === 'met' || shown === 'met-late')
    return {
      shown,
      text: t(`deadline.${shown}`, { day: sayInstant(deadline.metAt ?? deadline.dueAt, language) }),
    };
  return { shown, text: t(`deadline.${shown}`, { when: sayAway(deadline.dueAt, now, language) }) };
};

const Details = ({ deadline }: { deadline: ShownDeadline }) => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  return (
    <dl className={look.details}>
      <dt>{t('deadline.until', { moment: sayInstant(deadline.dueAt, language, 'long') })}</dt>
      {deadline.waivedBecause && <dd>{deadline.waivedBecause}</dd>}
      {deadline.source && (
        <dd>
          {t('deadline.source')}: {deadline.source}
        </dd>
      )}
      {deadline.confirmed !== undefined && (
        <dd className={deadline.confirmed ? undefined : look.unconfirmed}>
          {t(deadline.confirmed ? 'deadline.confirmed' : 'deadline.unconfirmed')}
        </dd>
      )}
    </dl>
  );
};

/** How a deadline stands, in words; where it comes from, and whether a jurist has confirmed it, on demand. */
export const DeadlineLabel = ({ deadline, quiet }: { deadline: ShownDeadline; quiet?: boolean }) => {
  const { t } = useTranslation('parts');
  const { shown, text } = useSentence(deadline);
  const Icon = icons[shown];
  const face = (
    <>
      <Icon size={15} aria-hidden />
      {text}
    </>
  );
  if (quiet) return <span className={`${look.label} ${look[shown]}`}>{face}</span>;
  return (
    <Drop
      className={`${look.label} ${look.button} ${look[shown]}`}
      after={t('deadline.why')}
      content={() => <Details deadline={deadline} />}
    >
      {face}
    </Drop>
  );
};
