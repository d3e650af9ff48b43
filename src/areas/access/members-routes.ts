import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { linksHeld } from '../../server/sign-in/store/invitations.ts';
import { waysInOf } from '../../server/sign-in/store/persons.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, readingAs } from '../../server/store/store.ts';
import {
  changeMember as change,
  endMembership as end,
  giveNewLink,
  invite,
  type Looking,
} from './members.ts';
import { changeMember, endMembership, giveLink, inviteMember, listMembers } from './members-contract.ts';
import { namesIn } from './names.ts';
import { isRole } from './rules.ts';
import { membersOf, municipalitiesOf } from './store.ts';

const unlessRefused = <T>(said: T | Refusal): T => {
  if (!isRefusal(said)) return said;
  throw said.refused === 'not-found' ? notFound() : refusing(said);
};

/** Who works here and what they may do: the administrator's page. */
export const membersRoutes =
  (ground: SignInGround) =>
  ({ asMember }: Serving, { store, pack }: Services): void => {
    const names = namesIn(pack);

    const looking = async (who: Member): Promise<Looking> => {
      const [found] = await inTenant(store.app, readingAs(who), (tx) =>
        municipalitiesOf(tx, [who.municipality]),
      );
      const code = found?.code ?? '';
      const name = names.municipality(code)?.sq ?? code;
      return { ground, store, who, municipality: { id: who.municipality, name } };
    };

    asMember(listMembers, async (_, { who }) => {
      const rows = await inTenant(store.app, readingAs(who), membersOf);
      const persons = rows.map(({ person }) => person);
      const ways = new Map((await waysInOf(ground.pool, persons)).map((way) => [way.person, way]));
      const links = new Map(
        (await linksHeld(ground.pool, persons)).map(({ person, until }) => [person, until]),
      );
      return {
        mails: ground.mail !== null,
        members: rows.map(({ person, agency, code, agencyName, roles, ...row }) => ({
          ...row,
          agency: { id: agency, code, name: agencyName, label: names.agency(code) },
          roles: roles.filter(isRole),
          enrolled: ways.get(person)?.enrolled ?? false,
          linkUntil: links.get(person) ?? null,
          seenAt: ways.get(person)?.seenAt ?? null,
        })),
      };
    });

    asMember(inviteMember, async ({ body }, { who }) =>
      unlessRefused(await invite(await looking(who), { ...body, email: body.email.toLowerCase() })),
    );

    asMember(changeMember, async ({ params, body }, { who }) => {
      unlessRefused(await change(await looking(who), params.id, body));
      return {};
    });

    asMember(giveLink, async ({ params, body }, { who }) =>
      unlessRefused(await giveNewLink(await looking(who), params.id, body)),
    );

    asMember(endMembership, async ({ params, body }, { who }) =>
      unlessRefused(await end(await looking(who), params.id, body.reason)),
    );
  };
