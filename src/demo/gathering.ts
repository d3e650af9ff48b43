import type { CaseAsked } from './allotment.ts';
import type { Days } from './days.ts';
import { drawGaps, type Gaps, openedFor } from './milestones.ts';
import { Seed } from './seed.ts';

type Day = Temporal.PlainDate;

/** When a case was opened, and when somebody asked to close it. */
export interface Times {
  gaps: Gaps;
  opened: Day;
  ended: Day | null;
}

/** How long cases have been in the stage in which they are found; those that are followed up go back for years. */
const followedFor = (seed: Seed): number =>
  seed.chance(0.2) ? seed.between(330, 700) : seed.between(65, 320);

/** The years of the demonstration begin with the third before this one. */
const firstDay = (days: Days): Day =>
  Temporal.PlainDate.from({ year: days.today.year - 3, month: 1, day: 9 });

const inStageOf = (asked: CaseAsked, gaps: Gaps, seed: Seed): number => {
  if (asked.inStage !== undefined) return asked.inStage;
  switch (asked.stage) {
    case 'initial':
      return seed.between(0, 3);
    case 'comprehensive':
      return seed.between(0, 9);
    case 'planning':
      return seed.between(0, 7);
    case 'waiting':
      return seed.between(0, 4);
    default:
      return gaps.approved + seed.between(0, 2);
  }
};

export const timesOf = (days: Days, asked: CaseAsked): Times => {
  const seed = new Seed(`times/${asked.key}`);
  const gaps = drawGaps(seed);
  if (asked.endedAgo !== undefined) {
    const ended = days.workedBy(days.ago(asked.endedAgo));
    return { gaps, ended, opened: days.workedFrom(ended.subtract({ days: seed.between(150, 300) })) };
  }
  if (asked.openedAgo !== undefined)
    return { gaps, opened: days.workedFrom(days.ago(asked.openedAgo)), ended: null };
  switch (asked.stage) {
    case 'follow-up':
      return { gaps, opened: days.workedFrom(days.ago(followedFor(seed))), ended: null };
    case 'closing': {
      const ended = days.working(days.workedBy(days.today), -seed.between(1, 5));
      return { gaps, ended, opened: days.workedFrom(ended.subtract({ days: seed.between(150, 330) })) };
    }
    case 'closed': {
      const lasted = seed.between(110, 320);
      const since = firstDay(days);
      const span = Math.max(1, since.until(days.ago(lasted + 20)).days);
      const opened = days.workedFrom(since.add({ days: seed.between(0, span) }));
      return { gaps, opened, ended: days.workedFrom(opened.add({ days: lasted })) };
    }
    default:
      return { gaps, opened: openedFor(days, asked.stage, gaps, inStageOf(asked, gaps, seed)), ended: null };
  }
};
