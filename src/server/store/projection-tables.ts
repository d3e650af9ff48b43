import type { GeneratedAlways } from 'kysely';
import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { CalendarDate, Instant } from './tables.ts';

interface Within {
  municipality: Id;
}

interface OfFile extends Within {
  file_kind: FileKind;
  file_id: Id;
}

/** A place in a file's circle. `source` is the file whose chronology gives it. */
export interface CircleTable extends OfFile {
  holder: string;
  source: Id;
  part: string;
  discipline: string | null;
  since: Instant | null;
  until: Instant | null;
}

export interface CaseRowTable extends Within {
  id: Id;
  number: string;
  child: Id | null;
  status: string;
  phase: string;
  risk: string | null;
  risk_rank: GeneratedAlways<number>;
  sex: string | null;
  birth_year: number | null;
  opened_on: CalendarDate | null;
  closed_on: CalendarDate | null;
  closure_reason: string | null;
  manager: Id | null;
  agency: Id | null;
  unit: string | null;
  place: string | null;
  source: string | null;
  next_due_at: Instant | null;
  next_due_code: string | null;
  last_seen_on: CalendarDate | null;
  last_entry_at: Instant | null;
  last_entry_on: GeneratedAlways<CalendarDate | null>;
  conflicts: number;
  harms: string[];
  situations: string[];
  /** The day on which a concern reached a child who was known already. */
  new_concern_on: CalendarDate | null;
  out_of_school: boolean;
  /** A measure has the child live away from home. */
  in_care: boolean;
  /** Another child of the family stands in the case. */
  has_sibling: boolean;
}

export interface CaseTagTable extends Within {
  case_id: Id;
  kind: string;
  code: string;
}

/** What the protocol must know of a case before anything of it is opened: codes, dates and institutions. */
export interface CaseFactsTable extends Within {
  case_id: Id;
  grounds: unknown;
  named: unknown;
}

export interface PersonRowTable extends Within {
  id: Id;
  /** As they were registered. */
  child: boolean;
  sex: string | null;
  birth_year: number | null;
  birth_registered: string | null;
  deceased: boolean;
  place: string | null;
  last_entry_at: Instant | null;
  last_entry_on: GeneratedAlways<CalendarDate | null>;
}

export interface PersonInCaseTable extends Within {
  case_id: Id;
  person_id: Id;
  part: string;
}

export interface PersonIndexTable extends Within {
  person_id: Id;
  terms: number[];
}

export interface HouseholdRowTable extends Within {
  id: Id;
  members: number;
  place: string | null;
  last_entry_at: Instant | null;
}

export interface HouseholdMemberTable extends Within {
  household_id: Id;
  person_id: Id;
  since: string | null;
  until: string | null;
}

export interface ConcernRowTable extends Within {
  id: Id;
  number: string | null;
  received_at: Instant;
  channel: string;
  state: string;
  immediate: boolean;
  triage_due_at: Instant | null;
  triaged_at: Instant | null;
  outcome: string | null;
  case_id: Id | null;
  assignee: Id | null;
  place: string | null;
  children: number;
  harms: string[];
  receipt: string | null;
  last_entry_at: Instant | null;
}

/** One request to one institution. Codes, ids and days; nothing in it names a child. */
export interface ReferralRowTable extends Within {
  id: Id;
  number: string | null;
  case_id: Id | null;
  /** The institution that is asked; null where it stands outside the team and is written to on paper. */
  agency: Id | null;
  service: string;
  urgency: string;
  state: string;
  /** Whose move it is: `sender` or `receiver`; null when nothing more is asked of anybody. */
  waits_for: string | null;
  /** Null while nobody manages the case it came from. */
  sender: Id | null;
  sender_agency: Id;
  taker: Id | null;
  sent_at: Instant | null;
  seen_at: Instant | null;
  answered_at: Instant | null;
  started_at: Instant | null;
  ended_at: Instant | null;
  closed_at: Instant | null;
  /** How it ended: the outcome, or the reason for which it was declined. */
  outcome: string | null;
  next_due_at: Instant | null;
  next_due_code: string | null;
  head_at: Instant | null;
  chair_at: Instant | null;
  valid_until: CalendarDate | null;
  /** The institution's holder while the referral is open to it. */
  opens_to: string | null;
  last_entry_at: Instant | null;
}

/** Where the secret of a link leads; of the secret only a keyed hash. */
export interface ReferralLinkTable extends Within {
  id: Id;
  referral_id: Id;
  secret: string;
}

export interface DeadlineRowTable extends OfFile {
  code: string;
  /** Tells clocks of one code apart, such as the review of each measure. */
  instance: string;
  started_at: Instant;
  due_at: Instant;
  met_at: Instant | null;
  waived: boolean;
  responsible: string | null;
}

export interface TaskRowTable extends OfFile {
  id: Id;
  kind: string;
  due_on: CalendarDate | null;
  assignee: string | null;
  done_at: Instant | null;
  dropped: boolean;
}

export interface BreakGlassTable extends OfFile {
  id: Id;
  member: Id;
  since: Instant;
  until: Instant;
  /** When the first of those who answer for it looked at it, and all who have. */
  reviewed_at: Instant | null;
  looked_by: Id[];
}

/** A case that another municipality offers to this one. */
export interface TransferRowTable extends Within {
  id: Id;
  /** The municipality that offers, by its place, and the number that the case has there. */
  place: string;
  number: string;
  state: string;
  offered_at: Instant;
  answered_at: Instant | null;
  case_id: Id | null;
}

/** A meeting of the team, as lists show it; it names no child and no place. */
export interface ConferenceRowTable extends Within {
  id: Id;
  at: Instant;
  minutes: number;
  state: string;
  chair: Id | null;
  invited: number;
  present: number;
  items: number;
  unsigned: number;
}

/** A case on a meeting's agenda. */
export interface ConferenceItemTable extends Within {
  conference_id: Id;
  case_id: Id;
  place: number;
  state: string;
}

/** What areas compute from a file and the store keeps equal to it. */
export interface ProjectionTables {
  circle: CircleTable;
  case_row: CaseRowTable;
  case_tag: CaseTagTable;
  case_facts: CaseFactsTable;
  person_row: PersonRowTable;
  person_in_case: PersonInCaseTable;
  person_index: PersonIndexTable;
  household_row: HouseholdRowTable;
  household_member: HouseholdMemberTable;
  concern_row: ConcernRowTable;
  referral_row: ReferralRowTable;
  referral_link: ReferralLinkTable;
  deadline_row: DeadlineRowTable;
  task_row: TaskRowTable;
  break_glass: BreakGlassTable;
  conference_row: ConferenceRowTable;
  conference_item: ConferenceItemTable;
  transfer_row: TransferRowTable;
}
