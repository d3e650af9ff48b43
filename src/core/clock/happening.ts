import type { RiskLevel } from '../pack/procedure-schema.ts';
import type { Words } from '../pack/words.ts';

/** Something that starts, keeps or ends a clock. */
export interface Happening {
  /** A code of the pack's `events`. */
  code: string;
  /** ISO instant. */
  at: string;
  /** What it is about (a referral, a measure), when there can be several at once: each has its own clock. */
  about?: string | undefined;
}

/** A person decided that a step need not be done, and said why. */
export interface Waiver {
  code: 'deadline-waived';
  /** The step's code. */
  step: string;
  at: string;
  because: string;
  about?: string | undefined;
}

/** A person decided a level of risk. */
export interface RiskDecided {
  at: string;
  level: RiskLevel;
}

/** One clock of one step. Instants are ISO strings. */
export interface Deadline {
  code: string;
  stage: string;
  label: Words;
  about?: string | undefined;
  /** From 1; a recurring step counts its occurrences. */
  occurrence: number;
  recurring: boolean;
  atOnce: boolean;
  startedAt: string;
  dueAt: string;
  state: 'running' | 'met' | 'met-late' | 'overdue' | 'waived';
  metAt?: string;
  waivedAt?: string;
  /** The reason that a person gave, or the code of the event that ended the duty. */
  waivedBecause?: string;
  source: string;
  confirmed: boolean;
}

/** A happening with its instant read once. */
export interface Moment<T extends { at: string } = Happening> {
  at: Temporal.Instant;
  of: T;
}

/** The happenings in the order of time; those of one instant keep the order of their codes. */
export const inOrder = <T extends { at: string; code?: string }>(all: readonly T[]): Moment<T>[] =>
  all
    .map((of) => ({ at: Temporal.Instant.from(of.at), of }))
    .sort(
      (a, b) =>
        Temporal.Instant.compare(a.at, b.at) || (a.of.code ?? '').localeCompare(b.of.code ?? '', 'en'),
    );
