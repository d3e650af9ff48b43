/** No letters that are taken for figures, none that are taken for each other on the telephone. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random bytes as signs that can be read aloud: five bits of each byte. */
export const spokenSigns = (random: Uint8Array): string =>
  Array.from(random, (byte) => alphabet[byte % 32]).join('');
