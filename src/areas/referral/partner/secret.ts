import { isId } from '../../../core/id.ts';
import { spokenSigns } from '../../../core/spoken.ts';

/** Bytes of the secret in a link's address. */
export const secretBytes = 32;

/** The code that opens a link, said on the telephone: eight signs (40 bits) from random bytes, in two groups. */
export const codeFrom = (random: Uint8Array): string => {
  const signs = spokenSigns(random.subarray(0, 8));
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};

/** A code as somebody typed it: small letters, spaces and a missing hyphen do not matter. */
export const readCode = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
};

const unit = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([\w-]{43})$/;

/** What stands in a link's address after the sign #: where to look, and the secret itself. */
export const tokenOf = (municipality: string, secret: string): string =>
  `${municipality.replaceAll('-', '')}${secret}`;

/** The parts of an address as it arrived; null when it cannot be one. */
export const readToken = (token: string): { municipality: string; secret: string } | null => {
  const [, a, b, c, d, e, secret] = unit.exec(token) ?? [];
  const municipality = [a, b, c, d, e].join('-');
  return secret && isId(municipality) ? { municipality, secret } : null;
};
