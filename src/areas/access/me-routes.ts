import { isRefusal } from '../../core/refusal.ts';
import { notFound, signInFirst } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { atTheDoor, memberOf } from '../../server/sign-in/doorkeeper.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { choosePlace, type Session } from '../../server/sign-in/store/sessions.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { changePlace, type Me, readMe } from './contract.ts';
import { namesIn } from './names.ts';
import { admit, isRole, type Place } from './rules.ts';
import { agenciesOf, municipalitiesOf } from './store.ts';

/** Who is signed in and where they work; with half a session, what it still lacks. */
export const meRoutes =
  ({ pool, door, settings }: SignInGround) =>
  ({ anyone }: Serving, { store, pack, demo }: Services): void => {
    const names = namesIn(pack);

    const meIn = async (session: Session, place: Place): Promise<Me> =>
      inTenant(store.app, readingAs(memberOf(place)), async (tx) => {
        const agency = (await agenciesOf(tx)).find(({ id }) => id === place.agency);
        const known = await municipalitiesOf(
          tx,
          session.places.map(({ municipality }) => municipality),
        );
        const municipalities = known.map(({ id, code }) => {
          const label = names.municipality(code);
          return { id, code, name: label?.sq ?? code, label };
        });
        const here = municipalities.find(({ id }) => id === place.municipality);
        if (!agency || !here) throw signInFirst();
        return {
          id: place.member,
          name: place.name,
          roles: place.roles.filter(isRole),
          discipline: place.discipline,
          agency: {
            id: agency.id,
            code: agency.code,
            name: agency.name,
            label: names.agency(agency.code),
          },
          municipality: here,
          elsewhere: municipalities.filter(({ id }) => id !== here.id),
          idleMinutes: settings.idleMinutes,
          demo,
        };
      });

    anyone(readMe, async (_, { request }) => {
      const session = await door.session(request);
      if (!session) throw signInFirst();
      const place = admit(session);
      if (isRefusal(place)) throw atTheDoor(place);
      return meIn(session, place);
    });

    anyone(changePlace, async ({ body }, { request }) => {
      const session = await door.session(request);
      if (!session) throw signInFirst();
      if (!session.places.some(({ municipality }) => municipality === body.municipality)) throw notFound();
      await choosePlace(pool, session.id, body.municipality);
      return {};
    });
  };
