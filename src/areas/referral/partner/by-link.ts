import { timingSafeEqual } from 'node:crypto';
import type { FileRef } from '../../../core/chronology/entry.ts';
import { type Id, outsider } from '../../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import { refusing } from '../../../server/http/failure.ts';
import { inTenant } from '../../../server/store/context.ts';
import type { Store } from '../../../server/store/store.ts';
import type { FromOutside } from '../../../server/store/take-in.ts';
import { wholeReferral } from '../keep-file.ts';
import { byLink, linkStanding, type ReferralLink } from '../link.ts';
import type { Referral } from '../rules.ts';
import { digestOfSecret, digestOfSession } from './digest.ts';
import { readToken } from './secret.ts';
import { referralByLink } from './store.ts';

/** A partner writes as nobody of the house, through this door; who they say they are stands in each step. */
export const partner: FromOutside = {
  by: { member: outsider, agency: outsider, device: 'link' },
  roles: [byLink],
};

export const noSuchLink = refuse('referral.no-such-link', { where: 'link' });
const codeAgain = refuse('referral.link-code-again', { where: 'link' });

/** Where a link leads: one referral of one municipality. */
export interface Linked {
  municipality: Id;
  file: FileRef;
}

/** The one referral that a link is sealed to; refused when there is none, or none any more. */
export const linkedBy = async (store: Store, token: string): Promise<Linked> => {
  const read = readToken(token);
  if (!read) throw refusing(noSuchLink, 404);
  const { municipality, secret } = read;
  const digest = digestOfSecret(store, municipality, secret);
  const id = await inTenant(store.system, { municipality, member: null, holders: [] }, (tx) =>
    referralByLink(tx, digest),
  );
  if (!id) throw refusing(noSuchLink, 404);
  return { municipality, file: { kind: 'referral', id } };
};

/** A link that was opened, by whoever it was. */
export type Opened = NonNullable<ReferralLink['opened']>;

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Who goes on in an opened link: only the browser that opened it last, while the link stands and their time is not
 * over. Everyone else needs the code (again).
 */
const openedIn = (
  store: Pick<Store, 'keys' | 'now'>,
  { municipality }: Linked,
  referral: Referral,
  session: string,
): { referral: Referral; opened: Opened } | Refusal => {
  const { link, state } = referral;
  if (!link) return noSuchLink;
  const now = store.now();
  const standing = linkStanding(link, state, now);
  if (standing !== 'opened' && standing !== 'unopened') return noSuchLink;
  const { opened } = link;
  if (!opened || opened.until <= now) return codeAgain;
  if (!same(opened.session, digestOfSession(store, municipality, link.id, session))) return codeAgain;
  return { referral, opened };
};

/** The same for an address and a session as they arrived. */
export const enteredBy = async (store: Store, link: string, session: string) => {
  const linked = await linkedBy(store, link);
  const whole = await wholeReferral(store, linked.municipality, linked.file.id);
  if (isRefusal(whole)) throw refusing(whole);
  const found = openedIn(store, linked, whole, session);
  if (isRefusal(found)) throw refusing(found);
  return { linked, ...found };
};
