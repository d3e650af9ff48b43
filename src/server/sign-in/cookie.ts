import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of one cookie of a request, decoded; undefined when it is not there or not well formed. */
export const cookieOf = (header: string | undefined, name: string): string | undefined => {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
};

/** What a signed cookie says, or null when the signature is not ours. The signature is better-auth's. */
export const openSigned = (value: string | undefined, secret: string): string | null => {
  if (!value) return null;
  const at = value.lastIndexOf('.');
  if (at < 1) return null;
  const said = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(said).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? said : null;
};
