import { useAway } from '../absence/index.ts';
import { useColleagues, useDisciplines } from '../access/index.ts';

/** The members who can be called, grouped by discipline, as a list of choices wants them. */
export const useTeamChoices = (without: readonly string[] = []) => {
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const { sayDiscipline } = useDisciplines();
  const able = colleagues.filter(
    ({ id, active, roles }) =>
      active &&
      !without.includes(id) &&
      roles.some((role) => role === 'worker' || role === 'supervisor' || role === 'team-member'),
  );
  const groups = Map.groupBy(able, ({ discipline }) => discipline);
  return [...groups].map(([discipline, members]) => ({
    group: sayDiscipline(discipline),
    items: members.map(({ id, name, agency }) => ({
      value: id,
      label: withAway(id, `${name} · ${agency.name}`),
    })),
  }));
};
