import type { Answers, FormRecord, Records, Row } from '../../core/chronology/record.ts';
import { birthYears } from '../../core/dates/index.ts';
import type { Findable } from '../../core/names/index.ts';

/** A name a person bears or bore, with where it stands (list `name-kind`: register, used, alias, greek-papers). */
export interface Name {
  kind: string;
  given: string;
  surname: string;
  /** How it is known, as it was written. */
  source: string;
}

/** A paper that says who somebody is; papers may contradict each other, and each is kept. */
export interface Paper {
  kind: string;
  number: string;
  country: string;
  /** ISO date; empty where it does not end. */
  until: string;
  /** Where it differs from the others, as it was written. */
  note: string;
}

/** Who somebody is, read from their registration as far as the reader may see it. Dates are EDTF. */
export interface Identity {
  given: string;
  surname: string;
  father: string;
  mother: string;
  otherNames: readonly Name[];
  /** What to call somebody whose name nobody knows. */
  workingLabel: string;
  sex: string;
  birth: string;
  birthEstimatedBy: string;
  birthRegistration: string;
  personalNumber: string;
  documents: readonly Paper[];
  phones: readonly { number: string; whose: string; safeTimes: string }[];
  addresses: readonly { place: string; street: string; since: string; until: string }[];
  citizenship: string;
  school: string;
  deceased: boolean;
  /** EDTF; empty where it is not known, or they live. */
  deceasedOn: string;
}

const text = (of: Answers, field: string): string => {
  const value = of.fields[field]?.value;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};
const rows = (record: FormRecord, repeat: string): readonly Row[] =>
  Object.values(record.rows[repeat] ?? {}).filter((row) => row.removals.length === 0);

const nobody: Answers = { fields: {}, sets: {} };

/** The registration that stands: the one that was written in last. */
export const registrationOf = (records: Records): FormRecord | null =>
  Object.values(records)
    .filter((record) => record.form === 'registration' && record.state !== 'withdrawn')
    .sort((one, other) => other.touched.at.localeCompare(one.touched.at))[0] ?? null;

export const identityOf = (records: Records): Identity => {
  const record = registrationOf(records);
  const of = record ?? nobody;
  const each = (repeat: string): readonly Row[] => (record ? rows(record, repeat) : []);
  return {
    given: text(of, 'given_name'),
    surname: text(of, 'surname'),
    father: text(of, 'father_name'),
    mother: text(of, 'mother_name'),
    otherNames: each('other_names').map((row) => ({
      kind: text(row, 'name_kind'),
      given: text(row, 'other_given_name'),
      surname: text(row, 'other_surname'),
      source: text(row, 'name_source'),
    })),
    workingLabel: text(of, 'working_label'),
    sex: text(of, 'sex'),
    birth: text(of, 'birth_date'),
    birthEstimatedBy: text(of, 'birth_estimated_by'),
    birthRegistration: text(of, 'birth_registration'),
    personalNumber: text(of, 'personal_number'),
    documents: each('documents').map((row) => ({
      kind: text(row, 'document_kind'),
      number: text(row, 'document_number'),
      country: text(row, 'document_country'),
      until: text(row, 'document_until'),
      note: text(row, 'document_note'),
    })),
    phones: each('phones').map((row) => ({
      number: text(row, 'phone_number'),
      whose: text(row, 'phone_whose'),
      safeTimes: text(row, 'phone_safe_times'),
    })),
    addresses: each('addresses').map((row) => ({
      place: text(row, 'address_place'),
      street: text(row, 'address_street'),
      since: text(row, 'address_since'),
      until: text(row, 'address_until'),
    })),
    citizenship: text(of, 'citizenship'),
    school: text(of, 'school'),
    deceased: text(of, 'deceased') === 'yes',
    deceasedOn: text(of, 'deceased_on'),
  };
};

/** The name as it is said aloud, or the working label; empty where neither is known to the reader. */
export const nameOf = (identity: Identity): string =>
  [identity.given, identity.surname].filter(Boolean).join(' ') || identity.workingLabel;

/** The address at which somebody lives now: the last one without an end. */
export const addressOf = (identity: Identity): Identity['addresses'][number] | null =>
  identity.addresses.findLast((address) => address.until === '') ?? null;

/** The years somebody may have been born in, from an EDTF birth date (at most a decade is spelled out). */
export const birthYearsOf = (birth: string): readonly number[] => {
  const years = [...birth.matchAll(/(?<![\d-])(\d{4})/g)].map((match) => Number(match[1]));
  const decade = /^(\d{3})X/.exec(birth);
  if (decade) return Array.from({ length: 10 }, (_, index) => Number(decade[1]) * 10 + index);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.min(last - first, 10) + 1 }, (_, index) => first + index);
};

/** All that a person is found by; the store keeps it only as keyed hashes. */
export const findableOf = (identity: Identity): Findable => ({
  names: [
    [identity.given, identity.father, identity.surname].filter(Boolean).join(' '),
    identity.workingLabel,
    ...identity.otherNames.map(({ given, surname }) => `${given} ${surname}`.trim()),
  ].filter(Boolean),
  identifiers: [identity.personalNumber, ...identity.documents.map(({ number }) => number)].filter(Boolean),
  phones: identity.phones.map(({ number }) => number).filter(Boolean),
  birthYears: birthYears(identity.birth),
  birthDays: /^\d{4}-\d{2}-\d{2}$/.test(identity.birth) ? [identity.birth] : [],
  places: identity.addresses.map(({ place }) => place).filter(Boolean),
  caseNumbers: [],
});
