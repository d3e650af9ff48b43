import { refuse } from '../../core/refusal.ts';
import type { KeyProvider } from './provider.ts';
import { readKey } from './read-key.ts';

/** The master key in a variable of the environment, as containers and secret stores hand it over. */
export const environmentKey = (
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): KeyProvider => ({
  place: name,
  read: async () => {
    const written = environment[name];
    return written === undefined || written.trim() === '' ? null : readKey(written, name);
  },
  create: async () => refuse('master-key-unset', { where: name }),
});
