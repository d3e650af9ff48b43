import type { FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { SignInGround } from './ground.ts';
import { addressFor, freshBackupCodes, freshSecret, isRightCode } from './one-time-codes.ts';
import { beginEnrolment, completeEnrolment, enrolmentOf, hasPasskey } from './store/enrolments.ts';
import type { Session } from './store/sessions.ts';

type Parts = Pick<SignInGround, 'pool' | 'seal' | 'locks'>;

/**
 * Begins to set up an authenticator. Without a second factor shown, only for who has none at all: otherwise a
 * password alone would be enough to put a second factor of one's own in place of another's.
 */
export const beginSettingUp = async (
  { pool, seal }: Parts,
  session: Session,
): Promise<{ secret: string; address: string } | Refusal> => {
  if (!session.secondFactor && (session.enrolled || (await hasPasskey(pool, session.person))))
    return refuse('second-factor-first');
  const secret = freshSecret();
  await beginEnrolment(pool, session.person, {
    secret: await seal.sealSecret(secret),
    backupCodes: await seal.sealCodes(freshBackupCodes()),
  });
  return { secret, address: addressFor(secret, session.email) };
};

/** The first right code puts the authenticator in force, and gives the backup codes, this once. */
export const finishSettingUp = async (
  { pool, seal, locks }: Parts,
  session: Session,
  code: string,
  request: FastifyRequest,
): Promise<{ backupCodes: string[] } | Refusal> => {
  const begun = await enrolmentOf(pool, session.person);
  if (!begun) return refuse('second-factor.set-up-too-late');
  const locked = await locks.attempt(session.email, request.ip);
  if (locked) return locked;
  if (!(await isRightCode(await seal.openSecret(begun.secret), code.replace(/\s/g, ''))))
    return refuse('second-factor.wrong-code', { where: 'code' });
  await locks.succeeded(session.email, request.ip);
  await completeEnrolment(pool, session.person, session.id);
  return { backupCodes: await seal.openCodes(begun.backupCodes) };
};
