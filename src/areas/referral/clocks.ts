import type { Calendar } from '../../core/clock/calendar.ts';
import { addWorkingDays, dayOf, lastSecondOf } from '../../core/clock/calendar.ts';
import { deadlinesOfAll } from '../../core/clock/deadlines.ts';
import type { Deadline, Happening } from '../../core/clock/happening.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { agencyOf } from './asking.ts';
import type { Referral } from './state.ts';

/** What the pack says of time: the steps of a referral, and how long one waits before the next is asked. */
export interface Clocks {
  procedures: Pack['procedures'];
  standards: Pack['standards'];
  calendar: Calendar;
}

/**
 * Question and answer are the only steps that go in a circle, and clocks know of no order within one instant: where
 * both fall into one, only the later of the two counts, so that one of their clocks still runs.
 */
const asking = ({ state, talk, clarifiedAt }: Referral) => {
  const questions = talk.filter(({ kind }) => kind === 'question').map(({ at }) => at);
  const open = state === 'clarification';
  return {
    questions: open ? questions : questions.filter((at) => at !== clarifiedAt),
    clarifiedAt: open && questions.at(-1) === clarifiedAt ? null : clarifiedAt,
  };
};

/** Everything in a referral that starts, keeps or ends a clock, by the codes of the pack's `events`. */
export const happeningsOf = (referral: Referral): readonly Happening[] => {
  const { ask, accepted, declined, completed, notTakenUp } = referral;
  const urgent = ask?.urgency === 'urgent' ? 'urgent-' : '';
  const on = (code: string, at: string | null | undefined): readonly Happening[] =>
    at ? [{ code, at }] : [];
  const { questions, clarifiedAt } = asking(referral);
  return [
    ...on('referral-drafted', referral.draftedAt),
    ...on(`${urgent}referral-sent`, referral.sentAt),
    ...on('referral-seen', referral.seenAt),
    ...questions.flatMap((at) => on('referral-question-asked', at)),
    ...on(`${urgent}referral-clarified`, clarifiedAt),
    ...on('referral-answered', accepted?.at),
    ...on(`${urgent}referral-accepted`, accepted?.at),
    ...on('referral-answered', declined?.at),
    ...on('referral-declined', declined?.at),
    ...on('referral-service-started', referral.started?.at),
    ...on('referral-ended', completed?.at ?? notTakenUp?.at),
    ...on('referral-feedback-given', referral.heard?.at),
    ...on('referral-expired', referral.expiredAt),
    ...on('referral-withdrawn', referral.withdrawn?.at),
    ...on('referral-withdrawn', referral.state === 'discarded' ? referral.lastEntryAt : null),
    ...on('referral-closed', referral.closed?.at),
  ];
};

/** The clocks of a referral by the pack's procedures. Whether one is overdue is asked when it is read, not here. */
export const referralDeadlines = (
  referral: Referral,
  { procedures, calendar }: Pick<Clocks, 'procedures' | 'calendar'>,
  now: string,
): readonly Deadline[] =>
  deadlinesOfAll(
    procedures.filter((procedure) => procedure.of.includes('referral')),
    happeningsOf(referral),
    [],
    calendar,
    now,
  );

const isRunning = ({ state }: Deadline): boolean => state === 'running' || state === 'overdue';

/** The clock that runs out next; undefined when nothing more is asked of anybody. */
export const nextDeadline = (all: readonly Deadline[]): Deadline | undefined =>
  all.filter(isRunning).sort((one, other) => one.dueAt.localeCompare(other.dueAt))[0];

/**
 * On whose list a clock stands, as the holders of a circle are written. What the institution owes stands on its own
 * list, or on that of whoever took it there; all else, and what is asked outside the program, on the sender's.
 */
export const responsibleFor = (
  referral: Referral,
  code: string,
  { procedures }: Pick<Clocks, 'procedures'>,
) => {
  const { ask, from, taker } = referral;
  const step = procedures.flatMap(({ steps }) => steps).find((one) => one.code === code);
  const agency = ask && agencyOf(ask.receiver);
  if (agency && step?.who.includes('institution')) return taker ? `member:${taker}` : `agency:${agency}`;
  return from?.member ? `member:${from.member}` : 'role:supervisor';
};

const standard = ({ standards }: Pick<Clocks, 'standards'>, code: string): number =>
  standards.find((one) => one.code === code)?.value ?? 0;

/** When a clock that ran out is told to the head of the institution, and when to the chair of the team. */
export const escalation = (
  referral: Referral,
  dueAt: string,
  clocks: Clocks,
): { head: string; chair: string } => {
  const due = Temporal.Instant.from(dueAt);
  const after = (days: number): string =>
    days === 0
      ? dueAt
      : lastSecondOf(
          addWorkingDays(dayOf(due, clocks.calendar), days, clocks.calendar),
          clocks.calendar,
        ).toString();
  const urgent = referral.ask?.urgency === 'urgent' ? 'urgent-' : '';
  return {
    head: after(standard(clocks, `${urgent}referral-to-head`)),
    chair: after(standard(clocks, `${urgent}referral-to-chair`)),
  };
};

/** Who is reminded of a clock, and when: the person when it runs out, then the head, then the chair of the team. */
export const remindersOf = (
  referral: Referral,
  clocks: Clocks,
  now: string,
): readonly { at: string; whom: 'person' | 'head' | 'chair'; code: string; holder: string }[] => {
  const next = nextDeadline(referralDeadlines(referral, clocks, now));
  if (!next) return [];
  const { code, dueAt } = next;
  const { head, chair } = escalation(referral, dueAt, clocks);
  const holder = responsibleFor(referral, code, clocks);
  const agency = referral.ask && agencyOf(referral.ask.receiver);
  const ofReceiver = agency !== null && holder !== `member:${referral.from?.member}`;
  return [
    { at: dueAt, whom: 'person', code, holder },
    ...(ofReceiver ? [{ at: head, whom: 'head' as const, code, holder: `agency:${agency}` }] : []),
    { at: chair, whom: 'chair', code, holder: 'role:supervisor' },
  ];
};
