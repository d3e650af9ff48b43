import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

const callers = ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'] as const;
const speakers = ['worker', 'supervisor', 'team-member', 'institution-head'] as const;
const one = z.object({ id: z.uuid() });
const substitute = z.uuid().nullable();

const absenceLine = z.object({
  id: z.uuid(),
  member: z.uuid(),
  substitute,
  from: z.iso.date(),
  until: z.iso.date(),
  /** Whether they are away at this moment; otherwise they will be. */
  away: z.boolean(),
  /** Who answers in their place now: whoever stands in, or the heads; nobody before it begins. */
  inPlace: z.array(z.uuid()),
});
export type AbsenceLine = z.infer<typeof absenceLine>;

export const listAbsences = route({
  method: 'GET',
  path: '/api/absences',
  summary: 'Who is away or will be, until when, and who stands in. Why somebody is away is said nowhere.',
  callers,
  answer: z.object({ absences: z.array(absenceLine) }),
});

export const sayAbsence = route({
  method: 'POST',
  path: '/api/absences',
  summary: 'Says that somebody is away: oneself, or by its head somebody of the institution.',
  callers: speakers,
  body: z.object({ member: z.uuid(), from: z.iso.date(), until: z.iso.date(), substitute }),
  answer: one,
});

export const changeSubstitute = route({
  method: 'PUT',
  path: '/api/absences/:id/substitute',
  summary: 'Somebody else stands in, from now on until the absence ends.',
  callers: speakers,
  params: one,
  body: z.object({ substitute }),
  answer: z.object({}),
});

export const endAbsence = route({
  method: 'POST',
  path: '/api/absences/:id/end',
  summary: 'Ends an absence now: the places of whoever stood in end with it.',
  callers: speakers,
  params: one,
  answer: z.object({}),
});
