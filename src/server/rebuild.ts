import { rebuildAll } from './rebuild-threads.ts';
import { openInstallation } from './start/open-installation.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { reporting } from './start/tell-progress.ts';
import { municipalitiesOf } from './store/maintenance.ts';

/** Recomputes every table of lists from the chronology, while people may go on working. */
await runAsProgram(async () => {
  const installation = await openInstallation(readSettings(process.env));
  const { store, urls, pack } = installation;
  const { say, progress } = reporting();
  const began = performance.now();
  try {
    const municipalities = await municipalitiesOf(store.system);
    const told = ({ files, entries }: { files: number; entries: number }) =>
      progress(`${files} dosje / files, ${entries} shënime / entries`);
    const sum = await rebuildAll({ store, urls, pack, municipalities, told });
    const seconds = (performance.now() - began) / 1000;
    for (const id of sum.unreadable)
      say(`${id}: dosja nuk hapet, shihni npm run verify / the file does not open, see npm run verify`);
    say(
      `${sum.files} dosje / files, ${sum.entries} shënime / entries (${Math.round(sum.entries / seconds)}/s), ` +
        `${sum.rows} rreshta të ndryshuar / rows changed`,
    );
    if (sum.unreadable.length > 0) process.exitCode = 1;
  } finally {
    await installation.close();
  }
});
