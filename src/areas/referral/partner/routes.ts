import { randomBytes } from 'node:crypto';
import { isRefusal } from '../../../core/refusal.ts';
import { refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { addFromOutside } from '../../../server/store/take-in.ts';
import { enteredBy, linkedBy, noSuchLink, partner } from './by-link.ts';
import { lookByLink, openLink, stepByLink } from './contract.ts';
import { enter } from './enter.ts';
import { mustBeOwn, partnerFileRoutes } from './files.ts';
import { secretBytes } from './secret.ts';
import { partnerView } from './view.ts';

const hourly = (max: number) => ({ max, timeWindow: '1 hour' });

/**
 * The page for partners without an account. A link and its code open one referral and nothing else; every step is made
 * by the rules of the receiver's side. Nobody is signed in here, and no cookie is set.
 */
export const partnerRoutes = ({ anyone }: Serving, services: Services): void => {
  const { store } = services;

  const viewOf = async (link: string, session: string) => {
    const { linked, referral, opened } = await enteredBy(store, link, session);
    const view = await partnerView(services, linked, referral, opened);
    if (!view) throw refusing(noSuchLink, 404);
    return view;
  };

  anyone(
    openLink,
    async ({ body: { link, code, name, organisation } }) => {
      const linked = await linkedBy(store, link);
      const session = randomBytes(secretBytes).toString('base64url');
      const refused = await enter(store, linked, { code, as: { name, organisation }, session });
      if (refused) throw refusing(refused);
      return { session, view: await viewOf(link, session) };
    },
    hourly(30),
  );

  anyone(lookByLink, async ({ body: { link, session } }) => viewOf(link, session), hourly(600));

  anyone(
    stepByLink,
    async ({ body: { id, step, link, session } }) => {
      const { linked, opened } = await enteredBy(store, link, session);
      const { name, organisation } = opened;
      const command = { ...step, id, partner: { name, organisation } };
      await mustBeOwn(services, linked, command);
      const added = await addFromOutside(store, linked.municipality, linked.file, command, partner);
      if (isRefusal(added)) throw refusing(added);
      return viewOf(link, session);
    },
    hourly(120),
  );

  partnerFileRoutes({ anyone }, services);
};
