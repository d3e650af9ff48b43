import type { Id } from '../../../core/id.ts';
import { type Kinship, kinshipOf, type ParentHow } from './kinship.ts';

/** Somebody in the drawing. Dates are EDTF. */
export interface Kinsperson {
  readonly id: Id;
  readonly sex: string;
  readonly birth: string;
  readonly deceased: boolean;
}

/** A relationship as one of the two has it in their file: `other` is `relation` to `of`. */
export interface Kin {
  readonly relationship: Id;
  readonly of: Id;
  readonly other: Id;
  readonly relation: string;
  /** True when it has ended. */
  readonly ended: boolean;
}

/** A relationship with its meaning. */
export interface Tie extends Kin {
  readonly kinship: Kinship;
}

export interface Child {
  readonly id: Id;
  readonly how: ParentHow;
  readonly relationships: readonly Id[];
}

/** One or two parents and the children they have in the same way; a couple may have none. */
export interface Union {
  readonly parents: readonly Id[];
  readonly children: readonly Child[];
  readonly couple: 'together' | 'separated' | 'divorced' | 'parents';
  /** The relationships that the couple's own line stands for. */
  readonly relationships: readonly Id[];
}

export interface Family {
  readonly people: readonly Kinsperson[];
  readonly ties: readonly Tie[];
  readonly unions: readonly Union[];
  /** The person of an id. */
  readonly of: (id: Id) => Kinsperson | undefined;
}

export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface ParentLink {
  parent: Id;
  child: Id;
  how: ParentHow;
  relationships: Id[];
}

/** Each parent of each child once, whichever of the two files tells it. */
const parentLinks = (ties: readonly Tie[]): readonly ParentLink[] => {
  const links = new Map<string, ParentLink>();
  for (const { kinship, of, other, relationship } of ties) {
    if (kinship.kind !== 'parent' && kinship.kind !== 'child') continue;
    const [parent, child] = kinship.kind === 'parent' ? [other, of] : [of, other];
    const key = `${parent} ${child} ${kinship.how}`;
    const link = links.get(key) ?? { parent, child, how: kinship.how, relationships: [] };
    link.relationships.push(relationship);
    links.set(key, link);
  }
  return [...links.values()];
};

const pairKey = (parents: readonly Id[]): string => [...parents].sort(byText).join('+');

/** Two birth parents (or adoptive, or foster parents) of a child are a pair; every other parent stands alone. */
const parentsTogether = (links: readonly ParentLink[]): readonly (readonly ParentLink[])[] => {
  const together: (readonly ParentLink[])[] = [];
  const groups = Map.groupBy(links, ({ child, how }) => `${child} ${how}`);
  for (const group of groups.values()) {
    const paired = group[0]?.how !== 'step' && group[0]?.how !== 'guardian' ? group.slice(0, 2) : [];
    if (paired.length > 0) together.push(paired);
    together.push(...group.slice(paired.length).map((link) => [link]));
  }
  return together;
};

interface Growing {
  parents: Id[];
  children: Child[];
  couple: Union['couple'];
  relationships: Id[];
}

const unionsOf = (ties: readonly Tie[]): readonly Union[] => {
  const unions = new Map<string, Growing>();
  const union = (parents: readonly Id[]): Growing => {
    const key = pairKey(parents);
    const known = unions.get(key);
    if (known) return known;
    const fresh: Growing = {
      parents: [...parents].sort(byText),
      children: [],
      couple: 'parents',
      relationships: [],
    };
    unions.set(key, fresh);
    return fresh;
  };
  for (const links of parentsTogether(parentLinks(ties))) {
    const [first] = links;
    if (!first) continue;
    union(links.map(({ parent }) => parent)).children.push({
      id: first.child,
      how: first.how,
      relationships: links.flatMap(({ relationships }) => relationships),
    });
  }
  for (const { kinship, of, other, relationship, ended } of ties) {
    if (kinship.kind !== 'partner') continue;
    const couple = union([of, other]);
    couple.couple = kinship.how === 'former' ? 'divorced' : ended ? 'separated' : 'together';
    couple.relationships.push(relationship);
  }
  return [...unions.values()].sort((one, next) => byText(pairKey(one.parents), pairKey(next.parents)));
};

/**
 * The people and what binds them. Whoever a relationship names and the reader has no file of is there all the same,
 * as somebody of whom nothing is known; the same people and relationships in any order give the same family.
 */
export const familyOf = (people: readonly Kinsperson[], kin: readonly Kin[]): Family => {
  const known = new Map<Id, Kinsperson>(people.map((person) => [person.id, person]));
  const ties = kin
    .filter(({ of, other }) => of !== other)
    .map((each): Tie => ({ ...each, kinship: kinshipOf(each.relation) }))
    .sort((one, other) => byText(one.relationship, other.relationship));
  for (const { of, other } of ties)
    for (const id of [of, other])
      if (!known.has(id)) known.set(id, { id, sex: '', birth: '', deceased: false });
  return {
    people: [...known.values()].sort((one, other) => byText(one.id, other.id)),
    ties,
    unions: unionsOf(ties),
    of: (id) => known.get(id),
  };
};
