import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { buildWhenStale } from '../scripts/build.mjs';
import { enlistDemoTeam } from '../src/demo/team.ts';
import { type Installation, openInstallation } from '../src/server/start/open-installation.ts';
import { openServer } from '../src/server/start/open-server.ts';
import { readSettings } from '../src/server/start/settings.ts';
import { type Looking, openPage } from './browser.ts';
import { freePort, freshDatabase } from './database.ts';

/** The whole program on a database of its own: the real server on a port, the built web app, the demo's team. */
export interface Whole {
  address: string;
  installation: Installation;
  /** A page on which one of the team is signed in; `key` is theirs in the demo (`elira`, `besnik`, …). */
  pageOf: (browser: Browser, key: string, looking?: Looking) => Promise<Page>;
  close: () => Promise<void>;
}

/** Two test files that begin at once must not both build. */
const built = async (): Promise<void> => {
  const lock = join(tmpdir(), 'rrjet-building');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    buildWhenStale();
  } finally {
    rmdirSync(lock);
  }
};

const SignIns = z.object({
  signIns: z.array(z.object({ email: z.string(), password: z.string(), code: z.string().nullable() })),
});

const signInAs = async (page: Page, address: string, key: string): Promise<void> => {
  const { request } = page.context();
  const headers = { origin: address };
  const { signIns } = SignIns.parse(await (await request.get(`${address}/api/demo`)).json());
  const who = signIns.find(({ email }) => email.startsWith(`${key}@`));
  if (!who) throw new Error(`The demo shows no sign-in of ${key}.`);
  const { email, password, code } = who;
  await request.post(`${address}/api/sign-in`, { data: { email, password }, headers });
  const second = await request.post(`${address}/api/sign-in/second-factor`, { data: { code }, headers });
  if (!second.ok() && code) throw new Error(`${key} could not sign in: ${await second.text()}`);
};

/** Starts the whole program; `load` fills it before the first page is opened, `environment` sets more of it. */
export const wholeProgram = async (
  load?: (installation: Installation) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Whole> => {
  await built();
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'rrjet-whole-'));
  const settings = readSettings({
    DATABASE_URL: database.ownerUrl,
    RRJET_DATA: folder,
    RRJET_LOG: 'error',
    RRJET_REQUESTS_PER_MINUTE: '100000',
    // Passkeys hang on a name, and the server must know under which it is reached.
    PORT: String(await freePort()),
    ...environment,
  });
  const installation = await openInstallation(settings);
  const server = await openServer(installation);
  await enlistDemoTeam(installation.store, server.signIn, installation.pack);
  if (load) await load(installation);
  await server.app.listen({ port: settings.port, host: settings.host });
  const address = settings.url;
  return {
    address,
    installation,
    pageOf: async (browser, key, looking) => {
      const page = await openPage(browser, looking);
      await signInAs(page, address, key);
      await page.goto(address);
      return page;
    },
    close: async () => {
      await server.close();
      await installation.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
