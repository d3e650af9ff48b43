import type { Tale } from '../tale.ts';
import { attempt, interval, type Tone, telephone, visit, visitWithoutChild } from './visiting.ts';

type Day = Temporal.PlainDate;
const compare = Temporal.PlainDate.compare;

/** Where the visits to a child stand on the day of loading. */
export type Standing = 'kept' | 'due-today' | 'due-this-week' | 'overdue' | 'unseen';

export interface Rounds {
  from: Day;
  until: Day;
  standing: Standing | null;
  tone: (day: Day) => Tone;
}

/** The day on which the next visit after this one falls due. */
const dueAfter = (tale: Tale, last: Day): Day => tale.days.workedFrom(last.add(interval(tale.levelOn(last))));

/** The last visits that leave the next one due where the tale wants it; null where no working day does. */
const lastVisit = (tale: Tale, standing: Standing): Day | null => {
  const { days, seed } = tale;
  const wanted = (last: Day): boolean => {
    const due = dueAfter(tale, last);
    switch (standing) {
      case 'due-today':
        return due.equals(days.today);
      case 'due-this-week':
        return compare(due, days.today) > 0 && compare(due, days.today.add({ days: 6 })) <= 0;
      case 'overdue':
        return compare(due, days.ago(2)) < 0 && compare(due, days.ago(24)) > 0;
      case 'unseen':
        return compare(last, days.ago(62)) < 0 && compare(last, days.ago(95)) > 0;
      case 'kept':
        return compare(due, days.today) > 0;
    }
  };
  const fitting = Array.from({ length: 100 }, (_, ago) => days.ago(ago + 1)).filter(
    (day) => days.workedBy(day).equals(day) && wanted(day),
  );
  return fitting.length > 0 ? seed.pick(fitting) : null;
};

/** When visits were made: about as often as the level asks, sometimes late, and the last one as the tale wants it. */
const visitDays = (tale: Tale, { from, until, standing }: Rounds): readonly Day[] => {
  const { days, seed } = tale;
  const last = standing ? lastVisit(tale, standing) : null;
  const end = last ?? until;
  const made: Day[] = [];
  for (let at = from; ; ) {
    const late = seed.chance(0.12) ? seed.between(4, 12) : seed.between(-2, 1);
    const wanted = at.add(interval(tale.levelOn(at))).add({ days: late });
    const next = days.workedBy(compare(wanted, at) > 0 ? wanted : at.add({ days: 3 }));
    at = compare(next, at) > 0 ? next : days.working(at, 1);
    if (compare(at, end) >= 0) break;
    made.push(at);
  }
  return last && compare(last, from) > 0 ? [...made, last] : made;
};

const unseenSince = (tale: Tale, last: Day): void => {
  const { days, seed } = tale;
  const spans = [seed.between(12, 16), seed.between(25, 32), seed.between(44, 52)];
  for (const [place, span] of spans.entries()) {
    const day = days.workedBy(last.add({ days: span }));
    if (compare(day, days.today) >= 0) continue;
    if (place === 0) visitWithoutChild(tale, day);
    else attempt(tale, day);
  }
};

/** All the visits of a case between two days. */
export const makeRounds = (tale: Tale, rounds: Rounds): void => {
  const { seed, days } = tale;
  const made = visitDays(tale, rounds);
  for (const [place, day] of made.entries()) {
    const isLast = place === made.length - 1;
    if (!isLast && seed.chance(0.05)) attempt(tale, day);
    else if (!isLast && seed.chance(0.06)) visitWithoutChild(tale, day);
    else visit(tale, day, rounds.tone(day));
    const call = days.workedBy(day.add({ days: 4 }));
    if (seed.chance(0.12) && compare(call, day) > 0 && compare(call, rounds.until) < 0) telephone(tale, call);
  }
  const last = made.at(-1);
  if (rounds.standing === 'unseen' && last) unseenSince(tale, last);
};
