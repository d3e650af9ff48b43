import type { Edit, FieldValue } from '../../core/chronology/edit.ts';
import type { Identity } from './identity.ts';

type Listed = 'otherNames' | 'documents' | 'phones' | 'addresses';

/** Somebody as they are first written down; what is left out or empty is not known. */
export type PersonDraft = Partial<Omit<Identity, Listed | 'deceased' | 'deceasedOn'>> & {
  [list in Listed]?: readonly Partial<Identity[list][number]>[];
};

const fields: Readonly<Record<Exclude<keyof PersonDraft, Listed>, string>> = {
  given: 'given_name',
  surname: 'surname',
  father: 'father_name',
  mother: 'mother_name',
  workingLabel: 'working_label',
  sex: 'sex',
  birth: 'birth_date',
  birthEstimatedBy: 'birth_estimated_by',
  birthRegistration: 'birth_registration',
  personalNumber: 'personal_number',
  citizenship: 'citizenship',
  school: 'school',
};

const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

const answered = (field: string, now: FieldValue): Edit[] => (now === '' ? [] : [{ field, was: null, now }]);

const row = (rows: string, row: string, answers: Readonly<Record<string, string | undefined>>): Edit[] => {
  const given = Object.entries(answers).filter(([, now]) => now);
  return given.length === 0
    ? []
    : [
        { rows, row, change: 'added' },
        ...given.map(([field, now = '']) => ({ rows, row, field, was: null, now })),
      ];
};

/** The first edits of a registration: what `identityOf` reads out of it again. */
export const registrationEdits = (draft: PersonDraft): Edit[] => [
  ...Object.keys(fields)
    .filter(isField)
    .flatMap((name) => answered(fields[name], draft[name]?.trim() ?? '')),
  ...(draft.otherNames ?? []).flatMap(({ kind, given, surname, source }, index) =>
    row('other_names', `name-${index + 1}`, {
      name_kind: kind,
      other_given_name: given,
      other_surname: surname,
      name_source: source,
    }),
  ),
  ...(draft.documents ?? []).flatMap(({ kind, number, country, until, note }, index) =>
    row('documents', `document-${index + 1}`, {
      document_kind: kind,
      document_number: number,
      document_country: country,
      document_until: until,
      document_note: note,
    }),
  ),
  ...(draft.phones ?? []).flatMap(({ number, whose, safeTimes }, index) =>
    row('phones', `phone-${index + 1}`, {
      phone_number: number,
      phone_whose: whose,
      phone_safe_times: safeTimes,
    }),
  ),
  ...(draft.addresses ?? []).flatMap(({ place, street, since, until }, index) =>
    row('addresses', `address-${index + 1}`, {
      address_place: place,
      address_street: street,
      address_since: since,
      address_until: until,
    }),
  ),
];
