/** A UUIDv7: sortable by the moment it was made. Whoever writes an entry makes its id. */
export type Id = string;

const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for an id as it is written everywhere: in small letters. The seal and the chain hold to the letter. */
export const isId = (text: string): text is Id => canonical.test(text);

const octets = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += octets[byte];
  return text;
};

/**
 * Makes a UUIDv7 (RFC 9562) from a moment in milliseconds and ten random bytes. Pure, so that rules and the
 * demo stay deterministic; the edges pass the clock and the randomness in.
 */
export const makeId = (milliseconds: number, random: Uint8Array): Id => {
  const bytes = new Uint8Array(16);
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(milliseconds / 256 ** (5 - index)) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
};

/** Stands for whoever writes through the public page: no member and no institution, the same for all of them. */
export const outsider: Id = makeId(0, new Uint8Array(10));

/** Random bytes are drawn many at a time: asking the system for ten of them costs more than all else in an id. */
const drawn = new Uint8Array(10 * 256);
let used = drawn.length;

const freshBytes = (): Uint8Array => {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  used += 10;
  return drawn.subarray(used - 10, used);
};

/** A fresh id from the platform's clock and random source (Web Crypto: the same in Node and browser). */
export const newId = (): Id => makeId(Date.now(), freshBytes());

/**
 * The id of the n-th entry that one command writes. The same command always gives the same ids, so that a
 * command sent twice is recognised; n = 0 is the command's own id.
 */
export const derivedId = (id: Id, n: number): Id => {
  const tail = (BigInt(`0x${id.slice(24)}`) + BigInt(n)) & 0xffffffffffffn;
  return id.slice(0, 24) + tail.toString(16).padStart(12, '0');
};
