import { fieldsOf, type Letter } from '../../core/pack/letter-schema.ts';
import { recordsOf } from '../case/rules.ts';
import { referralsMeant } from './referral-values.ts';
import type { LetterSources } from './sources.ts';
import { writtenIn } from './written.ts';

/** Letters that are about one record of a form: by the beginning of the fields they use, with what tells the records apart. */
const kinds = [
  { field: 'measure_', form: 'measure', tells: ['measure_kind', 'decided_on'] },
  { field: 'consent_', form: 'consent', tells: ['purposes', 'given_on'] },
] as const;

export interface RecordMeant {
  record: string;
  /** What tells it from the others, in the language of the letter. */
  says: string;
}

/** The records that a letter may be about, newest first; none where there is nothing to choose. */
export const recordsMeant = (letter: Letter, sources: LetterSources): readonly RecordMeant[] => {
  const fields = fieldsOf(letter);
  if (fields.some((each) => each.startsWith('referral_'))) {
    const referrals = referralsMeant(sources);
    return referrals.length < 2 ? [] : referrals;
  }
  const kind = kinds.find(({ field }) => fields.some((each) => each.startsWith(field)));
  if (!kind || sources.of.kind === 'concern') return [];
  const records = recordsOf(sources.of.file.records, kind.form).toReversed();
  if (records.length < 2) return [];
  return records.map((record) => {
    const written = writtenIn(sources, record);
    return {
      record: record.id,
      says:
        kind.tells
          .map((field) => written.say(field))
          .filter(Boolean)
          .join(', ') ||
        record.label ||
        '',
    };
  });
};
