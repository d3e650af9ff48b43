import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import { type NoticeLine, noticeLine, type Unsent, unsentLine } from './contract.ts';

const asked = `select id, message, path, urgency, told_at as at, read_at is not null as read,
    in_place_of as "inPlaceOf" from notice
  where municipality = $1 and member = $2 and ($3::boolean is not true or read_at is null)
    and ($4::uuid is null or (told_at, id) < (select told_at, id from notice where municipality = $1 and id = $4))
  order by told_at desc, id desc limit $5`;

/** What this member was told, the newest first; row-level security shows everyone their own. */
export const noticesOf = async (
  tx: Tx,
  member: Id,
  { unread, before, count }: { unread?: boolean | undefined; before?: Id | undefined; count: number },
): Promise<NoticeLine[]> =>
  z
    .array(noticeLine)
    .parse(
      await tx.ask('notices-of', asked, [
        tx.context.municipality,
        member,
        unread ?? null,
        before ?? null,
        count,
      ]),
    );

export const unreadOf = async (tx: Tx, member: Id): Promise<number> => {
  const [row] = await tx.ask<{ n: number }>(
    'unread-notices',
    'select count(*) as n from notice where municipality = $1 and member = $2 and read_at is null',
    [tx.context.municipality, member],
  );
  return row?.n ?? 0;
};

/** Marks a member's own notices (in a transaction of the system role); those of others are left alone. */
export const mark = async (
  tx: Tx,
  member: Id,
  notices: readonly Id[] | 'all',
  read: boolean,
  now: string,
): Promise<void> => {
  await tx.db
    .updateTable('notice')
    .set({ read_at: read ? now : null })
    .where('municipality', '=', tx.context.municipality)
    .where('member', '=', member)
    .where('read_at', read ? 'is' : 'is not', null)
    .$if(notices !== 'all', (query) => query.where('id', 'in', notices === 'all' ? [] : [...notices]))
    .execute();
};

const unsent = `select member, channel, state, fault, count(*) as count, max(attempts) as attempts,
    max(tried_at) as "triedAt", min(due_at) filter (where state = 'waiting') as "nextAt"
  from delivery where municipality = $1 and fault is not null
  group by member, channel, state, fault order by max(tried_at) desc limit 200`;

/** What failed to leave the program (in a transaction of the system role), by person and way. */
export const unsentIn = async (tx: Tx): Promise<Unsent[]> =>
  z.array(unsentLine).parse(await tx.ask('unsent', unsent, [tx.context.municipality]));

export const waitingIn = async (tx: Tx): Promise<number> => {
  const [row] = await tx.ask<{ n: number }>(
    'waiting-deliveries',
    `select count(*) as n from delivery where municipality = $1 and state = 'waiting'`,
    [tx.context.municipality],
  );
  return row?.n ?? 0;
};

const again = `update delivery set state = 'waiting', attempts = 0, fault = null, due_at = $4
  where municipality = $1 and member = $2 and channel = $3 and fault is not null and state <> 'sending'`;

/** Makes due anew what failed for one person; an administrator has decided that it may leave a second time. */
export const tryAgain = (tx: Tx, member: Id, channel: string, now: string): void => {
  tx.send('send-again', again, [tx.context.municipality, member, channel, now]);
  // Whoever sends wakes up when this is there for good.
  tx.send('wake-who-sends', `select pg_notify('rrjet_telling', $1)`, [tx.context.municipality]);
};
