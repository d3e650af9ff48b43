import type { FastifyRequest } from 'fastify';
import { passwordFault } from '../../areas/access/rules.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { SignInGround } from './ground.ts';
import { freshBackupCodes } from './one-time-codes.ts';
import { hashPassword, isPassword } from './password.ts';
import { replaceBackupCodes } from './store/enrolments.ts';
import { passwordHashOf, setPassword } from './store/persons.ts';
import { endSessions, type Session } from './store/sessions.ts';

type Parts = Pick<SignInGround, 'pool' | 'seal' | 'locks'>;

/** Whether it is really the person who sits at an open session: asked before what could lock them out. */
export const provesPassword = async (
  { pool, locks }: Parts,
  session: Session,
  password: string,
  request: FastifyRequest,
): Promise<Refusal | null> => {
  const locked = await locks.attempt(session.email, request.ip);
  if (locked) return locked;
  const hash = await passwordHashOf(pool, session.person);
  if (hash === null) return refuse('password.none');
  if (!(await isPassword({ hash, password }))) return refuse('password.wrong', { where: 'current' });
  await locks.succeeded(session.email, request.ip);
  return null;
};

/** A new password: other sessions end, for it may be changed because somebody knows the old one. */
export const changePassword = async (
  parts: Parts,
  session: Session,
  { current, password }: { current: string; password: string },
  request: FastifyRequest,
): Promise<Refusal | null> => {
  if (session.enrolled && !session.secondFactor) return refuse('second-factor-first');
  const unproved = await provesPassword(parts, session, current, request);
  if (unproved) return unproved;
  if (current === password) return refuse('password.same', { where: 'password' });
  const fault = passwordFault(password, session);
  if (fault) return fault;
  await setPassword(parts.pool, session.person, await hashPassword(password));
  await endSessions(parts.pool, session.person, session.id);
  return null;
};

/** New backup codes; the old ones hold no more. */
export const renewBackupCodes = async ({ pool, seal }: Parts, session: Session): Promise<string[]> => {
  const codes = freshBackupCodes();
  await replaceBackupCodes(pool, session.person, await seal.sealCodes(codes));
  return codes;
};
