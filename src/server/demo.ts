import { parseArgs } from 'node:util';
import { Ground, units } from '../demo/ground.ts';
import { loadLarge } from '../demo/large.ts';
import { enlistDemoTeam } from '../demo/team.ts';
import { tellLoading } from '../demo/tell-loading.ts';
import { openSignIn } from './sign-in/index.ts';
import { foundMunicipalities } from './start/found.ts';
import { numberPrefixes } from './start/number-prefix.ts';
import { type Installation, openInstallation } from './start/open-installation.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { CannotStart } from './start/stopping.ts';
import { reporting } from './start/tell-progress.ts';

const most = 1_000_000;

const casesAsked = (): number => {
  const { values } = parseArgs({ options: { cases: { type: 'string' } }, strict: false });
  if (values.cases === undefined) return 0;
  const cases = Number(values.cases);
  if (Number.isInteger(cases) && cases >= 0 && cases <= most) return cases;
  throw new CannotStart({
    sq: `Numri i rasteve duhet të jetë nga 0 deri në ${most}, si p.sh. --cases 100000.`,
    en: `The number of cases must be from 0 to ${most}, such as --cases 100000.`,
  });
};

const inDemonstration = (demo: boolean): void => {
  if (demo) return;
  throw new CannotStart({
    sq: 'Ky instalim nuk është demonstrim (RRJET_DEMO=off): rastet e shpikura nuk hyjnë këtu.',
    en: 'This installation is no demonstration (RRJET_DEMO=off): invented cases do not go into it.',
  });
};

const loadMany = async ({ store, pack }: Installation, cases: number): Promise<void> => {
  const { say, progress } = reporting();
  const ground = new Ground(pack, store.now());
  const [first, ...others] = (units.korce?.workers ?? []).map((key) => ground.member(key));
  if (!first || !units.korce) throw new Error('The demonstration has no unit in Korça.');
  const head = ground.member(units.korce.head);
  const prefix = await numberPrefixes(store)(first.municipality);
  const began = performance.now();
  await loadLarge(store, pack, { prefix, workers: [first, ...others], head }, cases, (soFar) =>
    progress(`${soFar} nga / of ${cases} raste / cases`),
  );
  say(`${cases} raste / cases, ${Math.round((performance.now() - began) / 1000)} s`);
};

/** Loads the demonstration where it is missing; with `--cases` so many more in the unit of Korça, for measuring. */
await runAsProgram(async () => {
  const cases = casesAsked();
  const settings = readSettings(process.env);
  inDemonstration(settings.demo);
  const installation = await openInstallation(settings);
  try {
    await foundMunicipalities(installation.store, installation.pack);
    const signIn = await openSignIn(installation);
    await enlistDemoTeam(installation.store, signIn, installation.pack);
    await signIn.close();
    await tellLoading(installation);
    if (cases > 0) await loadMany(installation, cases);
  } finally {
    await installation.close();
  }
});
