import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refuse } from '../../core/refusal.ts';
import type { KeyManagement, KeyProvider } from './provider.ts';
import { keyLength } from './seal.ts';

/** The master key sealed by a key-management service; the file beside the server is of no use without it. */
export const managedKey = (management: KeyManagement, sealedPath: string): KeyProvider => ({
  place: management.place,
  read: async () => {
    const sealed = await readFile(sealedPath).catch(() => null);
    if (sealed === null) return null;
    const key = await management.decrypt(sealed).then(Buffer.from, () => null);
    return key?.length === keyLength ? key : refuse('master-key-unreadable', { where: management.place });
  },
  create: async (key) => {
    try {
      const sealed = await management.encrypt(key);
      await mkdir(dirname(sealedPath), { recursive: true });
      await writeFile(sealedPath, sealed, { flag: 'wx', mode: 0o600, flush: true });
      return null;
    } catch {
      return refuse('master-key-unwritable', { where: management.place });
    }
  },
});
