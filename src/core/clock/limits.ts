import type { Limit, RiskLevel, Within } from '../pack/procedure-schema.ts';
import type { Calendar } from './calendar.ts';
import { dueInstant } from './due.ts';
import type { Moment, RiskDecided } from './happening.ts';

type Level = RiskLevel | undefined;

/** The length that holds for a level, or undefined when the step has no time limit there. */
export const lengthFor = (limit: Limit, level: Level): Within | undefined =>
  'byRisk' in limit ? limit.byRisk[level ?? 'undecided'] : limit;

/** The level that a person had decided by then. */
export const levelAt = (risk: readonly Moment<RiskDecided>[], then: Temporal.Instant): Level =>
  risk.findLast(({ at }) => Temporal.Instant.compare(at, then) <= 0)?.of.level;

/** The earlier of two instants. */
export const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;

/**
 * When a clock that started then runs out, while levels of risk are decided. A level with a shorter time counts
 * from the moment it was decided, and never beyond the end that held before: nobody is late for what they could
 * not know. A level with a longer time counts from the start. Once the clock has run out or was ended, later
 * levels change nothing. Undefined while the level has no time limit.
 */
export const runsOut = (
  start: Temporal.Instant,
  end: Temporal.Instant | undefined,
  limit: Limit,
  risk: readonly Moment<RiskDecided>[],
  calendar: Calendar,
): Temporal.Instant | undefined => {
  const dueFor = (from: Temporal.Instant, level: Level): Temporal.Instant | undefined => {
    const length = lengthFor(limit, level);
    return length && dueInstant(from, length, calendar);
  };
  let due = dueFor(start, levelAt(risk, start));
  if (!('byRisk' in limit)) return due;
  for (const { at, of } of risk) {
    if (Temporal.Instant.compare(at, start) <= 0) continue;
    if (end && Temporal.Instant.compare(at, end) >= 0) break;
    if (due && Temporal.Instant.compare(at, due) >= 0) break;
    const fromStart = dueFor(start, of.level);
    const fromNow = dueFor(at, of.level);
    const shortens = due && fromStart && Temporal.Instant.compare(fromStart, due) < 0;
    if (due && fromNow && shortens) due = earlier(due, fromNow);
    else due = due ? fromStart : fromNow;
  }
  return due;
};
