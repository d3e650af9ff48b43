import type { FormRecord, Records } from '../../core/chronology/record.ts';
import { questions } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import type { Words } from '../../core/pack/words.ts';

/** What the child said, as it was said, with where it was written down. */
export interface ChildSaid {
  words: string;
  /** The question that it stands under. */
  label: Words | null;
  record: Id;
  form: string;
  at: string;
  by: Id;
}

const saidIn = (record: FormRecord, pack: Pick<Pack, 'forms'>): readonly ChildSaid[] => {
  const form = formOf(pack, record.form, record.formVersion);
  if (!form) return [];
  return questions(form)
    .filter(({ name, appearance }) => appearance === 'quote' && name.startsWith('child_words'))
    .flatMap(({ name, label }) =>
      (record.fields[name]?.heads ?? []).flatMap(({ value, at, by }) =>
        typeof value === 'string' && value.trim() !== ''
          ? [{ words: value, label, record: record.id, form: record.form, at, by }]
          : [],
      ),
    );
};

/**
 * The child's own words through all records that stand, oldest first: every form's questions `child_words…` that
 * are drawn as a quotation. Where two people wrote differently both are kept: nobody chooses among a child's words.
 */
export const childWords = (records: Records, pack: Pick<Pack, 'forms'>): readonly ChildSaid[] =>
  Object.values(records)
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((record) => saidIn(record, pack))
    .sort((one, other) => one.at.localeCompare(other.at));
