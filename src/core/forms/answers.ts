import type { Choice, Form, Group, Question, Repeat, Words } from './definition.ts';

/**
 * The answer to one question. Text, dates (`2026-11-24`), times (`09:30`), date-times, a chosen name, a geopoint
 * (`latitude longitude altitude accuracy`), the id of a file, `OK` for an acknowledge: a string. Integers,
 * decimals and numeric calculations: a number. Several choices: their names. No answer: null, or absent.
 */
export type Value = string | number | readonly string[] | null;

/** One row of a repeat. `id` is made by whoever adds the row and never changes; the other keys are fields. */
export interface Row {
  readonly id: string;
  readonly [field: string]: Value | readonly Row[];
}

/** All answers of one record, flat by field name (groups leave no trace); a repeat holds its rows. */
export type Answers = Readonly<Record<string, Value | readonly Row[]>>;

/** What an evaluation may know beside form and answers; it comes in as a value. */
export interface Moment {
  /** The local date of the unit, `2026-11-24`. */
  readonly today: string;
  /** The local date-time of the unit with its offset, `2026-11-24T09:30:00+01:00`. */
  readonly now: string;
  /** For labels that expressions ask for (`jr:choice-name`); Albanian when absent. */
  readonly language?: 'sq' | 'en' | 'el';
  /**
   * Sections that this reader may not see. What would be computed from their answers is left as it stands:
   * nothing becomes irrelevant, required or wrong because of what the reader cannot know.
   */
  readonly hidden?: ReadonlySet<string>;
}

/** Which row of which repeat, outermost first; empty for a question outside repeats. */
export type RowPath = readonly { readonly repeat: string; readonly row: string }[];

/** Something that keeps the record from being complete. The sentence is `message`, else `refusal.<refused>`. */
export interface Problem {
  readonly refused: 'form-required' | 'form-constraint' | 'form-value' | 'form-choice';
  /** The question's key, as `keyOf` makes it: `where` of a refusal. */
  readonly where: string;
  readonly field: string;
  readonly rows: RowPath;
  readonly section: string;
  /** The form's own words for it, where it has any. */
  readonly message: Words | null;
}

export interface QuestionState {
  readonly kind: 'question';
  readonly question: Question;
  readonly key: string;
  readonly rows: RowPath;
  /** Its own relevance and that of everything around it. */
  readonly relevant: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** After calculation. An irrelevant question keeps the value it had, so that changing one's mind loses nothing. */
  readonly value: Value;
  /** What can be chosen now; empty for questions without choices. */
  readonly choices: readonly Choice[];
  readonly problems: readonly Problem[];
}

export interface GroupState {
  readonly kind: 'group';
  readonly group: Group;
  readonly key: string;
  readonly rows: RowPath;
  readonly relevant: boolean;
  readonly readOnly: boolean;
  readonly items: readonly ItemState[];
}

export interface RepeatState {
  readonly kind: 'repeat';
  readonly repeat: Repeat;
  readonly key: string;
  readonly rows: RowPath;
  readonly relevant: boolean;
  readonly readOnly: boolean;
  readonly each: readonly { readonly id: string; readonly items: readonly ItemState[] }[];
}

export type ItemState = QuestionState | GroupState | RepeatState;

export interface FormState {
  readonly form: Form;
  readonly items: readonly ItemState[];
  /** Every answer given, with calculations carried out; holds irrelevant answers too. */
  readonly answers: Answers;
  /** The answers as they are stored: without what is irrelevant, without blanks, without empty repeats. */
  readonly stored: Answers;
  /** All problems of relevant questions, in the order of the form. */
  readonly problems: readonly Problem[];
}

/** The key of a question or group in a record: its name, led by the rows around it (`present/<row>/present_name`). */
export const keyOf = (name: string, rows: RowPath): string =>
  [...rows.map(({ repeat, row }) => `${repeat}/${row}`), name].join('/');
