const [opening, comma, closing] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')] as const;

/** A JSON list of items that are JSON already, each in the pieces of which it consists. */
export const jsonList = (items: readonly (readonly Buffer[])[]): Buffer =>
  Buffer.concat([opening, ...items.flatMap((item, n) => (n === 0 ? item : [comma, ...item])), closing]);

/** Text and JSON that is bytes already, one after the other. */
export const jsonOf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
