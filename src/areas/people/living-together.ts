import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Household } from './household.ts';
import type { PersonAct } from './relating.ts';

/** Who lives in a household now, each once. */
export const livingIn = ({ members }: Household): readonly Id[] => [
  ...new Set(members.filter(({ until }) => until === null).map(({ person }) => person)),
];

/** A home as it is registered; dates are EDTF or empty. */
export interface HomeDraft {
  label: string;
  place: string;
  street: string;
  since: string;
  members: readonly Id[];
}

const file = (id: Id): FileRef => ({ kind: 'household', id });
const orNone = (text: string): string | null => (text === '' ? null : text);

/** Registers a home with those who live in it, and lets the circle of the case read it, all in one act. */
export const formingActs = (
  household: Id,
  inCase: Id,
  { label, place, street, since, members }: HomeDraft,
): readonly PersonAct[] => [
  {
    file: file(household),
    command: {
      kind: 'household.form',
      label: label.trim(),
      place: orNone(place),
      street: street.trim(),
      since: orNone(since),
    },
  },
  ...members.map((person): PersonAct => joiningAct(household, person, since)),
  { file: { kind: 'case', id: inCase }, command: { kind: 'case.add-household', household } },
];

export const joiningAct = (household: Id, person: Id, since: string): PersonAct => ({
  file: file(household),
  command: { kind: 'household.join', person, since: orNone(since) },
});

export const leavingAct = (household: Id, person: Id, until: string, reason: string): PersonAct => ({
  file: file(household),
  command: { kind: 'household.leave', person, until: orNone(until), reason },
});

export const movingAct = (
  household: Id,
  { place, street, since }: Pick<HomeDraft, 'place' | 'street' | 'since'>,
): PersonAct => ({
  file: file(household),
  command: { kind: 'household.move', place: orNone(place), street: street.trim(), since: orNone(since) },
});
