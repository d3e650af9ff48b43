import type { Limit, OnceStep, RecurringStep, Step } from '../pack/procedure-schema.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { dueInstant } from './due.ts';
import type { Deadline, Happening, Moment, RiskDecided, Waiver } from './happening.ts';
import { earlier, levelAt, runsOut } from './limits.ts';

/** All that the clocks of one file are read from, in the order of time. */
export interface Told {
  happenings: readonly Moment<Happening>[];
  risk: readonly Moment<RiskDecided>[];
  waivers: readonly Moment<Waiver>[];
  calendar: Calendar;
  now: Temporal.Instant;
}

/** How a clock ended: the duty was done, ceased, or was waived; all undefined while it runs. */
export interface End {
  kept?: Moment<Happening> | undefined;
  ceased?: Moment<Happening> | undefined;
  waived?: Moment<Waiver> | undefined;
}

/** The clocks that one start set going, and how the last of them ended. */
export interface Series {
  clocks: Deadline[];
  end: End;
}

const compare = Temporal.Instant.compare;

/** True unless both speak of a subject, and not of the same: a closed case ends the clocks of all referrals. */
const sameSubject = (a: { about?: string | undefined }, b: { about?: string | undefined }): boolean =>
  a.about === undefined || b.about === undefined || a.about === b.about;

/**
 * What ended the clock that runs since then. On the day of the start the hour does not matter for what keeps the
 * deadline: people often write only the day, and a visit in the morning of the day on which the case was opened
 * is that visit. `used` already kept an earlier clock and cannot keep this one too.
 */
const endOf = (
  step: Step,
  start: Moment,
  since: Temporal.Instant | 'start',
  told: Told,
  used?: Moment,
): End => {
  const first = since === 'start';
  const from = first ? start.at : since;
  const counts = (one: Moment<{ at: string; about?: string | undefined }>): boolean =>
    one !== start && sameSubject(start.of, one.of) && compare(one.at, from) >= (first ? 0 : 1);
  const sameDay = (one: Moment): boolean =>
    first && one !== start && one !== used && dayOf(one.at, told.calendar).equals(dayOf(from, told.calendar));
  const kept = told.happenings.find(
    (one) =>
      step.ends.includes(one.of.code) &&
      (counts(one) || sameDay(one)) &&
      (start.of.about === undefined || one.of.about === start.of.about),
  );
  const ceased = told.happenings.find((one) => step.until?.includes(one.of.code) && counts(one));
  const waived = told.waivers.find((one) => one.of.step === step.code && counts(one));
  const [end] = [kept, ceased, waived].filter((one) => one !== undefined).sort((a, b) => compare(a.at, b.at));
  if (end === undefined) return {};
  return end === kept ? { kept } : end === ceased ? { ceased } : { waived };
};

const endedAt = (end: End): Temporal.Instant | undefined => (end.kept ?? end.ceased ?? end.waived)?.at;

const stateOf = (due: Temporal.Instant, end: End, now: Temporal.Instant) => {
  if (end.kept) {
    const late = compare(end.kept.at, due) > 0;
    return { state: late ? ('met-late' as const) : ('met' as const), metAt: end.kept.at.toString() };
  }
  const waived = end.ceased ?? end.waived;
  if (waived) {
    const because = end.ceased?.of.code ?? end.waived?.of.because ?? '';
    return { state: 'waived' as const, waivedAt: waived.at.toString(), waivedBecause: because };
  }
  return { state: compare(now, due) > 0 ? ('overdue' as const) : ('running' as const) };
};

const deadline = (
  step: Step,
  start: Moment,
  occurrence: { n: number; since: Temporal.Instant; due: Temporal.Instant; end: End },
  now: Temporal.Instant,
): Deadline => ({
  code: step.code,
  stage: step.stage,
  label: step.label,
  ...(start.of.about === undefined ? {} : { about: start.of.about }),
  occurrence: occurrence.n,
  recurring: 'every' in step,
  atOnce: step.atOnce ?? false,
  startedAt: occurrence.since.toString(),
  dueAt: occurrence.due.toString(),
  ...stateOf(occurrence.due, occurrence.end, now),
  source: step.source,
  confirmed: step.confirmed,
});

/** The latest moment that `atMost` allows beside the step's own limit. */
const atMost = (step: OnceStep, start: Moment, over: Temporal.Instant | undefined, told: Told) => {
  const level = over ? levelAt(told.risk, over) : told.risk.at(-1)?.of.level;
  const lastCeased = told.happenings.findLast(
    ({ at, of }) => step.until?.includes(of.code) && compare(at, start.at) < 0,
  );
  let latest: Temporal.Instant | undefined;
  for (const most of step.atMost ?? []) {
    if (most.for && !(level && most.for.includes(level))) continue;
    const from = told.happenings.find(({ at, of }) =>
      'by' in most
        ? of.code === most.by && compare(at, start.at) >= 0
        : of.code === most.starts && (!lastCeased || compare(at, lastCeased.at) > 0),
    );
    const moment = from && ('by' in most ? from.at : dueInstant(from.at, most.within, told.calendar));
    if (moment) latest = latest ? earlier(latest, moment) : moment;
  }
  return latest;
};

/** The one clock of a step that is done once; none while the level of risk has no time limit. */
export const onceFrom = (step: OnceStep, start: Moment, told: Told, used?: Moment): Series => {
  const end = endOf(step, start, 'start', told, used);
  const limit = runsOut(start.at, endedAt(end), step.within, told.risk, told.calendar);
  if (!limit) return { clocks: [], end };
  const most = atMost(step, start, endedAt(end), told);
  const due = most ? earlier(limit, most) : limit;
  return { clocks: [deadline(step, start, { n: 1, since: start.at, due, end }, told.now)], end };
};

const limitSince = (
  step: RecurringStep,
  start: Moment,
  since: Temporal.Instant,
  n: number,
  calendar: Calendar,
): Limit | undefined => {
  if (n === 1 && step.first) return step.first;
  if (!Array.isArray(step.every)) return step.every;
  return step.every.find(({ to }) => compare(since, dueInstant(start.at, to, calendar)) < 0)?.every;
};

/** Every occurrence of a recurring step: each that was kept or waived starts the next. */
export const everyFrom = (step: RecurringStep, start: Moment, told: Told, used?: Moment): Series => {
  const clocks: Deadline[] = [];
  let since = start.at;
  for (let n = 1; ; n++) {
    const limit = limitSince(step, start, since, n, told.calendar);
    const end = endOf(step, start, n === 1 ? 'start' : since, told, used);
    if (!limit) return { clocks, end };
    const due = runsOut(since, endedAt(end), limit, told.risk, told.calendar);
    if (due) clocks.push(deadline(step, start, { n, since, due, end }, told.now));
    const next = (end.kept ?? end.waived)?.at;
    if (!next) return { clocks, end };
    since = compare(next, start.at) > 0 ? next : start.at;
  }
};
