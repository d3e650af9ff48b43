import { readDate } from '../../core/dates/index.ts';
import { jaroWinkler, looksLikePersonalNumber, readPhone } from '../../core/names/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { readSex } from './cells.ts';
import { type FieldId, fields } from './fields.ts';
import { fieldOfHeading, knownHeadings, plainHeading } from './headings.ts';

/**
 * For each column the field it goes into. `null`: none, its cells are kept in the notes under their heading.
 * `left-out`: the person decided that the column is not brought over.
 */
export type Mapping = readonly (FieldId | 'left-out' | null)[];

export interface Guess {
  field: FieldId | null;
  /** By what it was guessed; `nothing` leaves the choice to the person. */
  by: 'heading' | 'similar-heading' | 'cells' | 'nothing';
}

const similarEnough = 0.93;

const similarHeading = (heading: string): FieldId | null => {
  const plain = plainHeading(heading);
  if (plain.length < 4) return null;
  let best: { field: FieldId; alike: number } | null = null;
  for (const [known, field] of knownHeadings) {
    const whole = ` ${plain} `.includes(` ${known} `) && known.length > 3;
    const alike = whole ? 0.9 + known.length / 1000 : jaroWinkler(plain, known);
    if ((whole || alike >= similarEnough) && alike > (best?.alike ?? 0)) best = { field, alike };
  }
  return best?.field ?? null;
};

const share = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

const isDate = (cell: string): boolean => {
  const read = readDate(cell);
  return !isRefusal(read) && read.edtf !== null && /[./-]|\p{L}/u.test(cell);
};

const fieldOfCells = (cells: readonly string[]): FieldId | null => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 3) return null;
  if (share(filled, looksLikePersonalNumber) > 0.6) return 'personal-number';
  if (share(filled, (cell) => readSex(cell) !== null) > 0.9) return 'sex';
  if (share(filled, isDate) > 0.8) return 'birth-date';
  const isPhone = (cell: string): boolean => {
    const phone = readPhone(cell);
    return !isRefusal(phone) && phone.country !== 'unknown';
  };
  return share(filled, isPhone) > 0.8 ? 'phone' : null;
};

const columnOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => row[column] ?? '');

const sampled = 200;

/**
 * Proposes a field for each column: by its heading, by a heading that is nearly or partly a known one, by what
 * its cells look like. A field that takes one column is given to the surest; the person looks over it all.
 */
export const guessMapping = (headings: readonly string[], rows: readonly (readonly string[])[]): Guess[] => {
  const sample = rows.slice(0, sampled);
  const taken = new Set<FieldId>();
  const guesses: Guess[] = headings.map(() => ({ field: null, by: 'nothing' }));
  const guess = (by: Guess['by'], fieldOf: (heading: string, column: number) => FieldId | null): void => {
    for (const [column, heading] of headings.entries()) {
      if (guesses[column]?.field) continue;
      const field = fieldOf(heading, column);
      if (!field || (taken.has(field) && !fields[field].many)) continue;
      taken.add(field);
      guesses[column] = { field, by };
    }
  };
  guess('heading', fieldOfHeading);
  guess('similar-heading', similarHeading);
  guess('cells', (_, column) => fieldOfCells(columnOf(sample, column)));
  return guesses;
};

/**
 * What a mapping is remembered by: the headings in their order, however they are spelled. The next list with the
 * same headings takes the same mapping.
 */
export const headingSignature = (headings: readonly string[]): string => headings.map(plainHeading).join('|');

const naming: readonly FieldId[] = ['full-name', 'full-name-surname-first', 'given-name', 'surname', 'alias'];

/** Refuses a mapping that names nobody, or that puts two columns where one belongs. */
export const checkMapping = (mapping: Mapping): Refusal | null => {
  if (!mapping.some((field) => field !== null && field !== 'left-out' && naming.includes(field)))
    return refuse('register-no-name-column');
  for (const [column, field] of mapping.entries()) {
    const twice =
      field !== null && field !== 'left-out' && !fields[field].many && mapping.indexOf(field) !== column;
    if (twice) return refuse('register-column-twice', { where: field, values: { column: column + 1 } });
  }
  return null;
};
