import type { FileRef } from '../../core/chronology/entry.ts';
import type { Member } from '../../server/store/store.ts';
import type { Tale } from '../tale.ts';
import { plans } from '../words/plans.ts';

type Day = Temporal.PlainDate;

/** How a request goes: what the institution answers and what becomes of it. */
export type Answered =
  | 'drafted'
  | 'waiting'
  | 'seen'
  | 'asked'
  | 'accepted'
  | 'started'
  | 'served'
  | 'in-part'
  | 'not-taken-up'
  | 'declined'
  | 'withdrawn'
  | 'expired';

type Step = readonly [by: Member, command: { kind: string } & Readonly<Record<string, unknown>>];

/** The steps of one way, each with the working days after the one before. */
const wayOf = (
  tale: Tale,
  there: Member,
  answered: Answered,
  lately: boolean,
): readonly (readonly [after: number, make: (day: Day) => Step])[] => {
  const { seed, manager } = tale;
  const made =
    (by: Member, kind: string, more: (day: Day) => Record<string, unknown> = () => ({})) =>
    (day: Day): Step => [by, { kind: `referral.${kind}`, ...more(day) }];
  const on = (day: Day) => ({ on: day.toString() });
  const seen = [
    seed.between(0, 1),
    seed.chance(0.5) ? made(there, 'see') : made(there, 'take', () => ({ member: there.id })),
  ] as const;
  const accept = [
    seed.between(1, 2),
    made(there, 'accept', () => ({
      startsOn: null,
      waitingList: seed.chance(0.2),
      note: seed.pick(plans.referralAnswer),
    })),
  ] as const;
  const start = [seed.between(2, 8), made(there, 'start', on)] as const;
  const hear = [
    seed.between(2, 8),
    made(manager, 'hear', () => ({
      from: tale.age < 8 ? 'family' : 'child',
      helped: answered === 'served' ? 'yes' : 'partly',
      words: tale.say(plans.referralHeard),
    })),
  ] as const;
  const close = [1, made(manager, 'close', () => ({ note: plans.referralClosed, unheard: '' }))] as const;
  const complete = (outcome: string, note: string) =>
    [seed.between(15, 45), made(there, 'complete', (day) => ({ outcome, note, ...on(day) }))] as const;
  switch (answered) {
    case 'drafted':
    case 'waiting':
      return [];
    case 'seen':
      return [seen];
    case 'asked':
      return [seen, [1, made(there, 'ask', () => ({ question: plans.referralMore }))]];
    case 'accepted':
      return [seen, accept];
    case 'started':
      return [seen, accept, start];
    case 'served':
      return [seen, accept, start, complete('served-in-full', seed.pick(plans.outcome)), hear, close];
    case 'in-part':
      return [seen, accept, start, complete('served-in-part', plans.outcomePart), hear, close];
    case 'not-taken-up':
      return [
        seen,
        accept,
        [seed.between(6, 15), made(there, 'not-taken-up', () => ({ reason: plans.referralNotTakenUp }))],
        ...(lately ? [] : [hear, close]),
      ];
    case 'declined':
      return [
        seen,
        [
          1,
          made(there, 'decline', () => ({
            reason: seed.pick(['no-capacity', 'no-capacity', 'not-eligible']),
            note: plans.referralDeclined,
            alternative: plans.referralElsewhere,
          })),
        ],
        ...(lately ? [] : [[seed.between(1, 3), close[1]] as const]),
      ];
    case 'withdrawn':
      return [seen, [2, made(manager, 'withdraw', () => ({ reason: plans.referralWithdrawn }))]];
    case 'expired':
      return [[seed.between(12, 14), made(manager, 'expire')], ...(lately ? [] : [close])];
    default:
      return answered satisfies never;
  }
};

/** Lets a request go its way, as far as the day of loading lets it. */
export const goesOn = (
  tale: Tale,
  referral: FileRef,
  there: Member,
  sent: Day,
  { answered }: { answered: Answered },
): void => {
  const { days, seed } = tale;
  let day = sent;
  let last = '';
  const lately = sent.until(days.today).days < 36;
  for (const [after, make] of wayOf(tale, there, answered, lately)) {
    day = days.working(day, after);
    if (Temporal.PlainDate.compare(day, days.today) >= 0) return;
    const hour = days.officeHour(day, seed);
    // Two steps of one day follow each other; none comes before the request.
    const at = hour > last && after > 0 ? hour : days.at(day, 15 * 60 + 55, seed);
    last = at;
    const [by, command] = make(day);
    tale.act(by, at, { file: referral, command });
  }
};
