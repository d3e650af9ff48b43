import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { listAgencies, listColleagues, listMunicipalities } from './contract.ts';
import { namesIn } from './names.ts';
import { isRole } from './rules.ts';
import { agenciesOf, colleaguesOf, otherMunicipalities } from './store.ts';

/** Who works where: what every file needs to say who wrote it. */
export const directoryRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const names = namesIn(pack);

  asMember(listAgencies, async (_, { who }) => {
    const rows = await inTenant(store.app, readingAs(who), agenciesOf);
    return { agencies: rows.map((row) => ({ ...row, label: names.agency(row.code) })) };
  });

  asMember(listColleagues, async (_, { who }) => {
    const rows = await inTenant(store.app, readingAs(who), colleaguesOf);
    return {
      colleagues: rows.map(({ state, institutionActive, roles, agency, code, agencyName, ...row }) => ({
        ...row,
        agency: { id: agency, code, name: agencyName, label: names.agency(code) },
        roles: roles.filter(isRole),
        // Nobody is called to work who could open nothing of it.
        active: state === 'active' && institutionActive,
      })),
    };
  });

  asMember(listMunicipalities, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      municipalities: await otherMunicipalities(tx),
    })),
  );
};
