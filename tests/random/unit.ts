import { resolve } from 'node:path';
import pg from 'pg';
import type { Entry } from '../../src/core/chronology/entry.ts';
import type { Pack } from '../../src/core/pack/pack.ts';
import { isRefusal, type Refusal } from '../../src/core/refusal.ts';
import { KeyRing } from '../../src/server/keys/key-ring.ts';
import { freshKey } from '../../src/server/keys/seal.ts';
import { kindsOfFile } from '../../src/server/kinds.ts';
import { problemLines, readPack } from '../../src/server/pack/read.ts';
import { practiceOf } from '../../src/server/practice.ts';
import { type Asking, decideAndAppend } from '../../src/server/store/decide.ts';
import { type Member, openStore, type Store } from '../../src/server/store/store.ts';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../store-world.ts';
import { randomFrom } from './from-schema.ts';
import { RandomWork } from './work.ts';

export const albanianPack = async (): Promise<Pack> => {
  const read = await readPack(resolve(process.env.RRJET_PACK ?? 'packs/al'));
  if ('pack' in read) return read.pack;
  throw new Error(problemLines(read.problems));
};

/** How a command reaches the store; the plain way is that of the server. */
export type Way = (store: Store, member: Member, asking: Asking) => Promise<readonly Entry[] | Refusal>;
const plainly: Way = (store, member, asking) => decideAndAppend(store, member, asking);

/** A unit with the country's real practice, in which people do things at random. */
export interface RandomUnit extends StoreWorld {
  pack: Pack;
  keys: KeyRing;
  municipality: string;
  agency: string;
  members: readonly Member[];
  /** Lets so many commands be tried, and gives every answer. */
  work: (commands: number, way?: Way) => Promise<readonly (readonly Entry[] | Refusal)[]>;
  /** The same installation in another process: its own connections, and its own memory. */
  anotherProcess: () => Store;
}

/** The municipality and the members of one unit, with the same ids, in another database. */
const copyPeople = async (from: string, to: string): Promise<void> => {
  const [one, other] = [from, to].map((url) => new pg.Client({ connectionString: url }));
  if (!one || !other) return;
  await Promise.all([one.connect(), other.connect()]);
  for (const table of ['municipality', 'agency', 'member']) {
    const { rows } = await one.query(`select * from ${table}`);
    const copied = `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`;
    await other.query(copied, [JSON.stringify(rows)]);
  }
  await Promise.all([one.end(), other.end()]);
};

/** The same seed gives the same work; `like` gives it the same people as another unit, and the same keys. */
export const randomUnit = async (seed: number, like?: RandomUnit): Promise<RandomUnit> => {
  const pack = like?.pack ?? (await albanianPack());
  const keys = like?.keys ?? new KeyRing(freshKey(), freshKey());
  const from = '2026-01-05T08:00:00.000Z';
  let now = from;
  const options = { keys, kinds: kindsOfFile(pack), practice: practiceOf(pack), now: () => now };
  const world = await storeWorld(options);
  if (like) await copyPeople(like.database.ownerUrl, world.database.ownerUrl);
  const { municipality, agency, members } = like ?? (await foundUnit(world.store));
  const byId = new Map(members.map((member) => [member.id, member]));
  const cast = { members, agencies: [agency], forms: pack.forms, from };
  const work = new RandomWork(randomFrom(seed), cast);
  let opened = 0;
  const nextNumber = async (): Promise<string> => {
    opened += 1;
    return `T-${opened}`;
  };
  const others: Store[] = [];
  return {
    ...{ ...world, pack, keys, municipality, agency, members },
    work: async (commands, way = plainly) => {
      const answers: (readonly Entry[] | Refusal)[] = [];
      for (let n = 0; n < commands; n++) {
        const { file, command } = work.next();
        now = work.now;
        const member = byId.get(work.member());
        if (!member) throw new Error('Nobody acts.');
        const number = command.kind === 'case.open' ? { number: nextNumber } : {};
        answers.push(await way(world.store, member, { file, command, ...number }));
      }
      return answers;
    },
    anotherProcess: () => {
      const other = openStore({ urls: world.database.urls, ...options });
      others.push(other);
      return other;
    },
    close: async () => {
      await Promise.all(others.map((other) => other.close()));
      await world.close();
    },
  };
};

const foundUnit = async (store: Store): Promise<Pick<RandomUnit, 'municipality' | 'agency' | 'members'>> => {
  const { id, agency } = await foundMunicipality(store, 'unit');
  const members = [
    await enlist(store, { id, agency }),
    await enlist(store, { id, agency }, ['worker', 'supervisor']),
    await enlist(store, { id, agency }, ['team-member'], 'police'),
  ];
  return { municipality: id, agency, members };
};

/** How many commands were taken. */
export const takenOf = (answers: readonly (readonly Entry[] | Refusal)[]): number =>
  answers.filter((answer) => !isRefusal(answer) && answer.length > 0).length;
