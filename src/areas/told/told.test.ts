import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { usualChoice } from '../../core/told/choice.ts';
import type { Telling } from '../../core/told/telling.ts';
import { openPush } from '../../server/push/push.ts';
import { subscriptionsOf } from '../../server/push/store.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import { handOut } from '../../server/told/hand-out.ts';
import { type Live, openLive } from '../../server/told/live.ts';
import { queueNotices } from '../../server/told/queue.ts';
import { claimDue, settle } from '../../server/told/store.ts';
import {
  countUnread,
  keepChoice,
  listNotices,
  listUnsent,
  markNotices,
  readChoice,
  sendAgain,
  subscribeBrowser,
  unsubscribeBrowser,
} from './contract.ts';
import { toldRoutes } from './routes.ts';

const push = openPush(randomBytes(32), { url: 'https://rrjet.al', mailFrom: '' }, ['push.test']);

let world: UnitWorld;
let live: Live;
let head: Member;
let worker: Member;
let administrator: Member;
let address: string;

beforeAll(async () => {
  world = await unitWorld({}, async (urls) => {
    live = await openLive(urls.rrjet_jobs);
    return toldRoutes({ live, post: { mail: async () => undefined, sms: null, push } });
  });
  head = await world.enlist({ roles: ['supervisor'] });
  worker = await world.enlist();
  administrator = await world.enlist({ roles: ['administrator'] });
  address = await world.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await world.close();
  await live.close();
});

let key = 0;
const tell = async (who: Member, more: Partial<Telling> = {}): Promise<void> => {
  key += 1;
  await inTenant(world.store.system, systemOf(who), async (tx) =>
    queueNotices(tx, [
      {
        ...{ to: [{ member: who.id }], message: 'plan.waiting', path: '/cases/1/plan', key: String(key) },
        ...{ urgency: 'ordinary', ...more },
      },
    ]),
  );
  await handOut(world.store, who.municipality, {
    timeZone: 'Europe/Tirane',
    email: true,
    sms: false,
    push: true,
  });
};
const answered = async <T>(asked: Promise<T | Refusal>): Promise<T> => {
  const answer = await asked;
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};
const inboxOf = async (who: Member) => (await answered(world.ask(who, listNotices, { query: {} }))).notices;

describe('the inbox', () => {
  it('holds what one was told, the newest first, and nobody else’s', async () => {
    await tell(head);
    await tell(head, { message: 'closure.requested' });
    expect((await inboxOf(head)).map(({ message, read }) => [message, read])).toEqual([
      ['closure.requested', false],
      ['plan.waiting', false],
    ]);
    expect(await inboxOf(worker)).toEqual([]);
    expect(await world.ask(head, countUnread, {})).toEqual({ unread: 2 });
  });

  it('is marked one by one, all at once, and back; never another person’s', async () => {
    const [newest] = await inboxOf(head);
    const ids = [newest?.id ?? ''];
    await world.ask(worker, markNotices, { body: { notices: ids, read: true } });
    expect(await world.ask(head, countUnread, {})).toEqual({ unread: 2 });
    await world.ask(head, markNotices, { body: { notices: ids, read: true } });
    expect(await world.ask(head, countUnread, {})).toEqual({ unread: 1 });
    await world.ask(worker, markNotices, { body: { notices: 'all', read: true } });
    await world.ask(head, markNotices, { body: { notices: ids, read: false } });
    expect(await world.ask(head, countUnread, {})).toEqual({ unread: 2 });
    await world.ask(head, markNotices, { body: { notices: 'all', read: true } });
    expect(await world.ask(head, countUnread, {})).toEqual({ unread: 0 });
  });

  it('is read page by page, and the unread alone', async () => {
    for (let times = 0; times < 5; times++) await tell(worker);
    const seen: string[] = [];
    for (let before: string | undefined; ; ) {
      const { notices, more } = await answered(
        world.ask(worker, listNotices, { query: { count: 2, ...(before ? { before } : {}) } }),
      );
      seen.push(...notices.map(({ id }) => id));
      before = notices.at(-1)?.id;
      if (!more) break;
    }
    expect(seen).toEqual((await inboxOf(worker)).map(({ id }) => id));
    await world.ask(worker, markNotices, { body: { notices: seen.slice(0, 3), read: true } });
    const { notices } = await answered(world.ask(worker, listNotices, { query: { unread: 'true' } }));
    expect(notices.map(({ id }) => id)).toEqual(seen.slice(3));
  });
});

