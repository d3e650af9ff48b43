import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '../../core/id.ts';
import type { FilePlace, SealedFiles } from './sealed-files.ts';

const pathIn = (root: string, { municipality, id }: FilePlace): string => {
  if (!isId(municipality) || !isId(id)) throw new Error('A sealed file is named by ids alone.');
  return join(root, municipality, id);
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What was renamed stands for good only when the folder itself is on the disk. */
const syncFolder = async (folder: string): Promise<void> => {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Some systems have no way to sync a folder.
  } finally {
    await handle?.close();
  }
};

/** Sealed files in a folder of this machine, one folder for each municipality. */
export const filesInFolder = (root: string): SealedFiles => ({
  put: async (place, sealed) => {
    const path = pathIn(root, place);
    const folder = join(root, place.municipality);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const part = `${path}.part`;
    const file = await open(part, 'w', 0o600);
    try {
      for await (const bytes of sealed) await file.write(bytes);
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(part, { force: true });
      throw error;
    }
    await file.close();
    await rename(part, path);
    await syncFolder(folder);
  },
  get: async (place) => {
    try {
      const file = await open(pathIn(root, place), 'r');
      return createReadStream('', { fd: file, highWaterMark: 64 * 1024 });
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  remove: async (place) => {
    const path = pathIn(root, place);
    await rm(path, { force: true });
    await rm(`${path}.part`, { force: true });
  },
});
