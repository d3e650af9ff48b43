import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';

/** better-auth marks secrets that are written in base32, as authenticators know them. */
const mark = 'base32:';

const bytesOf = (secret: string): Uint8Array => base32.decode(secret.toUpperCase().replace(/[\s=]/g, ''));

/** 160 bits, as RFC 4226 recommends, in base32. */
export const freshSecret = (): string =>
  base32.encode(crypto.getRandomValues(new Uint8Array(20)), { padding: false });

export const isRightCode = (secret: string, code: string): Promise<boolean> =>
  createOTP(bytesOf(secret)).verify(code);

export const codeNow = (secret: string): Promise<string> => createOTP(bytesOf(secret)).totp();

/** What an authenticator reads from the picture. */
export const addressFor = (secret: string, email: string): string =>
  createOTP(bytesOf(secret)).url('Rrjet', email);

/** Fifty bits each, in the letters of base32 (none of which is taken for a digit), in two halves to be written down. */
export const freshBackupCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const text = base32.encode(crypto.getRandomValues(new Uint8Array(7)), { padding: false }).toLowerCase();
    return `${text.slice(0, 5)}-${text.slice(5, 10)}`;
  });

/** A backup code as somebody typed it, in the form in which it is kept; undefined when it cannot be one. */
export const readBackupCode = (typed: string): string | undefined => {
  const plain = typed.toLowerCase().replace(/[^a-z2-7]/g, '');
  return plain.length === 10 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : undefined;
};

/** Seals secrets and backup codes in the form in which better-auth opens them. */
export const codeSeal = (secret: string) => ({
  sealSecret: (plain: string) => symmetricEncrypt({ key: secret, data: mark + plain }),
  openSecret: async (sealed: string) =>
    (await symmetricDecrypt({ key: secret, data: sealed })).slice(mark.length),
  sealCodes: (codes: readonly string[]) => symmetricEncrypt({ key: secret, data: JSON.stringify(codes) }),
  openCodes: async (sealed: string) =>
    z.array(z.string()).parse(JSON.parse(await symmetricDecrypt({ key: secret, data: sealed }))),
});
export type CodeSeal = ReturnType<typeof codeSeal>;
