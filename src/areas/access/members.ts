import { type Id, newId } from '../../core/id.ts';
import type { Language } from '../../core/pack/words.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { SignInGround } from '../../server/sign-in/ground.ts';
import { giveInvitation } from '../../server/sign-in/invitation.ts';
import { endLinks } from '../../server/sign-in/store/invitations.ts';
import {
  createPerson,
  hasPlaceElsewhere,
  hasWayIn,
  personByEmail,
  personOf,
} from '../../server/sign-in/store/persons.ts';
import { endSessions } from '../../server/sign-in/store/sessions.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { againIfItGaveWay } from '../../server/store/database-error.ts';
import { type HandedBack, handBack } from '../../server/store/hand-back.ts';
import { type Member, type Store, systemOf } from '../../server/store/store.ts';
import type { Handed } from './members-contract.ts';
import { tellRenewal } from './renewal.ts';
import { type HandingBack, keepsCases, type Role, rolesFault, worksOnCases } from './rules.ts';
import {
  type AgencyRow,
  addInvited,
  agenciesOf,
  changeMemberRow,
  memberRow,
  placeOfPerson,
  setMemberState,
} from './store.ts';

export interface Looking {
  ground: SignInGround;
  store: Store;
  /** The administrator who acts. */
  who: Member;
  municipality: { id: Id; name: string };
}

const within = <T>({ store, who }: Looking, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(store.system, systemOf(who), work);

const agencyIn = async (tx: Tx, id: Id): Promise<AgencyRow | Refusal> =>
  (await agenciesOf(tx)).find((agency) => agency.id === id && agency.active) ??
  refuse('members.no-agency', { where: 'agency' });

interface Invited {
  name: string;
  email: string;
  agency: Id;
  roles: readonly Role[];
  language: Language;
}

/** Gives a person a place. Whoever signs in elsewhere already comes in with what they have; nobody is told how. */
export const invite = async (looking: Looking, asked: Invited): Promise<Handed | Refusal> => {
  const { ground, who, municipality } = looking;
  const fault = rolesFault(asked.roles);
  if (fault) return fault;
  const known = await personByEmail(ground.pool, asked.email);
  const member = newId();
  const added = await within(looking, async (tx) => {
    const agency = await agencyIn(tx, asked.agency);
    if (isRefusal(agency)) return agency;
    const before = known && (await placeOfPerson(tx, known.id));
    if (before)
      return refuse(before.state === 'left' ? 'members.was-here' : 'members.already-here', {
        where: 'email',
      });
    const person =
      known?.id ??
      (await createPerson(ground.pool, {
        email: asked.email,
        name: asked.name,
        passwordHash: null,
        mustChangePassword: false,
        secondFactor: null,
      }));
    await addInvited(tx, { ...asked, id: member, person, agency });
    return { person };
  });
  if (isRefusal(added)) return added;
  if (known && (await hasPlaceElsewhere(ground.pool, known.id, municipality.id)))
    return { member, link: null, mailed: false, known: true };
  const given = await giveInvitation(ground, {
    kind: 'invited',
    person: { id: added.person, name: asked.name, email: asked.email },
    member,
    municipality,
    renewsSecondFactor: false,
    madeBy: who.id,
    language: asked.language,
  });
  return { member, ...given, known: false };
};

const sameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** Why somebody's work returns to the institution though they stay; null when it does not. */
const handsBack = (
  before: { agency: Id; roles: readonly string[] },
  agency: AgencyRow,
  roles: readonly Role[],
): HandingBack | null => {
  if (before.agency !== agency.id) return 'moved-to-another-institution';
  const noMore = [worksOnCases, keepsCases].some((may) => may(before.roles) && !may(roles));
  return noMore ? 'works-on-other-things' : null;
};

/**
 * Changes name, institution and roles. What somebody works on was entrusted to them for their institution and its
 * field: when they move, or their roles keep no cases any more, it returns as if they left. Nobody changes their own roles:
 * two people stand behind what one may see.
 */
export const changeMember = async (
  looking: Looking,
  id: Id,
  asked: { name: string; agency: Id; roles: readonly Role[] },
): Promise<Refusal | null> => {
  const fault = rolesFault(asked.roles);
  if (fault) return fault;
  return within(looking, async (tx) => {
    const member = await memberRow(tx, id);
    if (!member) return refuse('not-found');
    if (id === looking.who.id && !sameRoles(member.roles, asked.roles)) return refuse('members.not-yourself');
    const agency = await agencyIn(tx, asked.agency);
    if (isRefusal(agency)) return agency;
    const reason = handsBack(member, agency, asked.roles);
    if (reason) await handBack(tx, looking.store, looking.who, id, reason);
    await changeMemberRow(tx, id, { ...asked, agency });
    return null;
  });
};

/**
 * A new link for who lost the password or the telephone, or comes back after having left. Where it renews what they sign
 * in with, it is told, and they are signed in nowhere from this moment.
 */
export const giveNewLink = async (
  looking: Looking,
  id: Id,
  { renewSecondFactor, language }: { renewSecondFactor: boolean; language: Language },
): Promise<Handed | Refusal> => {
  const { ground, who, municipality } = looking;
  if (id === who.id) return refuse('members.not-yourself');
  const member = await within(looking, (tx) => memberRow(tx, id));
  const person = member && (await personOf(ground.pool, member.person));
  if (!member || !person) return refuse('not-found');
  // A link that an administrator holds opens everything the person may open, elsewhere too.
  const isElsewhere = await hasPlaceElsewhere(ground.pool, person.id, municipality.id);
  if (!ground.mail && isElsewhere) return refuse('members.belongs-elsewhere');
  const isBack = member.state === 'left';
  const secondFactor = renewSecondFactor || isBack;
  const renews = await hasWayIn(ground.pool, person.id);
  await within(looking, async (tx) => {
    if (isBack) await setMemberState(tx, id, 'invited');
    if (renews) tellRenewal(tx, { who, member: id, secondFactor });
  });
  if (renews) await endSessions(ground.pool, person.id);
  const given = await giveInvitation(ground, {
    kind: member.state === 'active' ? 'renewed' : 'invited',
    person,
    member: id,
    municipality,
    renewsSecondFactor: secondFactor,
    madeBy: who.id,
    language,
  });
  if (given.link !== null && isElsewhere) {
    // The mail server did not take it: better no link than one that the administrator holds.
    await endLinks(ground.pool, person.id);
    return refuse('members.belongs-elsewhere');
  }
  return { member: id, ...given, known: false };
};

/**
 * Ends a place: from this moment no request of theirs is answered, and their open work returns to the institution. What
 * they wrote stays in the files.
 */
export const endMembership = async (
  looking: Looking,
  id: Id,
  reason: string,
): Promise<HandedBack | Refusal> => {
  const { ground, store, who } = looking;
  if (id === who.id) return refuse('members.not-yourself');
  // Somebody may be calling them into a circle at this moment: one of the two gives way.
  const ended = await againIfItGaveWay(() =>
    within(looking, async (tx) => {
      const found = await memberRow(tx, id);
      if (!found) return null;
      await setMemberState(tx, id, 'left');
      return { person: found.person, back: await handBack(tx, store, who, id, reason) };
    }),
  );
  if (!ended) return refuse('not-found');
  await endSessions(ground.pool, ended.person);
  await endLinks(ground.pool, ended.person);
  return ended.back;
};
