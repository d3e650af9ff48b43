import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { waitingKinds } from '../case/rules.ts';
import { reasonHeld } from '../urgency/contract.ts';

const ofCase = {
  caseId: z.uuid(),
  number: z.string(),
  child: z.object({ name: z.string().nullable(), working: z.string().nullable() }).nullable(),
};

/** The colleague who is away and in whose place it is on the reader's list. */
const inPlaceOf = z.uuid().nullable();

/** A clock that runs for the reader, or for the unit that they lead. */
const deadline = z.object({
  ...ofCase,
  code: z.string(),
  instance: z.string(),
  dueAt: z.string(),
  inPlaceOf,
});
export type DueLine = z.infer<typeof deadline>;

const waiting = z.object({
  ...ofCase,
  id: z.uuid(),
  kind: z.enum(waitingKinds),
  dueOn: z.string().nullable(),
  inPlaceOf,
});
export type WaitingLine = z.infer<typeof waiting>;

/** A request of which a clock ran out; nothing in it names a child. */
const request = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  service: z.string(),
  code: z.string(),
  dueAt: z.string(),
  inPlaceOf,
});
export type RequestLine = z.infer<typeof request>;

const urgent = z.object({ ...ofCase, step: z.string().nullable(), reasons: z.array(reasonHeld) });
export type UrgentLine = z.infer<typeof urgent>;

export const readToday = route({
  method: 'GET',
  path: '/api/today',
  summary: 'What is overdue, due within a week, and waits for the reader; for a supervisor, for the unit.',
  callers: ['worker', 'supervisor', 'team-member'],
  answer: z.object({
    /** At most fifty of each; the counts say how many there are. */
    overdue: z.array(deadline),
    /** Requests of which a clock ran out for the reader, or for their institution. */
    requests: z.array(request),
    /** Of what waits for them, what was due before today. */
    late: z.array(waiting),
    /** Clocks of cases and of requests, and what is late. */
    overdueCount: z.int(),
    soon: z.array(deadline),
    soonCount: z.int(),
    /** What waits and is not late. */
    waiting: z.array(waiting),
    waitingCount: z.int(),
    /** The most urgent of the open cases, at most eight, each with its reasons. */
    urgent: z.array(urgent),
    /** Cases that other municipalities offer to the unit; for its supervisors. */
    offers: z.array(z.object({ id: z.uuid(), place: z.string(), number: z.string(), offeredAt: z.string() })),
    concerns: z.object({ waiting: z.int(), overdue: z.int(), immediate: z.int() }),
    /** Cases into whose circle the reader came during the last week. */
    fresh: z.array(z.object({ ...ofCase, since: z.string() })),
  }),
});

export const readTeam = route({
  method: 'GET',
  path: '/api/team',
  summary: 'The load of each worker of the unit: open cases, by risk, overdue, against the standard.',
  callers: ['supervisor'],
  answer: z.object({
    standard: z.number(),
    workers: z.array(
      z.object({
        member: z.string().nullable(),
        open: z.int(),
        urgent: z.int(),
        overdue: z.int(),
        unseen: z.int(),
      }),
    ),
    steps: z.array(z.object({ code: z.string(), overdue: z.int() })),
  }),
});
