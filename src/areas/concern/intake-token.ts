import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A person needs some seconds to tell a concern; a page that was left open overnight is asked to begin anew. */
const soonest = 3_000;
const latest = 12 * 3_600_000;

/**
 * Tokens of the public page: each lets one report in, a few seconds after it was given at the earliest. They keep
 * out programs that post blindly, and remember nobody.
 */
export const intakeTokens = (secret: Uint8Array) => {
  const used = new Map<string, number>();
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();

  const fresh = (now: number): string => {
    const text = `${now.toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${text}.${sign(text).toString('base64url')}`;
  };

  const spend = (token: string, now: number): 'good' | 'too-soon' | 'stale' => {
    const at = token.lastIndexOf('.');
    const text = token.slice(0, at);
    const given = Buffer.from(token.slice(at + 1), 'base64url');
    const wanted = sign(text);
    const age = now - Number.parseInt(text.split('.')[0] ?? '', 36);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'stale';
    if (age > latest || used.has(text)) return 'stale';
    if (age < soonest) return 'too-soon';
    for (const [old, since] of used) if (now - since > latest) used.delete(old);
    used.set(text, now);
    return 'good';
  };

  return { fresh, spend };
};
