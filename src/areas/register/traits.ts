import type { PersonTraits } from '../../core/names/index.ts';
import type { RegisterRow } from './row.ts';

const some = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '');

/** What a row is compared by, with other rows and with people who are known. */
export const traitsOf = (row: RegisterRow): PersonTraits => ({
  names: [
    ...(row.given || row.surname ? [{ given: row.given || null, surname: row.surname || null }] : []),
    ...row.otherNames.map(({ given, surname }) => ({
      given: given || null,
      surname: surname || row.surname || null,
    })),
  ],
  fatherName: row.father || null,
  motherName: row.mother || null,
  sex: row.sex || null,
  birth: row.birth || null,
  identifiers: some(row.personalNumber, ...row.documents),
  phones: row.phones,
  places: some(row.place.split('-').at(-1) ?? ''),
  addresses: some(row.street),
});
