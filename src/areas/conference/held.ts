import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type Conference, itemOf, presentIn, quorumIn } from './state.ts';

/** When a meeting comes to a case, as its plan and agenda have it; null when it does not. */
export const setFor = (conference: Conference, caseId: Id): string | null =>
  conference.cancelled || !itemOf(conference, caseId) ? null : (conference.plan?.at ?? null);

/** What is written of a meeting in a child's file. */
export type InCase =
  | { kind: 'decided'; on: string; voices: readonly Id[] }
  | { kind: 'set'; at: string | null }
  | { kind: 'acted' }
  | { kind: 'closed' };

/** A case is only discussed while the invited institutions are there as the country's practice asks. */
export const quorumFault = (conference: Conference): Refusal | null =>
  quorumIn(conference).holds
    ? null
    : refuse('conference.no-quorum', { values: { percent: conference.quorum } });

/** Days between a local day and the day of an instant; the two clocks may be one day apart. */
const apart = (day: string, instant: string): number =>
  Math.abs(Date.parse(day) - Date.parse(instant.slice(0, 10))) / 86_400_000;

/**
 * Whether a meeting bears out what is written of it in a child's file; null when it does. It must have come to that
 * case, with the team there: a decision on the day of the meeting, when the case counts as discussed, by voices of those who were there and bound
 * to nobody in it; the minutes close when the meeting has ended.
 */
export const notBorneOut = (conference: Conference, caseId: Id, written: InCase): Refusal | null => {
  if (written.kind === 'set')
    return written.at === setFor(conference, caseId) ? null : refuse('meeting.not-of-this-meeting');
  const item = itemOf(conference, caseId);
  if (!conference.began || conference.cancelled || !item) return refuse('meeting.not-of-this-meeting');
  if (written.kind === 'closed') {
    if (!conference.ended) return refuse('meeting.not-ended');
    return item.state === 'discussed' ? null : refuse('meeting.not-discussed');
  }
  if (conference.ended) return refuse('meeting.closed');
  if (item.state === 'postponed') return refuse('meeting.not-discussed');
  const fault = quorumFault(conference);
  if (fault || written.kind === 'acted') return fault;
  if (item.state !== 'discussed') return refuse('meeting.not-discussed');
  if (apart(written.on, conference.began) > 1) return refuse('meeting.other-day');
  const there = new Set(presentIn(conference).map(({ member }) => member));
  const heard = written.voices.every((member) => there.has(member) && !item.conflicts.includes(member));
  return heard ? null : refuse('meeting.voice-not-there');
};

const Written = z.object({ conference: z.uuid() });
const WhenSet = z.object({ at: z.string().nullable() });
const Decision = z.object({
  on: z.string(),
  agreed: z.array(z.uuid()),
  dissented: z.array(z.object({ member: z.uuid() })),
});

/** What an entry of a child's file says of a meeting; null for one that says nothing of any. */
export const saidOfMeeting = (entry: {
  kind: string;
  body: unknown;
}): { conference: Id; written: InCase } | null => {
  const of = (written: InCase) => ({ conference: Written.parse(entry.body).conference, written });
  switch (entry.kind) {
    case 'meeting.decided': {
      const { on, agreed, dissented } = Decision.parse(entry.body);
      return of({ kind: 'decided', on, voices: [...agreed, ...dissented.map(({ member }) => member)] });
    }
    case 'meeting.set':
      return of({ kind: 'set', at: WhenSet.parse(entry.body).at });
    case 'meeting.acted':
      return of({ kind: 'acted' });
    case 'meeting.closed':
      return of({ kind: 'closed' });
    default:
      return null;
  }
};
