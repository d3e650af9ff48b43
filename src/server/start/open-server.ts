import type { FastifyInstance } from 'fastify';
import { meetingLiveRoutes } from '../../areas/conference/live-routes.ts';
import { linkLetterRoutes } from '../../areas/referral/partner/letter-routes.ts';
import { toldRoutes } from '../../areas/told/routes.ts';
import { buildApp } from '../http/app.ts';
import { openApi } from '../http/openapi.ts';
import { served } from '../http/serve.ts';
import { runJobs } from '../jobs/run.ts';
import { openPush } from '../push/push.ts';
import { routes } from '../routes.ts';
import type { SignIn } from '../sign-in/index.ts';
import { openSignIn } from '../sign-in/index.ts';
import { httpGateway } from '../sms/http-gateway.ts';
import { openLive } from '../told/live.ts';
import { foundMunicipalities } from './found.ts';
import { numberPrefixes } from './number-prefix.ts';
import type { Installation } from './open-installation.ts';
import { version } from './version.ts';

/** The HTTP server on an installation, not yet listening. */
export interface OpenServer {
  app: FastifyInstance;
  signIn: SignIn;
  close: () => Promise<void>;
}

/** Founds what the pack names, opens sign-in, puts the server together and starts the periodic work. */
export const openServer = async ({
  store,
  pack,
  settings,
  database,
  ...rest
}: Installation): Promise<OpenServer> => {
  await foundMunicipalities(store, pack);
  const signIn = await openSignIn({ settings, ...rest });
  const sms = settings.sms && httpGateway(settings.sms);
  const push = openPush(store.keys.derived('web-push'), settings);
  const post = { mail: signIn.mail, sms, push, url: settings.url };
  const live = await openLive(rest.urls.rrjet_jobs);
  const app = await buildApp({
    services: { store, pack, numberPrefix: numberPrefixes(store), demo: settings.demo },
    doorkeeper: signIn.doorkeeper,
    routes: [
      ...signIn.routes,
      ...routes,
      toldRoutes({ live, post }),
      meetingLiveRoutes({ live }),
      linkLetterRoutes({ email: post.mail !== null }),
    ],
    dist: settings.dist,
    secure: settings.url.startsWith('https:'),
    proxies: settings.proxies,
    metricsToken: settings.metricsToken,
    logLevel: settings.logLevel,
    requestsPerMinute: settings.requestsPerMinute,
  });
  app.get('/api/openapi.json', async () => openApi(served, version));
  const jobs = await runJobs({
    ...{ store, pack, post },
    ...{ ownerUrl: database.ownerUrl, url: rest.urls.rrjet_jobs },
    failed: (job, why) => app.log.error({ job, why }, 'periodic work failed'),
  });
  return {
    app,
    signIn,
    close: async () => {
      await app.close();
      await Promise.all([jobs.close(), live.close()]);
      await signIn.close();
    },
  };
};
