import { questionOf } from '../../src/areas/find/rules.ts';
import { candidatesFor } from '../../src/areas/find/store.ts';
import { givenName, surname } from '../../src/demo/people.ts';
import { Seed } from '../../src/demo/seed.ts';
import { inTenant } from '../../src/server/store/context.ts';
import { readingAs } from '../../src/server/store/store.ts';
import { type Figure, median, milliseconds, quantile } from '../figure.ts';
import type { Ground } from '../ground.ts';

/** What people type: a name and surname, a surname alone, the beginning of one, one that is spelled otherwise. */
const typed = (seed: Seed): string => {
  const given = givenName(seed, 'albanian', 'child', seed.chance(0.5) ? 'female' : 'male');
  const family = surname(seed, seed.pick(['albanian', 'southern', 'aromanian'] as const));
  return seed.pick([
    `${given} ${family}`,
    `${family} ${given}`,
    family,
    `${given} ${family.slice(0, 3)}`,
    `${given.replace(/e/, 'i')} ${family.replace(/ll?/, 'l')}`,
  ]);
};

/** The database's time of a search by name: what passes between asking the blind index and its answer. */
export const find = async ({ store, worker, pack }: Ground): Promise<readonly Figure[]> => {
  const seed = new Seed('bench/find');
  const places = new Map(pack.places.map((place) => [place.code, place]));
  const times: number[] = [];
  for (let turn = -20; turn < 400; turn++) {
    const question = questionOf(typed(seed), {}, places);
    if (!question) continue;
    await inTenant(store.app, readingAs(worker), async (tx) => {
      await tx.client.query('select 1');
      const began = performance.now();
      await candidatesFor(tx, store.keys, question);
      if (turn >= 0) times.push(performance.now() - began);
    });
  }
  return [
    { share: 0.5, most: 10, said: 'median' },
    { share: 0.99, most: 25, said: '99th of 100' },
  ].map(({ share, most, said }) => {
    const time = share === 0.5 ? median(times) : quantile(times, share);
    return {
      name: `find by name, ${said}`,
      ours: milliseconds(time),
      floor: '',
      comes: milliseconds(time),
      bound: `≤ ${most} ms`,
      held: time <= most,
    };
  });
};
