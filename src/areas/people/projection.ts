import type { Projection } from '../../server/store/projection.ts';
import type { Projecting } from '../../server/store/registry.ts';
import type { Household } from './household.ts';
import { addressOf, birthYearsOf, identityOf } from './identity.ts';
import type { PersonFile } from './rules.ts';
import { personTerms } from './terms.ts';

/** The rows that follow from a person: codes for lists, and the terms of the blind index (hashed by the store). */
export const projectPerson = (file: PersonFile, about: Projecting): Projection => {
  if (!file.registered || file.withdrawn) return {};
  const identity = identityOf(file.records);
  return {
    // Who turned out to be somebody else stands in the list once, under the other's file; both are still found.
    person_row: file.sameAs
      ? []
      : [
          {
            id: file.ref.id,
            child: file.registered.child,
            sex: identity.sex || null,
            birth_year: birthYearsOf(identity.birth)[0] ?? null,
            birth_registered: identity.birthRegistration || null,
            deceased: identity.deceased,
            place: addressOf(identity)?.place ?? null,
            last_entry_at: about.lastEntryAt,
          },
        ],
    circle: file.keeper
      ? [
          {
            file_kind: 'person',
            file_id: file.ref.id,
            holder: `member:${file.keeper}`,
            source: file.ref.id,
            part: 'case-manager',
            discipline: null,
            since: null,
            until: null,
          },
        ]
      : [],
    person_index: [{ person_id: file.ref.id, terms: personTerms(identity, file.registered.child) }],
  };
};

export const projectHousehold = (file: Household, about: Projecting): Projection => ({
  household_row: file.formed
    ? [
        {
          id: file.ref.id,
          members: file.members.filter(({ until }) => until === null).length,
          place: file.addresses.at(-1)?.place ?? null,
          last_entry_at: about.lastEntryAt,
        },
      ]
    : [],
  household_member: file.members.map(({ person, since, until }) => ({
    household_id: file.ref.id,
    person_id: person,
    since,
    until,
  })),
});
