import { newId } from '../../../core/id.ts';
import { isRefusal, refuse } from '../../../core/refusal.ts';
import { notFound, refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { logAccess } from '../../../server/store/access-log.ts';
import { inTenant } from '../../../server/store/context.ts';
import { readingAs, systemOf } from '../../../server/store/store.ts';
import { wholeReferral } from '../keep-file.ts';
import { isLive } from '../link.ts';
import { digestOfSecret } from './digest.ts';
import { mailLink, readLinkWays } from './letter-contract.ts';
import { readToken } from './secret.ts';
import { sealLetter } from './send-letters.ts';
import { addLinkLetter, referralToLink } from './store.ts';

/** Sends the address of a link by e-mail, for whoever made it and while they still have it before them. */
export const linkLetterRoutes =
  ({ email }: { email: boolean }) =>
  ({ asMember }: Serving, { store }: Services): void => {
    asMember(readLinkWays, async () => ({ email }));

    asMember(mailLink, async ({ params, body: { token, ...to } }, { who }) => {
      if (!email) throw refusing(refuse('referral.no-mail', { where: 'email' }));
      const seen = await inTenant(store.app, readingAs(who), (tx) => referralToLink(tx, params.id));
      if (!seen) throw notFound();
      const referral = await wholeReferral(store, who.municipality, params.id);
      if (isRefusal(referral)) throw refusing(referral);
      const { link, state } = referral;
      const secret = readToken(token)?.secret ?? '';
      const isTheirs =
        link?.madeBy === who.id &&
        isLive(link, state) &&
        link.secret === digestOfSecret(store, who.municipality, secret);
      if (!isTheirs) throw refusing(refuse('referral.no-such-link', { where: 'token' }));
      const id = newId();
      await inTenant(store.system, systemOf(who), async (tx) => {
        await addLinkLetter(tx, {
          ...{ id, referral_id: params.id, link_id: link.id, member: who.id, due_at: store.now() },
          content: sealLetter(store, who.municipality, id, { token, ...to }),
        });
        const about = { member: who.id, kind: 'referral' as const, file: params.id, device: who.device };
        logAccess(tx, [{ ...about, act: 'write', purpose: 'referral', sections: [] }]);
      });
      return {};
    });
  };
