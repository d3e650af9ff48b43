import { fieldsOf, type Letter, type LetterField } from '../../core/pack/letter-schema.ts';
import { assessmentValues } from './assessment-values.ts';
import { caseValues } from './case-values.ts';
import { concernValues } from './concern-values.ts';
import { familyValues } from './family-values.ts';
import { planValues } from './plan-values.ts';
import { referralValues, referredTo } from './referral-values.ts';
import type { LetterSources } from './sources.ts';
import { handValues, joined, type LetterValues, noValues, saying } from './values.ts';
import { workValues } from './work-values.ts';
import { longDay } from './written.ts';

/** What stands at the head of every letter, whatever its body uses. */
const headFields = [
  'municipality_name',
  'unit_name',
  'unit_address',
  'unit_phone',
  'letter_number',
  'letter_date',
];

const usedBy = (letter: Letter): ReadonlySet<string> => new Set([...headFields, ...fieldsOf(letter)]);

const officeValues = ({ office, called, language, today }: LetterSources): LetterValues => ({
  ...noValues,
  texts: saying({
    municipality_name: office.municipality,
    unit_name: office.unit,
    letter_date: longDay(today, language),
    writer_name: called.member(office.writer),
    writer_role: office.writerPart,
  }),
});

const fileValues = (letter: Letter, sources: LetterSources): LetterValues => {
  const { of } = sources;
  if (of.kind === 'concern') return concernValues(of.file, sources);
  const concern = of.file.spine.concerns.flatMap((id) => sources.concerns.get(id) ?? []).at(-1);
  const aboutReferral = fieldsOf(letter).some((field) => field.startsWith('referral_'));
  return joined(
    caseValues(of.file, sources),
    familyValues(of.file, sources),
    assessmentValues(of.file, sources),
    planValues(of.file, sources),
    workValues(of.file, sources),
    referralValues(sources),
    concern ? concernValues(concern, sources) : noValues,
    aboutReferral ? { ...noValues, texts: saying({ recipient_institution: referredTo(sources) }) } : noValues,
  );
};

const only = <V>(values: Readonly<Record<string, V>>, used: ReadonlySet<string>): Record<string, V> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));

/**
 * What a letter is filled with: from the office, from the file as its writer may read it, and what was typed by
 * hand. Only the fields that the letter uses are there. By hand one may write what belongs to no section of the file,
 * and what the file does not tell; what stands in the file is not overwritten by a letter.
 */
export const letterValues = (
  letter: Letter,
  fields: readonly LetterField[],
  sources: LetterSources,
  typed: Readonly<Record<string, string>> = {},
): LetterValues => {
  const used = usedBy(letter);
  const found = joined(officeValues(sources), fileValues(letter, sources));
  const inFile = new Set(fields.flatMap(({ name, section }) => (section !== undefined ? [name] : [])));
  const hand = handValues(
    Object.fromEntries(
      Object.entries(typed).filter(
        ([name]) => !inFile.has(name) || !(name in found.texts || name in found.lists),
      ),
    ),
    fields,
  );
  const all = joined(found, hand);
  return { texts: only(all.texts, used), lists: only(all.lists, used), tables: only(all.tables, used) };
};
