import type { z } from 'zod';
import type { Id } from '../id.ts';
import type { Refusal } from '../refusal.ts';

export const fileKinds = [
  'case',
  'person',
  'household',
  'concern',
  'transfer',
  'referral',
  'conference',
] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileRef {
  kind: FileKind;
  id: Id;
}

/** A part of the file that the sharing protocol opens or closes as one; the pack names them. */
export type Section = string;

/** All of an entry that names nobody: kept in the clear and authenticated by the seal. */
export interface Envelope {
  id: Id;
  municipality: Id;
  file: FileRef;
  /** Place in the file from 1, given by the server; an entry not yet taken by the server has none. */
  seq: number | null;
  kind: string;
  version: number;
  section: Section;
  author: Id;
  agency: Id;
  device: string;
  /** When it happened in the child's life, as EDTF (may be uncertain), or null when that is `recordedAt`. */
  occurredAt: string | null;
  /** ISO instant at which the server took it (on a device: at which it was written). */
  recordedAt: string;
}

export interface Entry extends Envelope {
  body: unknown;
}

/** What a decision writes; the rest of the envelope comes from who, where and when. */
export interface NewEntry {
  id: Id;
  kind: string;
  version: number;
  section: Section;
  occurredAt: string | null;
  body: unknown;
}

/** What a person asks to happen to one file. Its id makes sending it twice harmless. */
export interface Command {
  id: Id;
  kind: string;
  /** The last `seq` its author had seen; tells a write that began before a closing from one made after it. */
  seen?: number | undefined;
  occurredAt?: string | null | undefined;
}

/** What the sharing protocol says of giving parts of a file to an institution, for the service it is asked for. */
export interface Sharing {
  /** True when the protocol opens the section to that discipline for a referral. */
  opens: (to: { agency: Id; discipline: string }, section: Section) => boolean;
  /** True when a consent on record, not withdrawn and not ended, covers giving data to that institution. */
  consented: (agency: Id) => boolean;
}

/** Everything a rule may know beside the file and the command; it comes in as a value. */
export interface Deciding {
  /** ISO instant. */
  now: string;
  municipality: Id;
  author: Id;
  agency: Id;
  roles: readonly string[];
  /** A number that the server reserved for what this decision opens (a case, a concern); null on a device, which cannot know one. */
  number: string | null;
  /**
   * The section in which a form's field or repeat stands; with null for the field, the form's own section. Null
   * when the pack has no such form or field.
   */
  sectionOf: (form: string, version: number, field: string | null) => Section | null;
  /**
   * True for a question about a date of a child's life, which is written as EDTF; absent where nothing is known of
   * forms.
   */
  asksForLifeDate?: (form: string, version: number, field: string) => boolean;
  /** A value of the country's practice by its code, such as the quorum; absent where no pack is at hand. */
  standardOf?: (code: string) => number | undefined;
  /** True when the sharing protocol (and the author's place in the circle) lets them write in the section. */
  mayWrite: (section: Section) => boolean;
  /** What may be given to others out of the file; absent where nothing may. */
  sharing?: Sharing;
  /** Where they write only what their institution, or they themselves, began; null (or absent): no such bound. */
  ownOnly?: (section: Section) => 'institution' | 'author' | null;
}

/** The entry that closed a file, by its place (null while only a device has it); null while the file is open. */
export type Closed = { seq: number | null } | null;

export type Decision = readonly NewEntry[] | Refusal;

/** One kind of file: what may happen next, and what it means. Both are pure and run on server and device. */
export interface FileRules<F, C extends Command> {
  kind: FileKind;
  /** Parses a command at the door; what it does not know is refused there. */
  commands: z.ZodType<C>;
  blank: (file: FileRef) => F;
  decide: (file: F, command: C, deciding: Deciding) => Decision;
  evolve: (file: F, entry: Entry) => F;
}
