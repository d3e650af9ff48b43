import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../store/migrate.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { bePresent } from './presence.ts';
import type { Settings } from './settings.ts';
import { CannotStart } from './stopping.ts';

/** The database of this installation, brought to its newest form. */
export interface OpenDatabase {
  ownerUrl: string;
  embedded: boolean;
  /** True when no other program is at work on the database; from then on none can begin until this one stops. */
  alone: () => Promise<boolean>;
  stop: () => Promise<void>;
}

const writableFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    mkdirSync(join(folder, 'attachments'), { recursive: true, mode: 0o700 });
  } catch {
    throw new CannotStart({
      sq: `Në dosjen ${folder} nuk mund të shkruhet; jepni të drejtat ose zgjidhni një dosje tjetër me RRJET_DATA.`,
      en: `The folder ${folder} cannot be written to; grant the rights, or choose another folder with RRJET_DATA.`,
    });
  }
};

/** Where a database stands, without the password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
};

const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? reasonOf(error.errors[0])
    : error instanceof Error
      ? (error.message.split('\n')[0] ?? '')
      : String(error);

const requireServer = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const [row] = (
      await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    ).rows;
    if (Number(row?.version ?? 0) < 180_000)
      throw new CannotStart({
        sq: `Serveri në ${placeOf(url)} është më i vjetër se PostgreSQL 18.`,
        en: `The server at ${placeOf(url)} is older than PostgreSQL 18.`,
      });
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart({
      sq: `Baza e të dhënave e DATABASE_URL (${placeOf(url)}) nuk përgjigjet: ${reasonOf(error)}.`,
      en: `The database of DATABASE_URL (${placeOf(url)}) does not answer: ${reasonOf(error)}.`,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
};

const migrated = async (url: string): Promise<void> => {
  try {
    await migrate(url);
  } catch (error) {
    const cause = error instanceof Error && error.cause ? `: ${reasonOf(error.cause)}` : '';
    throw new CannotStart({
      sq: `Baza e të dhënave nuk u përditësua dot: ${reasonOf(error)}${cause}`,
      en: `The database could not be brought up to date: ${reasonOf(error)}${cause}`,
    });
  }
};

/** Opens the server that DATABASE_URL names, or starts the one that the package carries, and migrates it. */
export const openDatabase = async (settings: Settings): Promise<OpenDatabase> => {
  writableFolder(settings.data);
  if (settings.databaseUrl !== null) await requireServer(settings.databaseUrl);
  const cluster =
    settings.databaseUrl === null
      ? await startEmbeddedPostgres(settings.data)
      : { ownerUrl: settings.databaseUrl, stop: async () => undefined };
  const { ownerUrl } = cluster;
  const presence = await bePresent(ownerUrl);
  const stop = () => presence.leave(cluster.stop);
  try {
    await migrated(ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl, embedded: settings.databaseUrl === null, alone: presence.alone, stop };
};
