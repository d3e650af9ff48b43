import type { FastifyReply, FastifyRequest } from 'fastify';
import { invitationLetter } from '../../areas/access/invitation-mail.ts';
import { passwordFault } from '../../areas/access/rules.ts';
import { type Id, newId } from '../../core/id.ts';
import type { Language } from '../../core/pack/words.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { SignInGround } from './ground.ts';
import { hashPassword } from './password.ts';
import type { Next } from './sign-in.ts';
import { makeInvitation, openInvitation, spendInvitation } from './store/invitations.ts';

/** A first link may lie over a long weekend; one for a lost password is asked for by somebody who waits. */
const hours = { invited: 96, renewed: 24 };

export interface Giving {
  kind: keyof typeof hours;
  person: { id: Id; name: string; email: string };
  member: Id;
  municipality: { id: Id; name: string };
  renewsSecondFactor: boolean;
  madeBy: Id;
  language: Language;
}

/** Makes a link and sends it; where no e-mail is sent, or it is not taken, the link itself is given back. */
export const giveInvitation = async (
  { pool, mail, settings }: SignInGround,
  { kind, person, member, municipality, renewsSecondFactor, madeBy, language }: Giving,
): Promise<{ link: string | null; mailed: boolean }> => {
  const token = await makeInvitation(pool, {
    person: person.id,
    municipality: municipality.id,
    member,
    renewsSecondFactor,
    madeBy,
    hours: hours[kind],
  });
  // After the sign #, so that neither server nor proxy ever writes it down.
  const link = `${settings.url.replace(/\/$/, '')}/invitation#${token}`;
  if (!mail) return { link, mailed: false };
  const letter = invitationLetter(kind, language, {
    name: person.name,
    email: person.email,
    municipality: municipality.name,
    link,
    hours: hours[kind],
  });
  try {
    await mail(letter);
    return { link: null, mailed: true };
  } catch {
    return { link, mailed: false };
  }
};

/** Sets the password by a link and signs in with it. A link that no longer holds is refused like one that never was. */
export const takeInvitation = async (
  { pool, ways, locks }: SignInGround,
  { token, password }: { token: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Next | Refusal> => {
  const open = await openInvitation(pool, token);
  if (!open) return refuse('invitation.over');
  const fault = passwordFault(password, open);
  if (fault) return fault;
  const used = await spendInvitation(pool, token, {
    id: newId(),
    passwordHash: await hashPassword(password),
  });
  if (!used) return refuse('invitation.over');
  await locks.unlock(used.email);
  return ways.withPassword({ email: used.email, password }, request, reply);
};
