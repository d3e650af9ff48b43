import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { notFound, refusing, signInFirst } from '../../server/http/failure.ts';
import type { Serving } from '../../server/services.ts';
import {
  changePassword as change,
  provesPassword,
  renewBackupCodes as renew,
} from '../../server/sign-in/account.ts';
import { beginSettingUp, finishSettingUp } from '../../server/sign-in/enrolment.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { offersPasskeys } from '../../server/sign-in/passkeys.ts';
import { backupCodesOf } from '../../server/sign-in/store/enrolments.ts';
import { passkeysOf, passwordHashOf, removePasskey as remove } from '../../server/sign-in/store/persons.ts';
import { endSession as end, endSessions, sessionsOf } from '../../server/sign-in/store/sessions.ts';
import {
  beginSecondFactor,
  changePassword,
  endOtherSessions,
  endSession,
  finishSecondFactor,
  readAccount,
  renewBackupCodes,
} from './account-contract.ts';
import { beginPasskey, finishPasskey, removePasskey } from './passkey-contract.ts';

/** What was refused goes out as a refusal; the rest is the answer. */
const unlessRefused = <T>(said: T | Refusal): T => {
  if (isRefusal(said)) throw refusing(said);
  return said;
};

/** One's own way to sign in. */
export const accountRoutes =
  (ground: SignInGround) =>
  ({ anyone, asMember }: Serving): void => {
    const { pool, door, seal, passkeys, settings } = ground;

    const mine = async (request: FastifyRequest) => {
      const session = await door.session(request);
      if (!session) throw signInFirst();
      return session;
    };

    anyone(readAccount, async (_, { request }) => {
      const session = await mine(request);
      const codes = await backupCodesOf(pool, session.person);
      const sessions = await sessionsOf(pool, session.person);
      return {
        name: session.name,
        email: session.email,
        hasPassword: (await passwordHashOf(pool, session.person)) !== null,
        enrolled: session.enrolled,
        backupCodesLeft: codes === null ? 0 : (await seal.openCodes(codes)).length,
        passkeysOffered: offersPasskeys(settings.url),
        passkeys: await passkeysOf(pool, session.person),
        sessions: sessions.map((one) => ({ ...one, current: one.id === session.id })),
      };
    });

    anyone(changePassword, async ({ body }, { request }) => {
      unlessRefused(await change(ground, await mine(request), body, request));
      return {};
    });

    anyone(beginSecondFactor, async (_, { request }) =>
      unlessRefused(await beginSettingUp(ground, await mine(request))),
    );

    anyone(finishSecondFactor, async ({ body }, { request }) =>
      unlessRefused(await finishSettingUp(ground, await mine(request), body.code, request)),
    );

    asMember(renewBackupCodes, async ({ body }, { request }) => {
      const session = await mine(request);
      unlessRefused(await provesPassword(ground, session, body.current, request));
      return { backupCodes: await renew(ground, session) };
    });

    asMember(endSession, async ({ params }, { request }) => {
      if (!(await end(pool, (await mine(request)).person, params.id))) throw notFound();
      return {};
    });

    asMember(endOtherSessions, async (_, { request }) => {
      const session = await mine(request);
      await endSessions(pool, session.person, session.id);
      return {};
    });

    asMember(beginPasskey, async ({ body }, { request, reply }) => {
      unlessRefused(await provesPassword(ground, await mine(request), body.current, request));
      return { options: unlessRefused(await passkeys.beginMaking(body.name, request, reply)) };
    });

    asMember(finishPasskey, async ({ body }, { request, reply }) => {
      unlessRefused(await passkeys.finishMaking(body.name, body.response, request, reply));
      return {};
    });

    asMember(removePasskey, async ({ params }, { request }) => {
      if (!(await remove(pool, (await mine(request)).person, params.id))) throw notFound();
      return {};
    });
  };
