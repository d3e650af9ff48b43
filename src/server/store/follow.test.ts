import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { calling } from '../../../tests/tiny-files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from './context.ts';
import { decideTogether } from './decide.ts';
import { followOnce } from './follow.ts';
import { settleRestored } from './restored.ts';
import { type Member, systemOf } from './store.ts';

let world: StoreWorld;
let worker: Member;
beforeAll(async () => {
  world = await storeWorld({ connections: { app: 2, system: 20, intake: 1 } });
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
}, 60_000);
afterAll(() => world.close());

/** Writes one entry in a file of its own; the transaction stays open until it is let go. */
const write = async (until: Promise<unknown> = Promise.resolve()): Promise<Id> => {
  const command = calling('somebody');
  const file = { kind: 'person' as const, id: newId() };
  const answer = await decideTogether(world.store, worker, [{ file, command }], async () => {
    await until;
  });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return command.id;
};

const follower = (name: string) => {
  const taken: Id[] = [];
  const step = (atMost?: number) =>
    followOnce(
      world.store.system,
      worker.municipality,
      name,
      async (logged) => void taken.push(...logged.map(({ envelope }) => envelope.id)),
      atMost,
    );
  const toTheEnd = async () => {
    while ((await step()) > 0);
  };
  return { taken, step, toTheEnd };
};

/** Something that is waited for until it is let go. */
const held = () => {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { until, letGo };
};

const openTransactions = async (): Promise<number> => {
  const { rows } = await inTenant(world.store.system, systemOf(worker), ({ client }) =>
    client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction' and backend_xid is not null`,
    ),
  );
  return rows[0]?.n ?? 0;
};

describe('whoever follows the log', () => {
  it('is given every entry once, in parts, and goes on where it stopped', async () => {
    const written = [await write(), await write(), await write()];
    const { taken, step } = follower('parts');
    expect([await step(2), await step(2), await step(2)]).toEqual([2, 1, 0]);
    expect(taken).toEqual(written);
    written.push(await write());
    await step();
    expect(taken).toEqual(written);
  });

  it('waits for an act that was begun earlier and commits late, and then skips nothing', async () => {
    const { taken, toTheEnd } = follower('late');
    await toTheEnd();
    const before = taken.length;
    const { until, letGo } = held();
    const late = write(until);
    while ((await openTransactions()) === 0);
    const soon = await write();
    await toTheEnd();
    expect(taken.slice(before)).toEqual([]);
    letGo();
    await late;
    await toTheEnd();
    expect(taken.slice(before)).toEqual([await late, soon]);
  });

  it('misses none of many acts that end in another order than they began', async () => {
    const { taken, toTheEnd } = follower('many');
    await toTheEnd();
    const before = taken.length;
    let done = false;
    const following = (async () => {
      while (!done) await toTheEnd();
    })();
    const acts = Array.from({ length: 60 }, (_, n) =>
      write(new Promise((resolve) => setTimeout(resolve, (n * 37) % 90))),
    );
    const written = await Promise.all(acts);
    done = true;
    await following;
    await toTheEnd();
    expect(new Set(taken.slice(before))).toEqual(new Set(written));
    expect(taken).toHaveLength(before + written.length);
  });

  it('keeps its place only together with what it did', async () => {
    const { taken, toTheEnd } = follower('careful');
    await toTheEnd();
    const before = taken.length;
    const last = await write();
    const failing = followOnce(world.store.system, worker.municipality, 'careful', async () => {
      throw new Error('The lights went out.');
    });
    await expect(failing).rejects.toThrow('The lights went out.');
    await toTheEnd();
    expect(taken.slice(before)).toEqual([last]);
  });

  it('is told what happened, and nothing of what was said', async () => {
    await write();
    await followOnce(world.store.system, worker.municipality, 'curious', async ([first]) => {
      expect(first?.envelope).toMatchObject({ kind: 'tiny.named', author: worker.id });
      expect(JSON.stringify(first)).not.toContain('somebody');
    });
  });

  it('skips nothing when the database comes back from a dump of another cluster', async () => {
    const { taken, step, toTheEnd } = follower('restored');
    await toTheEnd();
    const waiting = [await write(), await write()];
    await step(1);
    const before = taken.length;
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    // Numbers of transactions from a cluster that had lived longer than this one.
    await owner.query(`update entry set tx = (tx::text::bigint + 1000000000)::text::xid8`);
    await owner.query(`update follower set tx = (tx::text::bigint + 1000000000)::text::xid8`);
    expect(await settleRestored(owner)).toBe(true);
    expect(await settleRestored(owner)).toBe(false);
    await owner.end();
    const fresh = await write();
    await toTheEnd();
    expect(taken.slice(before)).toEqual([waiting[1], fresh]);
  });
});
