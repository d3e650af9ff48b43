import type { Installation } from '../server/start/open-installation.ts';
import { reporting } from '../server/start/tell-progress.ts';
import { loadDemo } from './load.ts';
import { loadNetwork } from './network.ts';
import { loadServices } from './services/load.ts';

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
  if (told)
    say(
      `${files} dosje / files, ${entries} shënime / entries, ` +
        `${Math.round((performance.now() - began) / 1000)} s`,
    );
};
