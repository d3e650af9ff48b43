import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { admit, type Place } from '../../areas/access/rules.ts';
import type { Callers } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { notAllowed, refusing } from '../http/failure.ts';
import type { Doorkeeper } from '../http/serve.ts';
import type { Who } from '../services.ts';
import type { Settings } from '../start/settings.ts';
import type { Member } from '../store/store.ts';
import { cookieOf, openSigned } from './cookie.ts';
import { keepAlive, type Session, sessionOf } from './store/sessions.ts';

export const memberOf = (place: Place): Member => ({
  id: place.member,
  municipality: place.municipality,
  agency: place.agency,
  discipline: place.discipline,
  roles: place.roles,
  unit: place.unit,
  device: 'browser',
});

/** The status of a refusal at the door: 401 when nobody is known, 403 when somebody must do something first. */
export const atTheDoor = (refusal: Refusal) =>
  refusing(refusal, refusal.refused === 'sign-in-first' ? 401 : 403);

const mayCall = (callers: Callers, { roles }: Place): boolean =>
  typeof callers === 'string' || callers.some((role) => roles.includes(role));

/** A write for each request would cost more than it is worth; the end of a session is right to the minute. */
const touchEvery = 60_000;

export interface Door {
  /** The session of a request, whether or not it opens anything yet. */
  session: (request: FastifyRequest) => Promise<Session | null>;
  doorkeeper: Doorkeeper<Who>;
}

/** From the cookie to the member. Each request asks the database, so that what was taken away is gone at once. */
export const openDoor = (
  pool: pg.Pool,
  secret: string,
  settings: Pick<Settings, 'idleMinutes' | 'sessionHours'> & { cookie: string },
): Door => {
  const session = async (request: FastifyRequest, isActive = true): Promise<Session | null> => {
    const token = openSigned(cookieOf(request.headers.cookie, settings.cookie), secret);
    if (!token) return null;
    const found = await sessionOf(pool, token);
    if (found && isActive && Date.now() - Date.parse(found.touchedAt) > touchEvery)
      await keepAlive(pool, found.id, settings);
    return found;
  };
  return {
    session: (request) => session(request),
    doorkeeper: async ({ callers, unasked }, request) => {
      const found = await session(request, !unasked);
      const place: Place | Refusal = found ? admit(found) : { refused: 'sign-in-first' };
      if (isRefusal(place)) {
        if (callers === 'anyone') return null;
        throw atTheDoor(place);
      }
      if (!mayCall(callers, place)) throw notAllowed();
      return memberOf(place);
    },
  };
};
