import type { Id } from '../../../core/id.ts';
import { PersonName } from '../../../web/parts/person-name.tsx';
import { useFamilyView } from './family-view.ts';

/** The name of somebody in the family; nobody's where the reader has no file of them. */
export const KinName = ({ person, strong }: { person: Id; strong?: boolean }) => {
  const identity = useFamilyView().told.identities.get(person);
  const name = identity ? [identity.given, identity.surname].filter(Boolean).join(' ') : '';
  return <PersonName name={name || null} working={identity?.workingLabel || null} strong={strong ?? false} />;
};
