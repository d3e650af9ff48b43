import { isRefusal } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { goToProvider } from '../../server/sign-in/identity-provider.ts';
import { codeNow } from '../../server/sign-in/one-time-codes.ts';
import { offersPasskeys } from '../../server/sign-in/passkeys.ts';
import { demoSignIns } from '../../server/sign-in/store/persons.ts';
import { inTenant } from '../../server/store/context.ts';
import { namesIn } from './names.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-contract.ts';
import { isRole } from './rules.ts';
import {
  goToIdentityProvider,
  readDemo,
  readDoor,
  showSecondFactor,
  signIn,
  signOut,
} from './sign-in-contract.ts';
import { agenciesOf } from './store.ts';

/** Guessing is held back by account and address; this holds back what hashing so many guesses would cost. */
const aMinute = { max: 60, timeWindow: '1 minute' };

const codeLasts = 30;

/** The door itself: in, the second step, and out. */
export const doorRoutes =
  ({ pool, ways, passkeys, auth, seal, settings }: SignInGround) =>
  ({ anyone }: Serving, { store, pack, demo }: Services): void => {
    const names = namesIn(pack);

    anyone(readDoor, async () => ({
      demo,
      passkeys: offersPasskeys(settings.url),
      identityProvider: settings.identityProvider && {
        id: settings.identityProvider.id,
        name: settings.identityProvider.name,
      },
    }));

    anyone(
      signIn,
      async ({ body }, { request, reply }) => {
        const said = await ways.withPassword(body, request, reply);
        if (isRefusal(said)) throw refusing(said);
        return said;
      },
      aMinute,
    );

    anyone(
      showSecondFactor,
      async ({ body }, { request, reply }) => {
        const said = await ways.withSecondFactor(body.code, request, reply);
        if (isRefusal(said)) throw refusing(said);
        return said;
      },
      aMinute,
    );

    anyone(
      beginPasskeySignIn,
      async (_, { request, reply }) => {
        const options = await passkeys.beginUsing(request, reply);
        if (isRefusal(options)) throw refusing(options);
        return { options };
      },
      aMinute,
    );

    anyone(
      finishPasskeySignIn,
      async ({ body }, { request, reply }) => {
        const said = await passkeys.finishUsing(body.response, request, reply);
        if (isRefusal(said)) throw refusing(said);
        return said;
      },
      aMinute,
    );

    const goTo = goToProvider(auth);
    anyone(
      goToIdentityProvider,
      async (_, { request, reply }) => {
        if (!settings.identityProvider) throw notFound();
        return { url: await goTo(settings.identityProvider.id, request, reply) };
      },
      aMinute,
    );

    anyone(signOut, async (_, { request, reply }) => {
      await ways.leave(request, reply);
      return {};
    });

    anyone(readDemo, async () => {
      if (!demo) throw notFound();
      const seconds = codeLasts - (Math.floor(Date.now() / 1000) % codeLasts);
      const signIns = [];
      for (const { secret, agency, municipality, roles, ...shown } of await demoSignIns(pool)) {
        const agencies = await inTenant(
          store.system,
          { municipality, member: null, holders: [] },
          agenciesOf,
        );
        const found = agencies.find(({ id }) => id === agency);
        signIns.push({
          ...shown,
          roles: roles.filter(isRole),
          agency: { name: found?.name ?? '', label: found ? names.agency(found.code) : null },
          code: secret && (await codeNow(await seal.openSecret(secret))),
          seconds,
        });
      }
      return { signIns };
    });
  };
