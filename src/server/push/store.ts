import type { Id } from '../../core/id.ts';
import type { Tx } from '../store/context.ts';
import type { Subscription } from './push.ts';

type Row = Subscription & Record<string, unknown>;

/** The browsers in which a member asked to be told. */
export const subscriptionsOf = (tx: Tx, member: Id): Promise<Row[]> =>
  tx.ask<Row>(
    'push-subscriptions',
    'select endpoint, p256dh, auth from push_subscription where municipality = $1 and member = $2 order by made_at',
    [tx.context.municipality, member],
  );

const adding = `insert into push_subscription (municipality, member, endpoint, p256dh, auth) values ($1, $2, $3, $4, $5)
  on conflict (municipality, member, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth`;

/** A browser is one person's at a time: who asked in it before is told there no longer. */
export const subscribe = (tx: Tx, member: Id, { endpoint, p256dh, auth }: Subscription): void => {
  tx.send('leave-to-another', 'delete from push_subscription where municipality = $1 and endpoint = $2', [
    tx.context.municipality,
    endpoint,
  ]);
  tx.send('subscribe', adding, [tx.context.municipality, member, endpoint, p256dh, auth]);
};

export const unsubscribe = (tx: Tx, member: Id, endpoint: string): void =>
  tx.send(
    'unsubscribe',
    'delete from push_subscription where municipality = $1 and member = $2 and endpoint = $3',
    [tx.context.municipality, member, endpoint],
  );
