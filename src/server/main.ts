import { enlistDemoTeam } from '../demo/team.ts';
import { tellLoading } from '../demo/tell-loading.ts';
import { demoSignIns } from './sign-in/store/persons.ts';
import { requireFreePort } from './start/free-port.ts';
import { openInstallation } from './start/open-installation.ts';
import { openServer } from './start/open-server.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { tellStarted } from './start/tell-started.ts';

/** One interrupt closes in peace: requests end, then the connections, then the database. */
const stopOnSignals = (close: () => Promise<void>): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
};

await runAsProgram(async () => {
  const settings = readSettings(process.env);
  await requireFreePort(settings.host, settings.port);
  const installation = await openInstallation(settings);
  try {
    const server = await openServer(installation);
    if (settings.demo) {
      await enlistDemoTeam(installation.store, server.signIn, installation.pack);
      await tellLoading(installation);
    }
    await server.app.listen({ port: settings.port, host: settings.host });
    stopOnSignals(async () => {
      await server.close();
      await installation.close();
    });
    tellStarted(installation, settings.demo ? await demoSignIns(server.signIn.pool) : []);
  } catch (error) {
    await installation.close();
    throw error;
  }
});
