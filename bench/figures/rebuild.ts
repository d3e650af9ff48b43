import { rebuildAll } from '../../src/server/rebuild-threads.ts';
import type { Figure } from '../figure.ts';
import type { Ground } from '../ground.ts';

/** Every list recomputed from the chronology, on the threads that the machine has. */
export const rebuild = async ({ store, urls, pack, worker }: Ground): Promise<Figure> => {
  const began = performance.now();
  const { entries } = await rebuildAll({ store, urls, pack, municipalities: [worker.municipality] });
  const each = Math.round(entries / ((performance.now() - began) / 1000));
  return {
    name: `rebuild ${entries} entries`,
    ours: `${each} entries/s`,
    floor: '',
    comes: `${each} entries/s`,
    bound: '≥ 20000 entries/s',
    held: each >= 20_000,
  };
};
