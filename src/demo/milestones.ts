import type { Days } from './days.ts';
import type { Seed } from './seed.ts';

type Day = Temporal.PlainDate;

/** How far a case has come when the demonstration is loaded. */
export type Stage =
  | 'initial'
  | 'comprehensive'
  | 'planning'
  | 'waiting'
  | 'returned'
  | 'follow-up'
  | 'closing'
  | 'closed';

/** Working days between the steps of one case. */
export interface Gaps {
  assessed: number;
  wholeBegun: number;
  wholeDone: number;
  written: number;
  submitted: number;
  approved: number;
}

export const drawGaps = (seed: Seed): Gaps => ({
  assessed: seed.pick([0, 0, 0, 1, 1, 2]),
  wholeBegun: seed.between(3, 6),
  wholeDone: seed.between(2, 4) + (seed.chance(0.15) ? 5 : 0),
  written: seed.between(2, 5),
  submitted: seed.between(1, 2),
  approved: seed.between(1, 3),
});

/** The working days from the opening until a case comes to the stage in which it now is. */
const until = (stage: Stage, gaps: Gaps): number => {
  const { assessed, wholeBegun, wholeDone, written, submitted } = gaps;
  switch (stage) {
    case 'initial':
      return 0;
    case 'comprehensive':
      return assessed + wholeBegun;
    case 'planning':
      return assessed + wholeBegun + wholeDone + written;
    default:
      return assessed + wholeBegun + wholeDone + written + submitted;
  }
};

/** When a case must have been opened to be in its stage for so many working days now. */
export const openedFor = (days: Days, stage: Stage, gaps: Gaps, inStage: number): Day =>
  days.working(days.workedBy(days.today), -(until(stage, gaps) + inStage));

export interface Milestones {
  opened: Day;
  assessed: Day;
  registered: Day;
  wholeBegun: Day;
  wholeDone: Day;
  written: Day;
  submitted: Day;
  approved: Day;
}

export const milestones = (days: Days, opened: Day, gaps: Gaps): Milestones => {
  const after = (day: Day, count: number): Day => (count === 0 ? day : days.working(day, count));
  const assessed = after(opened, gaps.assessed);
  const wholeBegun = after(assessed, gaps.wholeBegun);
  const wholeDone = after(wholeBegun, gaps.wholeDone);
  const written = after(wholeDone, gaps.written);
  const submitted = after(written, gaps.submitted);
  return {
    opened,
    assessed,
    registered: after(assessed, 1),
    wholeBegun,
    wholeDone,
    written,
    submitted,
    approved: after(submitted, gaps.approved),
  };
};