/** Reads a stream of events until it has said something so often; what was said is the answer. */
const listenTo = (who: Member, times: number): { opened: Promise<void>; said: Promise<string> } => {
  const abort = new AbortController();
  const opened = Promise.withResolvers<void>();
  const said = (async () => {
    const answer = await fetch(`${address}/api/told/live`, {
      headers: { 'x-member': who.id },
      signal: abort.signal,
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let heard = '';
    for await (const bytes of answer.body ?? []) {
      heard += Buffer.from(bytes).toString('utf8');
      opened.resolve();
      if (heard.split('event: told').length > times) break;
    }
    abort.abort();
    return heard;
  })();
  return { opened: opened.promise, said };
};

describe('live', () => {
  it('tells the open browser that something is new, and not what', async () => {
    const following = listenTo(head, 2);
    await following.opened;
    await tell(head);
    const heard = await following.said;
    expect(heard).not.toContain('plan');
    expect(heard).not.toContain(head.id);
  });

  it('tells it as well when another device marks something as read', async () => {
    const following = listenTo(head, 2);
    await following.opened;
    await world.ask(head, markNotices, { body: { notices: 'all', read: true } });
    await following.said;
  });

  it('ends with the server, which waits for no browser to go', async () => {
    const answer = await fetch(`${address}/api/told/live`, { headers: { 'x-member': head.id } });
    const ended = answer.text();
    await world.restart();
    expect(await ended).toContain('event: told');
    address = await world.app.listen({ port: 0, host: '127.0.0.1' });
  });

  it('opens nothing without signing in', async () => {
    expect((await fetch(`${address}/api/told/live`)).status).toBe(401);
  });
});

describe('how somebody is told', () => {
  it('is chosen by each for themselves', async () => {
    const choice = { ...usualChoice, email: 'at-once' as const, language: 'el' as const, quietFrom: '22:00' };
    await world.ask(worker, keepChoice, { body: choice });
    expect(await world.ask(worker, readChoice, {})).toEqual({
      choice,
      email: null,
      sendsEmail: true,
      sendsSms: false,
      publicKey: push.publicKey,
    });
    expect(await world.ask(head, readChoice, {})).toMatchObject({ choice: usualChoice });
  });
});

describe('a browser that asks to be told', () => {
  const keys = { p256dh: 'BA'.padEnd(87, 'A'), auth: 'A'.repeat(22) };
  const kept = (who: Member) =>
    inTenant(world.store.system, systemOf(who), async (tx) =>
      (await subscriptionsOf(tx, who.id)).map(({ endpoint }) => endpoint),
    );
  const endpoint = 'https://a.push.test/one';

  it('is told for whoever asked in it last, and until they ask no more', async () => {
    await world.ask(worker, subscribeBrowser, { body: { endpoint, ...keys } });
    await world.ask(head, subscribeBrowser, { body: { endpoint, ...keys } });
    expect([await kept(worker), await kept(head)]).toEqual([[], [endpoint]]);
    await world.ask(worker, unsubscribeBrowser, { body: { endpoint } });
    expect(await kept(head)).toEqual([endpoint]);
    await world.ask(head, unsubscribeBrowser, { body: { endpoint } });
    expect(await kept(head)).toEqual([]);
  });

  it('is refused where it names a server that is no push service', async () => {
    for (const other of ['https://127.0.0.1/', 'https://rrjet.al/one', 'http://a.push.test/one'])
      expect(await world.ask(worker, subscribeBrowser, { body: { endpoint: other, ...keys } })).toEqual({
        refused: 'told.unknown-push-service',
      });
  });

  it('gets a program of its own from the server, with sentences and nothing else', async () => {
    const answer = await fetch(`${address}/api/told/push/worker.js`);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toContain('Një plan pret miratimin tuaj.');
  });
});

describe('what could not be sent', () => {
  it('is seen by the administrator with its reason, without its words, and tried anew', async () => {
    await inTenant(world.store.system, systemOf(head), ({ db }) =>
      db.updateTable('member').set({ email: 'head@korce.al' }).where('id', '=', head.id).execute(),
    );
    await tell(head, { urgency: 'danger', message: 'concern.danger' });
    await inTenant(world.store.system, systemOf(head), async (tx) => {
      const claimed = await claimDue(tx, 'email', world.store.now());
      settle(
        tx,
        'email',
        claimed.map(({ notice }) => notice),
        { state: 'failed', fault: 'address-refused', dueAt: null },
      );
    });
    const unsent = await world.ask(administrator, listUnsent, {});
    expect(unsent).toMatchObject({
      unsent: [
        { member: head.id, channel: 'email', state: 'failed', fault: 'address-refused', nextAt: null },
      ],
    });
    expect(JSON.stringify(unsent)).not.toContain('danger');
    await world.ask(administrator, sendAgain, { body: { member: head.id, channel: 'email' } });
    expect(await world.ask(administrator, listUnsent, {})).toMatchObject({ unsent: [], waiting: 1 });
  });

  it('is nobody else’s to see', async () => {
    expect(await world.ask(head, listUnsent, {})).toEqual({ refused: 'not-allowed' });
  });
});
