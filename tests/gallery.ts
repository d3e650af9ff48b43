import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** The parts of the screens by themselves, at `<address>gallery.html#/<part>`. */
export interface Gallery {
  address: string;
  close: () => Promise<void>;
}

/** Built once for a test file, so that every page opens at once and nothing reloads while it is looked at. */
export const openGallery = async (): Promise<Gallery> => {
  const outDir = await mkdtemp(join(tmpdir(), 'rrjet-gallery-'));
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: 'gallery.html' } },
  });
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', proxy: {} },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
};
