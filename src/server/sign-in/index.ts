import { accessRoutes } from '../../areas/access/routes.ts';
import type { AppOptions } from '../http/app.ts';
import { openMail } from '../mail/mail.ts';
import type { Installation } from '../start/open-installation.ts';
import { openPool } from '../store/pool.ts';
import { openAuth } from './auth.ts';
import { type Door, openDoor } from './doorkeeper.ts';
import type { SignInGround } from './ground.ts';
import { takeBackFromProvider } from './identity-provider.ts';
import { lockOut } from './lock-out.ts';
import { codeSeal } from './one-time-codes.ts';
import { refuseForeignOrigins } from './origin.ts';
import { passkeys } from './passkeys.ts';
import { ways } from './sign-in.ts';
import { sweep } from './store/sessions.ts';

export interface SignIn extends SignInGround {
  doorkeeper: Door['doorkeeper'];
  routes: AppOptions['routes'];
  close: () => Promise<void>;
}

const sweepEvery = 60 * 60_000;

/** Opens sign-in on an installation; its routes and its doorkeeper go into the server. */
export const openSignIn = async ({
  settings,
  urls,
  keys,
}: Pick<Installation, 'settings' | 'urls' | 'keys'>): Promise<SignIn> => {
  const secret = keys.derived('sign-in').toString('base64url');
  const prefix = settings.url.startsWith('https:') ? '__Secure-' : '';
  const { auth, close } = openAuth(urls.rrjet_sign_in, secret, settings);
  const pool = openPool(urls.rrjet_sign_in, 6);
  const door = openDoor(pool, secret, { ...settings, cookie: `${prefix}rrjet.session_token` });
  const locks = lockOut(pool, keys.derived('sign-in-attempts'));
  const ground: SignInGround = {
    settings,
    pool,
    door,
    locks,
    auth,
    seal: codeSeal(secret),
    passkeys: passkeys(auth),
    mail: openMail(settings),
    ways: ways({
      auth,
      pool,
      secret,
      door,
      locks,
      challengeCookie: `${prefix}rrjet.two_factor`,
      codesMayRepeat: settings.demo,
    }),
  };
  await sweep(pool);
  const sweeping = setInterval(() => void sweep(pool).catch(() => undefined), sweepEvery);
  sweeping.unref();
  return {
    ...ground,
    doorkeeper: door.doorkeeper,
    routes: [
      (_serving, _services, app) => {
        refuseForeignOrigins(app, settings.url);
        if (settings.identityProvider) takeBackFromProvider(app, auth, settings.url);
      },
      ...accessRoutes(ground),
    ],
    close: async () => {
      clearInterval(sweeping);
      await Promise.all([pool.end(), close()]);
    },
  };
};
