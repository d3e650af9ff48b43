import { remindOfReferrals } from '../areas/referral/upkeep.ts';
import type { Installation } from '../server/start/open-installation.ts';
import { reporting } from '../server/start/tell-progress.ts';
import { municipalitiesOf } from '../server/store/maintenance.ts';
import type { Store } from '../server/store/store.ts';
import { handOut } from '../server/told/hand-out.ts';
import { remind } from '../server/told/remind.ts';
import { loadAbsence } from './away.ts';
import { loadDemo } from './load.ts';
import { loadNetwork } from './network.ts';
import { loadServices } from './services/load.ts';

/** What is late or due is told at once, so that nobody who signs in first finds an empty inbox; no letter leaves. */
const tellOfToday = async (store: Store): Promise<void> => {
  for (const municipality of await municipalitiesOf(store.system)) {
    await remind(store, municipality);
    await remindOfReferrals(store, municipality);
    await handOut(store, municipality);
  }
};

/** Loads the demonstration where it is missing, and tells whoever started the program how far it is. */
export const tellLoading = async ({ store, pack }: Pick<Installation, 'store' | 'pack'>): Promise<void> => {
  await loadServices(store, pack);
  await loadNetwork(store, pack);
  const { say, progress } = reporting();
  const began = performance.now();
  let told = false;
  const beginning = (): void => {
    told = true;
    say('Po ngarkohen rastet e shpikura të demonstrimit (herën e parë) …');
    say('Loading the invented cases of the demonstration (the first time) …');
  };
  const { files, entries } = await loadDemo(store, pack, {
    begins: beginning,
    told: (soFar) => progress(`${soFar.files} dosje / files`),
  });
  if (!told) return;
  await loadAbsence(store, pack);
  await tellOfToday(store);
  say(
    `${files} dosje / files, ${entries} shënime / entries, ` +
      `${Math.round((performance.now() - began) / 1000)} s`,
  );
};
