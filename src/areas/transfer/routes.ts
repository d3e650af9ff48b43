import { isRefusal } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import { readingAs } from '../../server/store/store.ts';
import { type Answering, accept, decline } from './answering.ts';
import { acceptOffer, declineOffer, listOffers, offerLine } from './contract.ts';
import { findOffers } from './store.ts';

const most = 200;

/** Cases that go from one municipality to another: the list of offers, and the answers to them. */
export const transferRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store, pack, numberPrefix } = services;
  const answering = async (who: Member): Promise<Answering> => ({
    store,
    pack,
    who,
    prefix: await numberPrefix(who.municipality),
  });

  asMember(listOffers, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      offers: (await findOffers(tx, query.state, most)).map((row) =>
        offerLine.parse({
          id: row.id,
          place: row.place,
          number: row.number,
          state: row.state,
          offeredAt: row.offered_at,
          answeredAt: row.answered_at,
          caseId: row.case_id,
        }),
      ),
    })),
  );

  asMember(acceptOffer, async ({ params, body }, { who }) => {
    const taken = await accept(await answering(who), { offer: params.id, ...body });
    if (taken === null) throw notFound();
    if (isRefusal(taken)) throw refusing(taken);
    return { case: taken };
  });

  asMember(declineOffer, async ({ params, body }, { who }) => {
    const declined = await decline(await answering(who), { offer: params.id, ...body });
    if (declined === null) throw notFound();
    if (isRefusal(declined)) throw refusing(declined);
    return {};
  });
};
