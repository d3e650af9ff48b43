import { sayDate } from '../../core/dates/index.ts';
import { type Length, sayAway, sayDay, sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import { useNow } from './clock.tsx';

/** A date of a child's life, which may be uncertain (EDTF): “rreth vitit 2013”. */
export const LifeDate = ({ date }: { date: string }) => {
  const language = useLanguage();
  return <span>{sayDate(date, language)}</span>;
};

/** A calendar day of the work: “24 nën 2026”; long adds the weekday. */
export const DayText = ({ day, length }: { day: string; length?: Length }) => {
  const language = useLanguage();
  return <time dateTime={day}>{sayDay(Temporal.PlainDate.from(day), language, length)}</time>;
};

/** An instant on the unit's clock: “24 nën 2026, 14:05”; `away` says how long ago, the moment stands behind it. */
export const MomentText = ({ at, away, length }: { at: string; away?: boolean; length?: Length }) => {
  const language = useLanguage();
  const now = useNow();
  const exact = sayInstant(at, language, length);
  return (
    <time dateTime={at} title={away ? exact : undefined}>
      {away ? sayAway(at, now, language) : exact}
    </time>
  );
};
