import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { inverseOf } from './inverse.ts';
import type { Relationship } from './relationships.ts';

/** A command to one file; several of them make one act. */
export interface PersonAct {
  file: FileRef;
  command: { kind: string } & Readonly<Record<string, unknown>>;
}

/** What is said of a relationship when it is stated. Dates are EDTF. */
export type Bond = Pick<Relationship, 'relationship' | 'relation' | 'since' | 'until' | 'certainty' | 'note'>;

/**
 * Says in one act that the other is something to somebody, in the files of both, under one id: each then reads it
 * where they stand. The note stays where it was written, because the other's file may be read around other cases.
 */
export const statingActs = (
  bond: Bond,
  of: { id: Id; sex: string },
  other: { id: Id; writes: boolean },
): readonly PersonAct[] => {
  const inverse = inverseOf(bond.relation, of.sex);
  const state = (file: Id, about: Id, more: Partial<Bond>): PersonAct => ({
    file: { kind: 'person', id: file },
    command: { kind: 'relationship.state', ...bond, ...more, other: about },
  });
  return [
    state(of.id, other.id, {}),
    ...(inverse !== null && other.writes ? [state(other.id, of.id, { relation: inverse, note: '' })] : []),
  ];
};

/** Ends a relationship in each file that has it. */
export const endingActs = (
  relationship: Id,
  until: string,
  reason: string,
  files: readonly Id[],
): readonly PersonAct[] =>
  files.map((id) => ({
    file: { kind: 'person', id },
    command: { kind: 'relationship.end', relationship, until, reason },
  }));

/** Strikes a relationship that was never true from each file that has it. */
export const strikingActs = (relationship: Id, reason: string, files: readonly Id[]): readonly PersonAct[] =>
  files.map((id) => ({
    file: { kind: 'person', id },
    command: { kind: 'relationship.strike', relationship, reason },
  }));

/** What two people are to each other, as it stands in a file that the reader writes. */
interface BondTold {
  relationship: Id;
  relation: string;
  other: Id;
  file: Id;
}

/**
 * The relationships between somebody and the others of a case that stand now, one by one as each file tells them.
 * Whoever takes somebody out of a case may lose the way to that file: what was never true is struck in the same act.
 */
export const bondsWithin = (
  person: Id,
  files: readonly { id: Id; relationships: readonly Relationship[]; writes: boolean }[],
): readonly BondTold[] => {
  const known = new Set(files.map(({ id }) => id));
  return files
    .filter(({ writes }) => writes)
    .flatMap(({ id, relationships }) =>
      relationships
        .filter(({ other, until }) => until === null && (id === person ? known.has(other) : other === person))
        .map(({ relationship, relation, other }) => ({ relationship, relation, other, file: id })),
    );
};

const carers = new Set(['adoptive-parent', 'step-parent', 'foster-parent', 'guardian', 'grandparent']);

/** What somebody usually is in the case, by what they are to its child; a person may say otherwise. */
export const partFor = (
  relation: string,
): 'parent' | 'sibling' | 'carer' | 'household' | 'suspected' | 'other' => {
  if (relation === 'mother' || relation === 'father' || relation === 'parent') return 'parent';
  if (relation === 'sibling' || relation === 'half-sibling') return 'sibling';
  if (relation === 'alleged-perpetrator' || relation === 'employer-exploiter') return 'suspected';
  if (relation === 'household-member') return 'household';
  return carers.has(relation) ? 'carer' : 'other';
};
