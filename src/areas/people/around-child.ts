import type { Id } from '../../core/id.ts';
import type { CasePart } from './case-parts.ts';
import type { Household } from './household.ts';
import { type Identity, identityOf } from './identity.ts';
import { inverseOf } from './inverse.ts';
import { livingIn } from './living-together.ts';
import type { Relationship } from './relationships.ts';
import type { PersonFile } from './rules.ts';

/** Somebody of a case, as the case's page tells of them. */
export interface AroundChild {
  person: Id;
  parts: readonly CasePart[];
  /** Null where their file is closed to the reader. */
  identity: Identity | null;
  child: boolean;
  /** What they are to the child now, by their own file or the child's. */
  relation: { code: string; certainty: Relationship['certainty'] } | null;
  livesWithChild: boolean;
  isSuspected: boolean;
  /** The file under which the same person is kept, where it stands in the case as well. */
  sameAs: Id | null;
}

const order: readonly CasePart[] = ['child', 'parent', 'carer', 'sibling', 'household', 'other', 'suspected'];
const harms = new Set(['alleged-perpetrator', 'employer-exploiter']);

const standing = (bonds: readonly Relationship[] | undefined, other: Id): Relationship | undefined =>
  bonds?.findLast((each) => each.other === other && each.until === null);

const relationOf = (
  child: PersonFile | undefined,
  other: PersonFile | undefined,
  ids: { child: Id; other: Id },
): AroundChild['relation'] => {
  const told = standing(child?.relationships, ids.other);
  if (told) return { code: told.relation, certainty: told.certainty };
  const theirs = standing(other?.relationships, ids.child);
  const code = theirs && inverseOf(theirs.relation, identityOf(other?.records ?? {}).sex);
  return theirs && code ? { code, certainty: theirs.certainty } : null;
};

/** The people of a case in the order in which one thinks of them: the child, the parents, who else cares, the rest. */
export const peopleAround = (
  child: Id,
  people: readonly { person: Id; part: CasePart }[],
  files: ReadonlyMap<Id, PersonFile>,
  homes: readonly Household[],
): readonly AroundChild[] => {
  const homesOfChild = homes.filter((home) => livingIn(home).includes(child));
  const ids = [...new Set(people.map(({ person }) => person))];
  const place = (parts: readonly CasePart[]): number => Math.min(...parts.map((part) => order.indexOf(part)));
  return ids
    .map((person): AroundChild => {
      const file = files.get(person);
      const parts = people.filter((each) => each.person === person).map(({ part }) => part);
      const relation = person === child ? null : relationOf(files.get(child), file, { child, other: person });
      const sameAs = file?.sameAs?.as ?? null;
      return {
        person,
        parts,
        identity: file ? identityOf(file.records) : null,
        child: file?.registered?.child ?? false,
        relation,
        livesWithChild: person !== child && homesOfChild.some((home) => livingIn(home).includes(person)),
        isSuspected: parts.includes('suspected') || harms.has(relation?.code ?? ''),
        sameAs: sameAs !== null && ids.includes(sameAs) ? sameAs : null,
      };
    })
    .sort((one, other) => {
      if (one.person === child || other.person === child) return one.person === child ? -1 : 1;
      return place(one.parts) - place(other.parts);
    });
};
