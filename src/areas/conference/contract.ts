import { z } from 'zod';
import { readFile } from '../../core/contract/files.ts';
import { route } from '../../core/contract/route.ts';
import { riskLevel } from '../../core/pack/procedure-schema.ts';
import { urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import { reasonHeld } from '../urgency/contract.ts';
import { conferenceStates } from './state.ts';

const callers = ['worker', 'supervisor', 'team-member'];

/** A meeting as a line of the list. */
export const conferenceLine = z.object({
  id: z.uuid(),
  at: z.string(),
  minutes: z.int(),
  state: z.enum(conferenceStates),
  invited: z.int(),
  present: z.int(),
  items: z.int(),
  unsigned: z.int(),
});
export type ConferenceLine = z.infer<typeof conferenceLine>;

export const listConferences = route({
  method: 'GET',
  path: '/api/conferences',
  summary: 'The meetings of the team to which the reader is invited; for the supervisor all of the unit.',
  callers,
  answer: z.object({ conferences: z.array(conferenceLine) }),
});

const caseOfMeeting = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z.object({ name: z.string().nullable(), working: z.string().nullable() }).nullable(),
  birth: z.string(),
  risk: riskLevel.nullable(),
  lastSeenOn: z.string().nullable(),
  step: z.string().nullable(),
  /** What of these the file does not tell the reader: then it is empty here, whatever it is. */
  closed: z.array(z.enum(urgencyFactNames)),
  reasons: z.array(reasonHeld),
  /** What is open to the reader of the child's file, as far as a meeting needs it. */
  file: readFile.answer,
});
export type CaseOfMeeting = z.infer<typeof caseOfMeeting>;

export const readMeeting = route({
  method: 'GET',
  path: '/api/conferences/:id',
  summary: 'A meeting with all its cases at once, each as far as it is open to the reader.',
  callers,
  // Asked anew whenever another member writes, also on a screen that was left open.
  unasked: true,
  params: z.object({ id: z.uuid() }),
  answer: z.object({
    conference: readFile.answer,
    /** Cases of the agenda that are open to the reader; the others are absent. */
    cases: z.array(caseOfMeeting),
  }),
});

export const followMeeting = route({
  method: 'GET',
  path: '/api/conferences/:id/live',
  summary:
    'Server-sent events: one `told` without content whenever the meeting or one of its cases has changed.',
  callers,
  unasked: true,
  params: z.object({ id: z.uuid() }),
  answer: z.object({}),
});

export const meetingMinutes = route({
  method: 'GET',
  path: '/api/conferences/:id/minutes',
  summary: 'The minutes as PDF, with what is open to the reader and no more.',
  callers,
  params: z.object({ id: z.uuid() }),
  query: z.object({ language: z.enum(['sq', 'en', 'el']).default('sq') }),
  answer: z.custom<Buffer>((value) => value instanceof Uint8Array),
});

export const putOnAgenda = route({
  method: 'POST',
  path: '/api/conferences/:id/agenda',
  summary: 'Puts a case on the agenda and calls members of the meeting into its circle, in one act.',
  callers: ['worker', 'supervisor'],
  params: z.object({ id: z.uuid() }),
  body: z.object({
    case: z.uuid(),
    minutes: z.int().min(5).max(240),
    members: z.array(z.uuid()).max(50),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: z.object({}),
});

export const meetingCalendar = route({
  method: 'GET',
  path: '/api/conferences/:id/calendar',
  summary: 'The meeting as a calendar file: when and where, no child and no case.',
  callers,
  params: z.object({ id: z.uuid() }),
  query: z.object({ language: z.enum(['sq', 'en', 'el']).default('sq') }),
  answer: z.custom<string>((value) => typeof value === 'string'),
});
