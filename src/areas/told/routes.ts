import type { FastifyInstance } from 'fastify';
import { refuse } from '../../core/refusal.ts';
import { eventStream } from '../../server/http/event-stream.ts';
import { refusing } from '../../server/http/failure.ts';
import { subscribe, unsubscribe } from '../../server/push/store.ts';
import { pushWorker } from '../../server/push/worker.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { choicesOf, keepChoice as keep } from '../../server/told/choices.ts';
import type { Live } from '../../server/told/live.ts';
import type { Post } from '../../server/told/ways-out.ts';
import { memberRow } from '../access/store.ts';
import {
  countUnread,
  followNotices,
  keepChoice,
  listNotices,
  listUnsent,
  markNotices,
  readChoice,
  sendAgain,
  subscribeBrowser,
  unsubscribeBrowser,
} from './contract.ts';
import { mark, noticesOf, tryAgain, unreadOf, unsentIn, waitingIn } from './store.ts';

/** The inbox of each person, how they want to be told, and what could not be sent. */
export const toldRoutes =
  ({ live, post }: { live: Pick<Live, 'follow'>; post: Pick<Post, 'mail' | 'sms' | 'push'> }) =>
  ({ asMember }: Serving, { store }: Services, app: FastifyInstance): void => {
    const read = <T>(who: Member, work: (tx: Tx) => Promise<T>) => inTenant(store.app, readingAs(who), work);
    const write = <T>(who: Member, work: (tx: Tx) => Promise<T>) =>
      inTenant(store.system, systemOf(who), work);
    const ways = { sendsEmail: post.mail !== null, sendsSms: post.sms !== null };

    asMember(listNotices, async ({ query }, { who }) => {
      const found = await read(who, (tx) => noticesOf(tx, who.id, { ...query, count: query.count + 1 }));
      return { notices: found.slice(0, query.count), more: found.length > query.count };
    });

    asMember(countUnread, async (_, { who }) => ({ unread: await read(who, (tx) => unreadOf(tx, who.id)) }));

    asMember(markNotices, async ({ body }, { who }) => {
      await write(who, (tx) => mark(tx, who.id, body.notices, body.read, store.now()));
      return {};
    });

    const streams = eventStream();
    app.addHook('preClose', async () => streams.end());
    asMember(followNotices, async (_, { who, reply }) => {
      streams.open(reply, (tell) => live.follow(who.municipality, who.id, tell));
      return {};
    });

    asMember(readChoice, async (_, { who }) =>
      read(who, async (tx) => ({
        choice: (await choicesOf(tx, [who.id]))(who.id),
        email: (await memberRow(tx, who.id))?.email ?? null,
        publicKey: post.push?.publicKey ?? null,
        ...ways,
      })),
    );

    asMember(keepChoice, async ({ body }, { who }) => {
      await write(who, async (tx) => keep(tx, who.id, body));
      return {};
    });

    asMember(subscribeBrowser, async ({ body }, { who }) => {
      if (!post.push?.knows(body.endpoint)) throw refusing(refuse('told.unknown-push-service'));
      await write(who, async (tx) => subscribe(tx, who.id, body));
      return {};
    });

    asMember(unsubscribeBrowser, async ({ body }, { who }) => {
      await write(who, async (tx) => unsubscribe(tx, who.id, body.endpoint));
      return {};
    });

    app.get('/api/told/push/worker.js', async (_, reply) =>
      reply.type('text/javascript; charset=utf-8').send(pushWorker),
    );

    asMember(listUnsent, async (_, { who }) =>
      write(who, async (tx) => ({ ...ways, waiting: await waitingIn(tx), unsent: await unsentIn(tx) })),
    );

    asMember(sendAgain, async ({ body }, { who }) => {
      await write(who, async (tx) => tryAgain(tx, body.member, body.channel, store.now()));
      return {};
    });
  };
