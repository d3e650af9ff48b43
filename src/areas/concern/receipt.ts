import { spokenSigns } from '../../core/spoken.ts';

/**
 * The code by which an anonymous reporter comes back: the municipality's letters and twelve signs (60 bits) from
 * random bytes, in groups that can be read aloud. It is kept nowhere but as a keyed hash.
 */
export const receiptFrom = (prefix: string, random: Uint8Array): string => {
  const signs = spokenSigns(random.subarray(0, 12));
  return [prefix, signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)].join('-');
};

/** A code as somebody typed it: small letters, spaces and missing hyphens do not matter. Null when it cannot be one. */
export const readReceipt = (typed: string): { prefix: string; receipt: string } | null => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const match = /^([A-Z]{3})([A-HJ-NP-Z2-9]{4})([A-HJ-NP-Z2-9]{4})([A-HJ-NP-Z2-9]{4})$/.exec(plain);
  const [, prefix, ...groups] = match ?? [];
  return prefix ? { prefix, receipt: [prefix, ...groups].join('-') } : null;
};
