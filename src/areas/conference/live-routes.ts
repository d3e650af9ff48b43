import type { FastifyInstance } from 'fastify';
import { eventStream } from '../../server/http/event-stream.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import type { Live } from '../../server/told/live.ts';
import { followMeeting } from './contract.ts';
import { isOpenTo } from './store.ts';

/** A line on which whoever has a meeting open hears that another member has written. */
export const meetingLiveRoutes =
  ({ live }: { live: Pick<Live, 'followMeeting'> }) =>
  ({ asMember }: Serving, { store }: Services, app: FastifyInstance): void => {
    const streams = eventStream();
    app.addHook('preClose', async () => streams.end());
    asMember(followMeeting, async ({ params: { id } }, { who, reply }) => {
      if (!(await inTenant(store.app, readingAs(who), (tx) => isOpenTo(tx, id)))) throw notFound();
      streams.open(reply, (tell) => live.followMeeting(who.municipality, id, tell));
      return {};
    });
  };
