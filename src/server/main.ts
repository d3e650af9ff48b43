import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { enlistDemoTeam } from '../demo/team.ts';
import { buildApp } from './http/app.ts';
import { openApi } from './http/openapi.ts';
import { served } from './http/serve.ts';
import { routes } from './routes.ts';
import { openSignIn } from './sign-in/index.ts';
import { foundMunicipalities } from './start/found.ts';
import { requireFreePort } from './start/free-port.ts';
import { numberPrefixes } from './start/number-prefix.ts';
import { openInstallation } from './start/open-installation.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { tellStarted } from './start/tell-started.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('../../package.json'));

/** One interrupt closes in peace: requests end, then the connections, then the database. */
const stopOnSignals = (app: FastifyInstance, close: () => Promise<void>): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
};

await runAsProgram(async () => {
  const settings = readSettings(process.env);
  await requireFreePort(settings.host, settings.port);
  const installation = await openInstallation(settings);
  const { store, pack, close } = installation;
  try {
    await foundMunicipalities(store, pack);
    const signIn = await openSignIn(installation);
    if (settings.demo) await enlistDemoTeam(store, signIn, pack);
    const services = { store, pack, numberPrefix: numberPrefixes(store), demo: settings.demo };
    const app = await buildApp({
      services,
      doorkeeper: signIn.doorkeeper,
      routes: [...signIn.routes, ...routes],
      dist: settings.dist,
      secure: settings.url.startsWith('https:'),
      logLevel: settings.logLevel,
      requestsPerMinute: 1200,
    });
    app.get('/api/openapi.json', async () => openApi(served, version));
    await app.listen({ port: settings.port, host: settings.host });
    stopOnSignals(app, async () => {
      await signIn.close();
      await close();
    });
    tellStarted(installation);
  } catch (error) {
    await close();
    throw error;
  }
});
