import type { Calendar } from '../../core/clock/calendar.ts';
import { deadlinesOfAll } from '../../core/clock/deadlines.ts';
import type { Deadline } from '../../core/clock/happening.ts';
import type { Procedure } from '../../core/pack/procedure-schema.ts';
import { happeningsOf, riskDecisionsOf, waiversOf } from './events.ts';
import type { CaseFile } from './rules.ts';

export interface Clocks {
  procedures: readonly Procedure[];
  calendar: Calendar;
}

/** The clocks of a case by the pack's procedures. Whether one is overdue is asked when it is read, not here. */
export const caseDeadlines = (file: CaseFile, clocks: Clocks, now: string): readonly Deadline[] =>
  deadlinesOfAll(
    clocks.procedures.filter((procedure) => procedure.of.includes('case')),
    [...happeningsOf(file), ...waiversOf(file)],
    riskDecisionsOf(file),
    clocks.calendar,
    now,
  );

const most = 2000;

/**
 * The same for whoever writes after every entry, of which few make anything happen: cases in which the same happened
 * at the same time have the same clocks. The moment is that of the first who asked, so what runs may be overdue since.
 */
export const rememberedDeadlines = (clocks: Clocks) => {
  const known = new Map<string, readonly Deadline[]>();
  return (file: CaseFile, now: string): readonly Deadline[] => {
    const facts = JSON.stringify([happeningsOf(file), waiversOf(file), riskDecisionsOf(file)]);
    const before = known.get(facts);
    if (before) return before;
    if (known.size >= most) known.clear();
    const all = caseDeadlines(file, clocks, now);
    known.set(facts, all);
    return all;
  };
};
