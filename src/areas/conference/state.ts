import type { Entry, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';

/** How somebody takes part; a substitute and a voice from afar count as present. */
export const attendances = ['room', 'remote', 'substitute', 'apologies', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

export const answers = ['coming', 'remote', 'substitute', 'apologies'] as const;
export type InvitationAnswer = (typeof answers)[number];

export interface Invited {
  member: Id;
  agency: Id;
  discipline: string;
  /** What they themselves said beforehand. */
  answer: { how: InvitationAnswer; substitute: string | null; reason: string | null; at: string } | null;
  /** How they took part, as it was noted in the meeting. */
  attendance: { how: Attendance; substitute: string | null } | null;
}

type ItemState = 'waiting' | 'discussed' | 'postponed';

/** A case on the agenda. What is said of the child stands in the child's own file, not here. */
export interface Item {
  case: Id;
  minutes: number;
  /** Those who are called to this case. */
  called: readonly Id[];
  /** Those who said that they are bound to the family, and left this item. */
  conflicts: readonly Id[];
  state: ItemState;
}

export interface Signature {
  member: Id;
  at: string;
  remark: string | null;
}

/** One meeting of the multi-disciplinary team: when, who, which cases, who was there, who signed. */
export interface Conference {
  ref: FileRef;
  plan: { at: string; minutes: number; place: string; remote: string | null } | null;
  /** Counts every change of time and place, as calendars ask for. */
  moves: number;
  chair: Id | null;
  cancelled: { reason: string; at: string } | null;
  invited: readonly Invited[];
  items: readonly Item[];
  /** Whoever said that they are bound to the family of a case: so for the whole meeting, on the agenda or off it. */
  bound: readonly { case: Id; member: Id }[];
  began: string | null;
  /** Per cent of the invited institutions that must be exceeded, as the practice had it when the meeting began. */
  quorum: number;
  ended: string | null;
  /** The day of the next meeting, as it was agreed. */
  next: string | null;
  signatures: readonly Signature[];
  seq: number;
}

/** Half of them: how meetings were held before the country's practice said it. */
export const usualQuorum = 50;

export const blankConference = (ref: FileRef): Conference => ({
  ref,
  plan: null,
  moves: 0,
  chair: null,
  cancelled: null,
  invited: [],
  items: [],
  bound: [],
  began: null,
  quorum: usualQuorum,
  ended: null,
  next: null,
  signatures: [],
  seq: 0,
});

export const conferenceStates = ['planned', 'running', 'signing', 'sealed', 'cancelled'] as const;
export type ConferenceState = (typeof conferenceStates)[number];

const isThere = ({ attendance }: Invited): boolean =>
  attendance?.how === 'room' || attendance?.how === 'remote' || attendance?.how === 'substitute';

/** Those who take part, in the room, from afar or through a substitute. */
export const presentIn = (conference: Conference): readonly Invited[] => conference.invited.filter(isThere);

/** Those whose signature is still awaited: who was there and has not signed. */
export const unsignedIn = (conference: Conference): readonly Id[] =>
  presentIn(conference)
    .map(({ member }) => member)
    .filter((member) => !conference.signatures.some((signature) => signature.member === member));

/** Institutions that are there, of those that were invited; more of them are needed than the practice's share. */
export const quorumIn = (conference: Conference): { present: number; invited: number; holds: boolean } => {
  const present = new Set(presentIn(conference).map(({ agency }) => agency)).size;
  const invited = new Set(conference.invited.map(({ agency }) => agency)).size;
  return { present, invited, holds: present * 100 > conference.quorum * invited };
};

/** Where a meeting stands; minutes are sealed once everyone who was there has signed them. */
export const stateOf = (conference: Conference): ConferenceState => {
  if (conference.cancelled) return 'cancelled';
  if (conference.ended) return unsignedIn(conference).length === 0 ? 'sealed' : 'signing';
  return conference.began ? 'running' : 'planned';
};

export const invitedAs = (conference: Conference, member: Id): Invited | undefined =>
  conference.invited.find((one) => one.member === member);
export const itemOf = (conference: Conference, id: Id): Item | undefined =>
  conference.items.find((item) => item.case === id);

/** Those who are bound to the family of a case, whether it stands on the agenda or not. */
export const boundTo = ({ bound }: Conference, id: Id): readonly Id[] =>
  bound.filter((one) => one.case === id).map(({ member }) => member);

/** An entry's place in the file, for states that keep it. */
export const seqOf = (conference: Conference, entry: Entry): number => entry.seq ?? conference.seq;
