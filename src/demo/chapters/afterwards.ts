import { z } from 'zod';
import { minutesAfter } from '../days.ts';
import type { StoryKind } from '../kinds.ts';
import type { Deed } from '../stage.ts';
import type { Tale } from '../tale.ts';
import { decisions } from '../words/decisions.ts';
import { changeRisk } from './assessing.ts';
import { arrivesLate, daysDiffer, rowDiffers, wordsDiffer } from './contradictions.ts';
import { offerTransfer, reopen, returnClosure } from './ending.ts';
import { review } from './reviewing.ts';
import { makeRounds } from './rounds.ts';
import { task } from './tasks.ts';
import { visit } from './visiting.ts';

type Day = Temporal.PlainDate;

export interface Ended {
  /** The day of the request to close. */
  ended: Day | null;
}

const someDays = (tale: Tale, ago: number): Day => tale.days.workedBy(tale.days.ago(ago));
const hourOf = (tale: Tale, day: Day): string => tale.days.officeHour(day, tale.seed);

/** Emergency access by somebody outside the circle, for some hours, with a reason that is told to the overseers. */
const breakGlass = (tale: Tale, key: string, at: string, hours: number, reason: string): void =>
  tale.inCase(tale.ground.member(key), at, {
    kind: 'circle.break-glass',
    reason,
    until: minutesAfter(at, hours * 60),
  });

const WithCircle = z.object({ circle: z.object({ broken: z.array(z.object({ entry: z.uuid() })) }) });

/** Somebody who answers for it looks at the emergency access that was taken. */
const lookAtEmergency = (tale: Tale, key: string, at: string): void =>
  tale.later(tale.ground.member(key), at, (stage) => {
    const { circle } = WithCircle.parse(stage.folded(tale.file).state);
    return circle.broken.map(({ entry }) => ({
      file: tale.file,
      command: { kind: 'circle.look-at-emergency', broken: entry },
    }));
  });

/** In the night, by the police; who answers for it looked at it on the next days. */
const brokenAtNight = (tale: Tale): void => {
  const day = someDays(tale, 36);
  breakGlass(tale, 'dritan', tale.days.at(day, 80, tale.seed), 8, decisions.brokeGlass[0]);
  lookAtEmergency(tale, 'besnik', hourOf(tale, tale.days.working(day, 1)));
  lookAtEmergency(tale, 'teuta', hourOf(tale, tale.days.working(day, 2)));
};

/** From a day on another worker manages the case and writes what would have been written. */
const handOver = (tale: Tale, from: Day, to: string): void => {
  const at = tale.days.at(from, 8 * 60, tale.seed);
  const next = tale.ground.member(to);
  const others: Deed[] = tale.deeds.map((deed) =>
    deed.by === tale.manager && deed.at > at ? { ...deed, by: next } : deed,
  );
  tale.deeds.splice(0, tale.deeds.length, ...others);
  tale.inCase(tale.head, at, {
    kind: 'circle.assign',
    manager: next.id,
    agency: next.agency,
    discipline: next.discipline,
    reason: tale.seed.pick(decisions.handedOver),
  });
};

const askNewLook = (tale: Tale): void => {
  const day = someDays(tale, 1);
  const police = tale.call('police', hourOf(tale, someDays(tale, 20)));
  if (police)
    tale.inCase(police, hourOf(tale, day), { kind: 'risk.ask-new-look', reason: decisions.newLook.police });
};

const transferAway = (tale: Tale, { ended }: Ended): void => {
  const day = ended ?? tale.days.today;
  offerTransfer(tale, hourOf(tale, day), {
    to: 'devoll',
    reason: 'Nëna u kthye te prindërit e saj në Bilisht dhe fëmija vazhdon shkollën atje.',
  });
};

const openAgain = (tale: Tale, { ended }: Ended): void => {
  const { days, seed } = tale;
  const again = days.workedFrom((ended ?? days.today).add({ days: 96 }));
  const at = hourOf(tale, again);
  reopen(tale, at, seed.pick(decisions.reopened));
  changeRisk(tale, minutesAfter(at, 30), 'medium', tale.say(decisions.riskRose));
  makeRounds(tale, {
    from: again,
    until: days.today,
    standing: 'due-this-week',
    tone: () => seed.pick(['same', 'better']),
  });
  const reviewed = days.working(again, 18);
  if (Temporal.PlainDate.compare(reviewed, days.today) < 0)
    review(tale, reviewed, { goals: [], tone: 'same', level: 'medium', measure: false, closes: false });
  task(tale, someDays(tale, 9), days.today);
};

const afterReturn = (tale: Tale, { ended }: Ended): void => {
  const day = ended ?? tale.days.today;
  returnClosure(tale, hourOf(tale, tale.days.working(day, 2)), tale.seed.pick(decisions.closureReturned));
  visit(tale, tale.days.working(day, 4), 'same');
};

const waive = (tale: Tale): void =>
  tale.inCase(tale.head, hourOf(tale, someDays(tale, 4)), {
    kind: 'deadline.waive',
    code: 'visit',
    startedAt: `${someDays(tale, 30)}T12:00:00Z`,
    reason: tale.seed.pick(decisions.waived),
  });

const late = (tale: Tale, { ended }: Ended): void => {
  const day = ended ?? tale.days.today;
  arrivesLate(tale, hourOf(tale, tale.days.working(day, -2)), hourOf(tale, tale.days.working(day, 6)));
};

const offered = (tale: Tale): void =>
  offerTransfer(tale, hourOf(tale, someDays(tale, 4)), {
    to: 'pogradec',
    reason: 'Babai gjeti punë në Pogradec; familja shpërngulet këtë muaj.',
  });

const ways: Readonly<Partial<Record<StoryKind, (tale: Tale, so: Ended) => void>>> = {
  'conflict-of-words': wordsDiffer,
  'conflict-of-days': daysDiffer,
  'conflict-of-rows': rowDiffers,
  'break-glass': brokenAtNight,
  'break-glass-colleague': (tale) =>
    breakGlass(
      tale,
      'anila',
      tale.days.at(someDays(tale, 1), 11 * 60 + 12, tale.seed),
      6,
      decisions.brokeGlass[1],
    ),
  'new-look-asked': askNewLook,
  'handed-over': (tale) => handOver(tale, someDays(tale, 24), 'elira'),
  'transfer-waiting': offered,
  transferred: transferAway,
  'deadline-waived': waive,
  'closure-returned': afterReturn,
  'late-writing': late,
  reopened: openAgain,
};

/** What happens in a case of its own kind after all that happens in every case. */
export const afterwards = (tale: Tale, kind: StoryKind | null, so: Ended): void => {
  if (kind) ways[kind]?.(tale, so);
};
