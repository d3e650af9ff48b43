import type { Edit } from '../../core/chronology/edit.ts';
import { diffAnswers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { NamedChild } from './children.ts';

/** For whom a case is opened: a child that the unit knows, or one that is registered now. */
export interface NewChild {
  kind: 'new';
  given: string;
  surname: string;
  working: string;
  sex: string;
  birth: string;
}
export type ChosenChild = { kind: 'known'; person: Id; sex: string; birth: string } | NewChild;

export const noChild: NewChild = { kind: 'new', given: '', surname: '', working: '', sex: '', birth: '' };

export const newChildFrom = ({ given, surname, alias, sex, birth }: NamedChild): NewChild => ({
  kind: 'new',
  given,
  surname,
  working: given || surname ? '' : alias,
  sex,
  birth,
});

/** As fields that are kept while they are typed. */
export const wordsOfChild = (child: ChosenChild): Readonly<Record<string, string>> =>
  child.kind === 'known' ? { ...noChild, ...child } : { ...child, person: '' };

/** The child from the fields that were kept. */
export const childOfWords = (said: Readonly<Record<string, string>>): ChosenChild => {
  const { person, sex = '', birth = '', given = '', surname = '', working = '' } = said;
  return said.kind === 'known' && person
    ? { kind: 'known', person, sex, birth }
    : { kind: 'new', given, surname, working, sex, birth };
};

/** The first answers of the registration; the rest is filled in when the child was seen. */
export const registrationEdits = ({ given, surname, working, sex, birth }: NewChild): readonly Edit[] =>
  diffAnswers(
    {},
    Object.fromEntries(
      Object.entries({
        given_name: given.trim(),
        surname: surname.trim(),
        working_label: working.trim(),
        sex,
        birth_date: birth,
      }).filter(([, value]) => value !== ''),
    ),
  );
