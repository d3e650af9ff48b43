import type { Id } from '../../../core/id.ts';
import type { Kin } from './family.ts';
import { kinshipOf } from './kinship.ts';

/** What somebody is: to the child, or to someone else of the family. */
export interface Role {
  readonly relation: string;
  readonly ended: boolean;
  /** To whom; null for the child whose family it is. */
  readonly to: Id | null;
}

const parentsOf = (kin: readonly Kin[], of: Id): readonly Id[] => [
  ...new Set(
    kin.flatMap((each) => {
      const kinship = kinshipOf(each.relation);
      if ((kinship.kind !== 'parent' && kinship.kind !== 'child') || kinship.how !== 'birth') return [];
      const [parent, child] = kinship.kind === 'parent' ? [each.other, each.of] : [each.of, each.other];
      return child === of ? [parent] : [];
    }),
  ),
];

const shared = (one: readonly Id[], other: readonly Id[]): number =>
  one.filter((id) => other.includes(id)).length;

/**
 * What somebody is to the child where nobody wrote it but their parents tell it. Half-siblings only where both
 * parents of both are known: an unknown father may be the same one.
 */
const followsFrom = (person: Id, kin: readonly Kin[], child: Id): string | null => {
  const [own, ofChild] = [parentsOf(kin, person), parentsOf(kin, child)];
  const common = shared(own, ofChild);
  if (common > 0) return common === 1 && own.length > 1 && ofChild.length > 1 ? 'half-sibling' : 'sibling';
  if (own.includes(child)) return 'child';
  const above = ofChild.flatMap((parent) => parentsOf(kin, parent));
  if (above.includes(person)) return 'grandparent';
  return shared(own, above) > 0 ? 'uncle-aunt' : null;
};

/** How a person is introduced: by what they are to the child, said or told by their parents, else to others. */
export const rolesOf = (person: Id, kin: readonly Kin[], child: Id): readonly Role[] => {
  if (person === child) return [];
  const told = kin.filter(({ other }) => other === person);
  const toChild = told.filter(({ of }) => of === child);
  const follows = toChild.length > 0 ? null : followsFrom(person, kin, child);
  if (follows) return [{ relation: follows, ended: false, to: null }];
  return (toChild.length > 0 ? toChild : told).map(({ relation, ended, of }) => ({
    relation,
    ended,
    to: of === child ? null : of,
  }));
};
