import type { Section } from '../chronology/entry.ts';
import type { Id } from '../id.ts';
import type { Access, Ground, Purpose } from '../pack/protocol-schema.ts';

/**
 * A place in the circle of a file. `supervisor` is the head of the case manager; `recipient` works for the
 * institution to which the file itself (a referral) was sent.
 */
export const circlePlaces = ['case-manager', 'supervisor', 'co-worker', 'team-member', 'recipient'] as const;
export type CirclePlace = (typeof circlePlaces)[number];

/** Who reads, as what, and for what. */
export interface Reader {
  member: Id;
  agency: Id;
  discipline: string;
  /** Authorities in the municipality: worker, supervisor, administrator, … */
  roles: readonly string[];
  /** Their place in this file's circle; null for someone outside it. */
  place: CirclePlace | null;
  purpose: Purpose;
  /** Emergency access that they took with a reason; it ends by itself at this ISO instant. */
  breakGlass?: { until: string };
}

/** A consent, duty, order or vital interest that opens sections to institutions. Instants are ISO. */
export interface GroundGiven {
  ground: Ground;
  sections: readonly Section[] | 'all';
  agencies: readonly Id[] | 'all';
  from: string;
  /** Null while it has no end; a withdrawn consent ends at its withdrawal. */
  until: string | null;
  /** The institutions to which data may be given under it; absent where it speaks of no giving. */
  sharedWith?: readonly Id[] | 'all' | undefined;
}

/**
 * What the protocol must know about the file. It stands in entries itself (consents, the circle), so the server
 * folds those first with its own authority and passes what holds in as values.
 */
export interface ReadingFacts {
  /** ISO instant. */
  now: string;
  grounds: readonly GroundGiven[];
  /** Institutions that the case names for work that only named ones may see. */
  named: readonly Id[];
}

/** Why a section is open or closed to a reader, to be said on the screen under `why.because.<code>`. */
export const becauseCodes = [
  'protocol',
  'case-manager',
  'head-of-case-manager',
  'own-contribution',
  'own-note',
  'own-part',
  'emergency-access',
  'authority-without-content',
  'not-in-circle',
  'reserved',
  'purpose',
  'by-packet-only',
  'not-named',
  'not-in-protocol',
  'needs-consent',
  'needs-vital-interest',
  'needs-legal-duty',
  'needs-court-order',
] as const;
export type Because = (typeof becauseCodes)[number];

export interface Opening {
  level: Access;
  because: Because;
}
