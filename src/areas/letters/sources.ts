import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import type { CaseFile } from '../case/rules.ts';
import type { ConcernFile } from '../concern/rules.ts';
import type { Household, PersonFile } from '../people/rules.ts';
import type { Referral } from '../referral/rules.ts';

/** How people and institutions are called, in the language of the letter; an empty text for who is not known. */
export interface Called {
  member: (id: Id) => string;
  agency: (id: Id) => string;
  place: (code: string) => string;
}

/** Who writes the letter, and for which unit. */
export interface Office {
  municipality: string;
  unit: string;
  writer: Id;
  /** The writer's part in the procedures of the pack. */
  writerPart: string;
}

/** Everything that a letter is filled from, each file folded only from what the writer may read. */
export interface LetterSources {
  language: Language;
  /** The local day on which the letter is made, `2026-11-24`. */
  today: string;
  pack: Pick<
    Pack,
    'forms' | 'lists' | 'riskLevels' | 'parts' | 'timeZone' | 'procedures' | 'holidays' | 'agencies'
  >;
  called: Called;
  office: Office;
  people: ReadonlyMap<Id, PersonFile>;
  households: ReadonlyMap<Id, Household>;
  concerns: ReadonlyMap<Id, ConcernFile>;
  referrals: ReadonlyMap<Id, Referral>;
  /** The record or referral that the letter is about, where there are several; the newest when null. */
  record: Id | null;
  of:
    | { readonly kind: 'case'; readonly file: CaseFile }
    | { readonly kind: 'concern'; readonly file: ConcernFile };
}
