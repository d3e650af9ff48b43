import { playsOf } from '../src/demo/load.ts';
import type { FoundedWorld } from './demo-world.ts';

/** What everyone may see: codes, ids, days, and the numbers of forms and cases. */
const isCode = (text: string): boolean =>
  /^[a-z0-9:.~?/-]*$/.test(text) || /^\d{4}-\d{2}-\d{2}T/.test(text) || /^[A-Z]{3}-\d{4}-\d{4}$/.test(text);

const textsIn = (value: unknown, found: Set<string>): void => {
  if (typeof value === 'string') {
    if (!isCode(value)) found.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) if (key !== 'municipality') textsIn(inner, found);
};

/** Every name, number, telephone, street and sentence that the demonstration writes into files. */
export const everythingSaid = (
  world: Pick<FoundedWorld, 'store' | 'pack'>,
  now: string,
): readonly string[] => {
  const found = new Set<string>();
  for (const { deeds } of playsOf(world.store, world.pack, now))
    for (const { acts } of deeds) if (typeof acts !== 'function') textsIn(acts, found);
  return [...found].filter((text) => text.trim().length > 3);
};
