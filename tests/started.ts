import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';

type Environment = Readonly<Record<string, string>>;

/** A folder of its own for one installation, and what it takes to run on it. */
export interface Folder {
  data: string;
  remove: () => void;
}

const newFolder = (): Folder => {
  const folder = mkdtempSync(join(tmpdir(), 'rrjet-start-'));
  return { data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** How a program of the house ended: its status, and all that it said. */
export interface Ended {
  status: number | null;
  said: string;
}

const running = new Set<ChildProcess>();
/** Ends whatever a test left running. */
const endAll = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

class Program {
  readonly child: ChildProcess;
  said = '';
  readonly ended: Promise<Ended>;

  constructor(script: string, environment: Environment) {
    const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
    this.child = spawn(process.execPath, [resolve('src/server', script)], {
      env: {
        PATH,
        HOME,
        NODE_COMPILE_CACHE,
        RRJET_DEMO: 'off',
        RRJET_DIST: 'no-such-folder',
        ...environment,
      },
    });
    running.add(this.child);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (bytes: Buffer) => {
        this.said += bytes.toString('utf8');
      });
    this.ended = new Promise((done) => {
      this.child.once('close', (status) => {
        running.delete(this.child);
        done({ status, said: this.said });
      });
    });
  }
}

/** Runs a command to its end. */
export const run = (script: string, environment: Environment): Promise<Ended> =>
  new Program(script, environment).ended;

export interface Started {
  said: string;
  port: number;
  kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<Ended>;
}

/** Starts the server, and waits until it says where it is. One that does not start fails the test with its words. */
export const start = async (environment: Environment): Promise<Started> => {
  const port = await freePort();
  const program = new Program('main.ts', { PORT: String(port), ...environment });
  const up = new Promise<'up'>((done) => {
    program.child.stdout?.on('data', () => {
      if (program.said.includes(`http://localhost:${port}`)) done('up');
    });
  });
  const first = await Promise.race([up, program.ended]);
  if (first !== 'up') throw new Error(`The server did not start: ${first.said}`);
  return {
    get said() {
      return program.said;
    },
    port,
    kill: (signal) => {
      program.child.kill(signal);
      return program.ended;
    },
  };
};

/** Starts a server that must not start. */
export const refusedStart = async (environment: Environment): Promise<Ended> =>
  run('main.ts', { PORT: String(await freePort()), ...environment });

/** The process of the embedded database of a folder, and the port at which it answers; null when none is running. */
export const databaseOf = ({ data }: Folder): { pid: number; port: number } | null => {
  try {
    const lines = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    // A number that is none would mean this process and all that it started.
    return pid > 1 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
};

/** Ends the embedded database of a folder as a machine without power would; false when none was running. */
export const killDatabaseOf = (folder: Folder): boolean => {
  const left = databaseOf(folder);
  try {
    if (left) process.kill(left.pid, 'SIGKILL');
  } catch {
    return false;
  }
  return left !== null;
};

/** Asks the embedded database of a folder as its owner. */
export const askDatabase = async (folder: Folder, sql: string): Promise<pg.QueryResult> => {
  const password = readFileSync(join(folder.data, 'postgres.password'), 'utf8').trim();
  const port = databaseOf(folder)?.port;
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/rrjet`,
  });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
};

const folders: Folder[] = [];
/** A new folder, removed with its database at the end of the test. */
export const folder = (): Folder => {
  const made = newFolder();
  folders.push(made);
  return made;
};
const databases: FreshDatabase[] = [];
/** A new database on the cluster of the tests, for an installation with DATABASE_URL. */
export const database = async (): Promise<FreshDatabase> => {
  const made = await freshDatabase();
  databases.push(made);
  return made;
};
/** Ends what a test left running and removes what it made. */
export const cleanUp = async (): Promise<void> => {
  endAll();
  for (const made of folders.splice(0)) {
    killDatabaseOf(made);
    made.remove();
  }
  for (const made of databases.splice(0)) await made.close();
};

export const here = ({ data }: Folder) => ({ RRJET_DATA: data });
export const keyIn = ({ data }: Folder): string => join(data, 'master.key');

/** One sentence in Albanian and one in English, and nothing of the inside. */
export const told = ({ status, said }: Ended, albanian: RegExp, english: RegExp): void => {
  expect(said).toMatch(albanian);
  expect(said).toMatch(english);
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toMatch(/node:internal|file:\/\//);
  expect(said.trim().split('\n')).toHaveLength(2);
  expect(status).toBe(1);
};
