import { z } from 'zod';
import type { Deciding, Decision, Entry, FileRules } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';
import { decideHolding, evolveHolding, type HoldingCommand, holdingCommands } from './holding.ts';
import { decidePlanning, evolvePlanning, type PlanningCommand, planningCommands } from './planning.ts';
import { blankConference, type Conference, seqOf } from './state.ts';

export {
  decideMeeting,
  evolveMeetings,
  isMinuted,
  type MeetingCommand,
  meetingCommands,
  meetingForms,
  meetingOf,
  noMeetings,
  type TeamMeeting,
  type TeamMeetings,
} from './in-case.ts';
export {
  type Conference,
  type ConferenceState,
  conferenceStates,
  presentIn,
  quorumIn,
  stateOf,
  unsignedIn,
} from './state.ts';
export { closedActions } from './written.ts';

const commands = z.discriminatedUnion('kind', [...planningCommands, ...holdingCommands]);
export type ConferenceCommand = z.infer<typeof commands>;

const ofPlanning = (asked: ConferenceCommand): asked is PlanningCommand =>
  planningCommands.some(({ shape }) => shape.kind.value === asked.kind);
const ofHolding = (asked: ConferenceCommand): asked is HoldingCommand =>
  holdingCommands.some(({ shape }) => shape.kind.value === asked.kind);

const decide = (conference: Conference, asked: ConferenceCommand, deciding: Deciding): Decision => {
  if (!conference.plan && asked.kind !== 'conference.schedule') return refuse('conference.not-scheduled');
  if (conference.cancelled) return refuse('conference.was-cancelled');
  if (ofPlanning(asked)) return decidePlanning(conference, asked, deciding);
  if (ofHolding(asked)) return decideHolding(conference, asked, deciding);
  return asked satisfies never;
};

const evolve = (conference: Conference, entry: Entry): Conference => ({
  ...evolveHolding(evolvePlanning(conference, entry), entry),
  seq: seqOf(conference, entry),
});

/**
 * A meeting of the team is a file of its own: when, who, which cases, who came, who signed. What is said of a child
 * stands in the child's file (in-case.ts), where the sharing protocol and the circle keep it.
 */
export const conferenceRules: FileRules<Conference, ConferenceCommand> = {
  kind: 'conference',
  commands,
  blank: blankConference,
  decide,
  evolve,
};
