import type { Moment } from '../../core/forms/index.ts';
import { timeZone } from '../words/days.ts';
import type { Language } from '../words/languages.ts';

/** What a form knows beside its answers: the unit's day and hour, the reader's language, what is closed to them. */
export const momentOf = (now: string, language: Language, hidden: ReadonlySet<string>): Moment => {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  return {
    today: there.toPlainDate().toString(),
    now: `${there.toPlainDateTime().toString({ smallestUnit: 'second' })}${there.offset}`,
    language,
    hidden,
  };
};
