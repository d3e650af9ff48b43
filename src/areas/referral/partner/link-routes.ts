import { randomBytes } from 'node:crypto';
import { lastSecondOf } from '../../../core/clock/calendar.ts';
import { calendarOf } from '../../../core/clock/pack-calendar.ts';
import { newId } from '../../../core/id.ts';
import { isRefusal, refuse } from '../../../core/refusal.ts';
import { notFound, refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { hashPassword } from '../../../server/sign-in/password.ts';
import { inTenant } from '../../../server/store/context.ts';
import { decideAndAppend } from '../../../server/store/decide.ts';
import { readingAs } from '../../../server/store/store.ts';
import { linkEnds, linkMaker } from '../link.ts';
import { digestOfCode, digestOfSecret } from './digest.ts';
import { makeLink } from './link-contract.ts';
import { codeFrom, secretBytes, tokenOf } from './secret.ts';
import { hasPeople, referralToLink } from './store.ts';

const usualDays = 14;

/** Links for partners without an account. Secret and code leave the server once; of both only hashes are kept. */
export const referralLinkRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const days = pack.standards.find(({ code }) => code === 'referral-link-valid')?.value ?? usualDays;
  const calendar = calendarOf(pack.holidays);
  const endOf = (day: string): string =>
    new Date(lastSecondOf(Temporal.PlainDate.from(day), calendar).epochMilliseconds).toISOString();

  asMember(makeLink, async ({ params: { id } }, { who }) => {
    const found = await inTenant(store.app, readingAs(who), (tx) => referralToLink(tx, id));
    if (!found?.valid_until) throw notFound();
    const { agency, state, valid_until } = found;
    const link = newId();
    const secret = randomBytes(secretBytes).toString('base64url');
    const code = codeFrom(randomBytes(8));
    const isAnswered = state === 'accepted' || state === 'started';
    const until = linkEnds(store.now(), days, isAnswered, endOf(valid_until));
    const command = {
      ...{ id: newId(), kind: 'referral.link', link, until },
      secret: digestOfSecret(store, who.municipality, secret),
      code: await hashPassword(digestOfCode(store, who.municipality, link, code)),
    };
    const made = await decideAndAppend(
      store,
      { ...who, roles: [...who.roles, linkMaker] },
      { file: { kind: 'referral', id }, command },
      async (tx) => (agency && (await hasPeople(tx, agency)) ? refuse('referral.has-people') : undefined),
    );
    if (isRefusal(made)) throw refusing(made);
    return { token: tokenOf(who.municipality, secret), code, until };
  });
};
