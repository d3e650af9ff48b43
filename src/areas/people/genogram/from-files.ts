import type { Id } from '../../../core/id.ts';
import { type Household, type Identity, identityOf, type PersonFile } from '../rules.ts';
import type { Kin, Kinsperson } from './family.ts';
import type { Home } from './layout.ts';

/** The family as the files tell it, to be laid out and to be said in words. */
export interface FamilyTold {
  readonly people: readonly Kinsperson[];
  readonly kin: readonly Kin[];
  readonly homes: readonly Home[];
  readonly identities: ReadonlyMap<Id, Identity>;
}

/** An end that lies ahead has not come yet. */
const hasEnded = (until: string | null, today: string): boolean =>
  until !== null && until.slice(0, 4) <= today.slice(0, 4) && until <= today;

/** Reads people, relationships and homes out of the files that are open to the reader. */
export const familyTold = (
  files: Iterable<PersonFile>,
  households: Iterable<Household>,
  today: string,
): FamilyTold => {
  const all = [...files];
  const identities = new Map(all.map(({ ref, records }) => [ref.id, identityOf(records)]));
  return {
    identities,
    people: all.map(({ ref }) => {
      const identity = identities.get(ref.id);
      return {
        id: ref.id,
        sex: identity?.sex ?? '',
        birth: identity?.birth ?? '',
        deceased: identity?.deceased ?? false,
      };
    }),
    kin: all.flatMap(({ ref, relationships }) =>
      relationships.map(({ relationship, other, relation, until }) => ({
        relationship,
        of: ref.id,
        other,
        relation,
        ended: hasEnded(until, today),
      })),
    ),
    homes: [...households].map(({ ref, members }) => ({
      id: ref.id,
      members: members.filter(({ until }) => until === null).map(({ person }) => person),
    })),
  };
};
