import { sayDate } from '../../core/dates/index.ts';
import type { Id } from '../../core/id.ts';
import type { CaseFile } from '../case/rules.ts';
import {
  addressOf,
  type Household,
  identityOf,
  nameOf,
  type PersonFile,
  registrationOf,
} from '../people/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, noValues, type PaperRow, saying } from './values.ts';
import { writtenIn } from './written.ts';

const nameIn = (sources: LetterSources, id: Id): string => {
  const person = sources.people.get(id);
  return person ? nameOf(identityOf(person.records)) : '';
};

const address = (person: PersonFile, { called }: LetterSources): string => {
  const lives = addressOf(identityOf(person.records));
  return lives ? [lives.street, lives.place && called.place(lives.place)].filter(Boolean).join(', ') : '';
};

/** Who now is this to the child, as the child's own file tells it. */
const related = (child: PersonFile, relation: string): Id | null =>
  child.relationships.findLast((each) => each.relation === relation && each.until === null)?.other ?? null;

/** A code stands in the list of relationships, or in that of what is said in return. */
const sayRelation = (code: string, { pack, language }: LetterSources): string =>
  [...(pack.lists.relationship ?? []), ...(pack.lists['relationship-in-return'] ?? [])].find(
    ({ name }) => name === code,
  )?.label[language] ?? code;

const relationTo = (child: PersonFile, other: Id, sources: LetterSources): string =>
  child.relationships
    .filter((each) => each.other === other && each.until === null)
    .map(({ relation }) => sayRelation(relation, sources))
    .join(', ');

const livesIn = ({ members }: Household, person: Id): boolean =>
  members.some((each) => each.person === person && each.until === null);

/** Those who live with the child now; without a household on record, those whom the case names. */
const around = (file: CaseFile, child: Id, sources: LetterSources): readonly Id[] => {
  const homes = file.spine.households.flatMap((id) => sources.households.get(id) ?? []);
  const home = homes.find((each) => livesIn(each, child)) ?? homes[0];
  const people = home
    ? home.members.filter(({ until }) => until === null).map(({ person }) => person)
    : file.spine.people
        .filter(({ part }) => part !== 'suspected' && part !== 'other')
        .map(({ person }) => person);
  return [...new Set(people)].filter((person) => person !== child);
};

const members = (file: CaseFile, child: PersonFile, sources: LetterSources): readonly PaperRow[] =>
  around(file, child.ref.id, sources).flatMap((id): PaperRow[] => {
    const person = sources.people.get(id);
    if (!person) return [];
    const { birth } = identityOf(person.records);
    return [
      {
        name: nameIn(sources, id),
        relation: relationTo(child, id, sources),
        birth: birth ? sayDate(birth, sources.language) : '',
      },
    ];
  });

/** Who the child is, and who is around them. */
export const familyValues = (file: CaseFile, sources: LetterSources): LetterValues => {
  const child = sources.people.get(file.spine.opened?.child ?? '');
  if (!child) return noValues;
  const identity = identityOf(child.records);
  const record = registrationOf(child.records);
  const written = record && writtenIn(sources, record);
  const called = (relation: string): string => {
    const id = related(child, relation);
    return id ? nameIn(sources, id) : '';
  };
  return {
    ...noValues,
    texts: saying({
      child_name: nameOf(identity),
      child_birth: identity.birth && sayDate(identity.birth, sources.language),
      child_sex: written?.say('sex'),
      child_personal_number: identity.personalNumber,
      child_address: address(child, sources),
      mother_name: called('mother') || identity.mother,
      father_name: called('father') || identity.father,
      guardian_name: called('guardian'),
    }),
    tables: { household_members: members(file, child, sources) },
  };
};
