import { rename } from 'node:fs/promises';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { environmentKey } from './environment-key.ts';
import { keyFile } from './key-file.ts';
import type { KeyProvider } from './provider.ts';
import { freshKey } from './seal.ts';

/** Where the two keys of an exchange come from, and what is to be done with them when it has succeeded. */
export interface KeysToExchange {
  /** Null when the new key has taken the place of the old one already. */
  current: Buffer | null;
  next: Buffer;
  /** Puts the new key in the place of the old one; answers where the old one lies now, or null when nowhere. */
  settle: () => Promise<string | null>;
}

const required = async (provider: KeyProvider): Promise<Buffer | Refusal> =>
  (await provider.read()) ?? refuse('master-key-lost', { where: provider.place });

/**
 * The new key is made beside the old one and kept before anything is wrapped with it; in the end they change places.
 * Whichever of these steps was the last, the next call goes on from there.
 */
export const exchangedKeyFile = async (
  path: string,
  today: string,
  keyAt: (path: string) => KeyProvider = keyFile,
): Promise<KeysToExchange | Refusal> => {
  const [file, nextFile] = [keyAt(path), keyAt(`${path}.next`)];
  const [current, made] = [await file.read(), await nextFile.read()];
  if (isRefusal(current)) return current;
  if (isRefusal(made)) return made;
  const next = made ?? freshKey();
  if (made === null) {
    if (current === null) return refuse('master-key-lost', { where: path });
    const refused = await nextFile.create(next);
    if (refused) return refused;
  }
  const old = `${path}.before-${today}`;
  return {
    current,
    next,
    settle: async () => {
      if (current !== null) await rename(path, old);
      await rename(`${path}.next`, path);
      return current === null ? null : old;
    },
  };
};

/** Both keys are handed over in variables; whoever set them puts the new one in the place of the old. */
export const exchangedVariables = async (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<KeysToExchange | Refusal> => {
  const current = await required(environmentKey('RRJET_MASTER_KEY', environment));
  if (isRefusal(current)) return current;
  const next = await required(environmentKey('RRJET_NEW_MASTER_KEY', environment));
  return isRefusal(next) ? next : { current, next, settle: async () => null };
};
