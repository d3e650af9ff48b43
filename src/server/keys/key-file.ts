import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refuse } from '../../core/refusal.ts';
import type { KeyProvider } from './provider.ts';
import { readKey, writeKey } from './read-key.ts';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

/** The master key in a file that only the server's user may read. */
export const keyFile = (path: string): KeyProvider => ({
  place: path,
  read: async () => {
    try {
      return readKey(await readFile(path, 'utf8'), path);
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? null : refuse('master-key-unreadable', { where: path });
    }
  },
  create: async (key) => {
    try {
      await mkdir(dirname(path), { recursive: true });
      // 'wx': a key that is already there is never overwritten, whatever else went wrong.
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(`${writeKey(key)}\n`);
      await file.sync();
      await file.close();
      await chmod(path, 0o600);
      return null;
    } catch {
      return refuse('master-key-unwritable', { where: path });
    }
  },
});
