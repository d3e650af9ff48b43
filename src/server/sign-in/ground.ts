import type pg from 'pg';
import type { Mail } from '../mail/mail.ts';
import type { Settings } from '../start/settings.ts';
import type { Auth } from './auth.ts';
import type { Door } from './doorkeeper.ts';
import type { LockOut } from './lock-out.ts';
import type { CodeSeal } from './one-time-codes.ts';
import type { Passkeys } from './passkeys.ts';
import type { Ways } from './sign-in.ts';

/** Who somebody is: what signing in and everything around it stands on. */
export interface SignInGround {
  settings: Settings;
  /** Signed in as the role that sees the schema `sign_in`, and nothing of any file. */
  pool: pg.Pool;
  door: Door;
  ways: Ways;
  passkeys: Passkeys;
  auth: Auth;
  locks: LockOut;
  seal: CodeSeal;
  /** Null for an installation that sends no e-mail: links are handed over by hand. */
  mail: Mail | null;
}
