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
