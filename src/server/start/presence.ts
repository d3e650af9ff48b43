import pg from 'pg';
import { CannotStart } from './stopping.ts';

/** Shared by every program that works on the database, and taken alone by what bears no other beside it. */
const lock = `hashtext('rrjet at work')`;
const again = 1000;
/** A program that is just leaving is waited for. */
const patience = 5000;

/** A program's presence on its database, known to the others for as long as the program lives. */
export interface Presence {
  /** True when no other program is at work on the database; until this presence ends, none can begin. */
  alone: () => Promise<boolean>;
  /** Ends the presence; whoever is the last to leave puts out the light, before anybody new can come. */
  leave: (putOut: () => Promise<void>) => Promise<void>;
}

interface Tried {
  got: boolean;
}

const arrive = async (ownerUrl: string): Promise<pg.Client | null> => {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  for (const until = Date.now() + patience; ; ) {
    const tried = await client.query<Tried>(`select pg_try_advisory_lock_shared(${lock}) as got`);
    if (tried.rows[0]?.got === true) return client;
    if (Date.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.end();
  return null;
};

/** Takes part in the work on a database; refused while a command is at work there that bears no other. */
export const bePresent = async (ownerUrl: string): Promise<Presence> => {
  const arrived = await arrive(ownerUrl);
  if (arrived === null)
    throw new CannotStart({
      sq: 'Në këtë bazë të dhënash po punon një komandë mirëmbajtjeje; prisni të mbarojë.',
      en: 'A maintenance command is at work on this database; wait until it has ended.',
    });
  let client: pg.Client | null = arrived;
  let ended = false;
  const watch = (watched: pg.Client): void => {
    watched.once('error', () => {
      client = null;
      void comeBack();
    });
  };
  // The database was restarted, or the line to it broke: the program lives on, and so must its presence.
  const comeBack = async (): Promise<void> => {
    while (client === null && !ended) {
      await new Promise((resolve) => setTimeout(resolve, again).unref());
      const back = ended ? null : await arrive(ownerUrl).catch(() => null);
      if (back) watch(back);
      client = back;
    }
    if (ended) await client?.end().catch(() => undefined);
  };
  watch(arrived);
  const alone = async (): Promise<boolean> => {
    const tried = await client?.query<Tried>(`select pg_try_advisory_lock(${lock}) as got`).catch(() => null);
    return tried?.rows[0]?.got === true;
  };
  return {
    alone,
    leave: async (putOut) => {
      const last = await alone();
      ended = true;
      if (last) await putOut();
      await client?.end().catch(() => undefined);
    },
  };
};
