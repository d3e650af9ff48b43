import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { accountPatience, addressPatience } from '../../areas/access/rules.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { forgetAttempts, takeAttempt, takeBackAttempt, takeOnce } from './store/attempts.ts';

export interface LockOut {
  /** Takes one attempt on an account from an address; refused while either is locked. */
  attempt: (account: string, address: string) => Promise<Refusal | null>;
  /** The attempt was right but more is to be shown: it no longer counts, and what failed before still does. */
  passed: (account: string, address: string) => Promise<void>;
  /** The person is who they say: what failed before is forgotten. */
  succeeded: (account: string, address: string) => Promise<void>;
  /** Whether a code was not used before: whoever looks over a shoulder must not come in with it (RFC 6238, 5.2). */
  unused: (account: string, code: string) => Promise<boolean>;
  /** Lets an account in again at once, for whoever has just been given a new way in. */
  unlock: (account: string) => Promise<void>;
}

/** Counts attempts by account and by address in the database, so that a restart or a second process forgets none. */
export const lockOut = (pool: pg.Pool, secret: Buffer): LockOut => {
  const key = (kind: string, value: string): Buffer =>
    createHmac('sha256', secret).update(`attempt/${kind}/${value.trim().toLowerCase()}`).digest();
  return {
    attempt: async (account, address) => {
      const locked =
        (await takeAttempt(pool, key('address', address), addressPatience)) ??
        (await takeAttempt(pool, key('account', account), accountPatience));
      return locked && refuse('sign-in.locked', { values: { minutes: locked.wait } });
    },
    passed: async (account, address) => {
      await takeBackAttempt(pool, key('account', account));
      await takeBackAttempt(pool, key('address', address));
    },
    succeeded: async (account, address) => {
      await forgetAttempts(pool, key('account', account));
      await takeBackAttempt(pool, key('address', address));
    },
    unused: (account, code) => takeOnce(pool, key('code', `${account}/${code}`)),
    unlock: (account) => forgetAttempts(pool, key('account', account)),
  };
};
