import type { ChoicesFor } from '../../web/form/form-choices.tsx';
import { useAway } from '../absence/index.ts';
import { useAgencies, useColleagues, useMunicipalities } from '../access/index.ts';
import { identityOf, nameOf } from '../people/rules.ts';
import { useThisCase } from './case-context.tsx';

/** What can be chosen in the forms of this case: its people, the colleagues, institutions and municipalities. */
export const useFormChoices = (): ChoicesFor => {
  const { open, people } = useThisCase();
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const { agencies, nameOf: agencyName } = useAgencies();
  const { municipalities, say } = useMunicipalities();
  return (appearance) => {
    if (appearance === 'agency')
      return agencies
        .filter(({ active }) => active)
        .map((agency) => ({ value: agency.id, label: agencyName(agency) }));
    if (appearance === 'member')
      return colleagues
        .filter(({ active }) => active)
        .map(({ id, name, agency }) => ({ value: id, label: withAway(id, name), below: agencyName(agency) }));
    if (appearance === 'municipality')
      return municipalities.map(({ place }) => ({ value: place, label: say(place) }));
    if (appearance === 'person')
      return [...new Set(open.file.spine.people.map(({ person }) => person))].flatMap((id) => {
        const label = nameOf(identityOf(people.get(id)?.file.records ?? {}));
        return label ? [{ value: id, label }] : [];
      });
    return undefined;
  };
};
