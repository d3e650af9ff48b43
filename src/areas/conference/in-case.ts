import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';

const conference = z.uuid();
const text = z.string().trim().min(1).max(20_000);

const Decided = z.object({
  conference,
  /** The day of the meeting. */
  on: z.iso.date(),
  decision: text,
  agreed: z.array(z.uuid()).max(100),
  dissented: z.array(z.object({ member: z.uuid(), why: z.string().trim().min(1).max(5000) })).max(100),
  /** The decision that this one puts another wording to; null for the first. */
  replaces: z.uuid().nullable(),
});
const Acted = z.object({ conference, action: z.uuid() });
const Closed = z.object({ conference });
const Added = z.object({ conference, text });
/** When the meeting is that has the case on its agenda; null once it has not any more. */
const SetFor = z.object({ conference, at: z.iso.datetime().nullable() });

export const meetingCommands = [
  command('meeting.set', SetFor.shape),
  command('meeting.decide', Decided.shape),
  command('meeting.act', Acted.shape),
  command('meeting.close', Closed.shape),
  command('meeting.add', Added.shape),
] as const;
export type MeetingCommand = z.infer<(typeof meetingCommands)[number]>;

export interface TeamDecision extends z.infer<typeof Decided> {
  entry: Id;
  at: string;
  by: Id;
}

/** What one meeting of the team came to for one child. */
export interface TeamMeeting {
  conference: Id;
  /** For when it was called with this child on its agenda; null where it is not, or nobody noted it then. */
  setFor: string | null;
  decision: TeamDecision | null;
  /** Actions of the plan that were agreed there. */
  actions: readonly Id[];
  /** The minutes are closed: corrections are added, nothing is changed. */
  closed: boolean;
  added: readonly { text: string; at: string; by: Id }[];
}
/** The team's meetings on this child, oldest first. */
export type TeamMeetings = readonly TeamMeeting[];
export const noMeetings: TeamMeetings = [];

/** The forms in which a meeting is written; the first question of each holds the meeting. */
export const meetingForms: readonly string[] = ['team-minutes', 'team-contribution'];

const blank = (of: Id): TeamMeeting => ({
  conference: of,
  setFor: null,
  decision: null,
  actions: [],
  closed: false,
  added: [],
});
export const meetingOf = (meetings: TeamMeetings, of: Id): TeamMeeting =>
  meetings.find((meeting) => meeting.conference === of) ?? blank(of);

/** True for a record that belongs to minutes which are closed: it is never written again, only added to. */
export const isMinuted = (meetings: TeamMeetings, record: FormRecord | undefined): boolean => {
  if (!record || !meetingForms.includes(record.form)) return false;
  const of = record.fields.conference_id?.value;
  return typeof of === 'string' && meetingOf(meetings, of).closed;
};

/**
 * The team's decision on one child, with who agreed and who did not and why: only those who stand in the child's
 * circle, so that whoever left it for being bound to the family has no part in it. A decision that somebody else has
 * worded meanwhile is not written over. Once the minutes are closed they are only added to.
 */
export const decideMeeting = (
  meetings: TeamMeetings,
  asked: MeetingCommand,
  deciding: Deciding,
  inCircle: (member: Id) => boolean,
): Decision => {
  // Minutes close with the meeting, and its day follows the agenda (borne-out.ts sees to both), also of a case in which
  // nobody of the unit's heads stands.
  const follows = asked.kind === 'meeting.close' || asked.kind === 'meeting.set';
  if (!(follows && deciding.roles.includes('supervisor')) && !deciding.mayWrite('case'))
    return refuse('section.not-yours-to-write');
  const meeting = meetingOf(meetings, asked.conference);
  const tell = (kind: string, body: unknown): Decision => write(asked, { kind, section: 'case', body });
  if (asked.kind === 'meeting.add') {
    if (!meeting.closed) return refuse('meeting.not-closed');
    return tell('meeting.added', { conference: asked.conference, text: asked.text });
  }
  if (meeting.closed) return follows ? [] : refuse('meeting.closed');
  switch (asked.kind) {
    case 'meeting.decide': {
      const { id, kind, seen, occurredAt, ...body } = asked;
      if ((meeting.decision?.entry ?? null) !== asked.replaces) return refuse('meeting.decided-meanwhile');
      const voices = [...asked.agreed, ...asked.dissented.map(({ member }) => member)];
      if (new Set(voices).size !== voices.length) return refuse('meeting.one-voice-each');
      if (!voices.every(inCircle)) return refuse('meeting.not-of-the-circle');
      return tell('meeting.decided', body);
    }
    case 'meeting.act':
      return tell('meeting.acted', { conference: asked.conference, action: asked.action });
    case 'meeting.set':
      if (meeting.setFor === asked.at) return [];
      return tell('meeting.set', { conference: asked.conference, at: asked.at });
    case 'meeting.close':
      return tell('meeting.closed', { conference: asked.conference });
    default:
      return asked satisfies never;
  }
};

const changed = (
  meetings: TeamMeetings,
  of: Id,
  change: (meeting: TeamMeeting) => TeamMeeting,
): TeamMeetings =>
  meetings.some((meeting) => meeting.conference === of)
    ? meetings.map((meeting) => (meeting.conference === of ? change(meeting) : meeting))
    : [...meetings, change(blank(of))];

export const evolveMeetings = (meetings: TeamMeetings, entry: Entry): TeamMeetings => {
  switch (entry.kind) {
    case 'meeting.decided': {
      const decided = bodyOf(Decided, entry);
      const decision = { ...decided, entry: entry.id, at: entry.recordedAt, by: entry.author };
      return changed(meetings, decided.conference, (meeting) => ({ ...meeting, decision }));
    }
    case 'meeting.acted': {
      const { conference: of, action } = bodyOf(Acted, entry);
      return changed(meetings, of, (meeting) => ({ ...meeting, actions: [...meeting.actions, action] }));
    }
    case 'meeting.set': {
      const { conference: of, at: setFor } = bodyOf(SetFor, entry);
      return changed(meetings, of, (meeting) => ({ ...meeting, setFor }));
    }
    case 'meeting.closed':
      return changed(meetings, bodyOf(Closed, entry).conference, (meeting) => ({ ...meeting, closed: true }));
    case 'meeting.added': {
      const { conference: of, text: said } = bodyOf(Added, entry);
      const added = { text: said, at: entry.recordedAt, by: entry.author };
      return changed(meetings, of, (meeting) => ({ ...meeting, added: [...meeting.added, added] }));
    }
    default:
      return meetings;
  }
};
