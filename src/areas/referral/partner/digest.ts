import type { Id } from '../../../core/id.ts';
import type { Store } from '../../../server/store/store.ts';

type Keys = Pick<Store, 'keys'>;

/** What is kept of the secret in a link's address: from it the secret does not follow. */
export const digestOfSecret = ({ keys }: Keys, municipality: Id, secret: string): string =>
  keys.digest(municipality, 'referral-link', secret);

/** What a code is hashed from: without the keys of the installation nobody can try codes against the hash. */
export const digestOfCode = ({ keys }: Keys, municipality: Id, link: Id, code: string): string =>
  keys.digest(municipality, 'referral-link-code', `${link}/${code}`);

/** What is kept of the secret that a browser goes on with after the code. */
export const digestOfSession = ({ keys }: Keys, municipality: Id, link: Id, session: string): string =>
  keys.digest(municipality, 'referral-link-session', `${link}/${session}`);
