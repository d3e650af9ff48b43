import { type Refusal, refuse } from '../../core/refusal.ts';

export const roles = [
  'worker',
  'supervisor',
  'team-member',
  'institution-head',
  'administrator',
  'data-protection-officer',
  'analyst',
] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Whether somebody with these roles works on cases, in the unit or as a member of the team. */
export const worksOnCases = (held: readonly string[]): boolean =>
  held.some((role) => ['worker', 'supervisor', 'team-member'].includes(role));

/** Whether somebody with these roles may manage cases. */
export const keepsCases = (held: readonly string[]): boolean =>
  held.some((role) => role === 'worker' || role === 'supervisor');

/** Why somebody's work returned though they stay, by a code that each reader has in their own language. */
export const handingBack = ['moved-to-another-institution', 'works-on-other-things'] as const;
export type HandingBack = (typeof handingBack)[number];

/**
 * Whether someone with these roles must show a second factor. All must who can see a name or who decide on who sees
 * one; an analyst sees tables in which small cells are closed.
 */
export const needsSecondFactor = (held: readonly string[]): boolean =>
  held.some((role) => role !== 'analyst');

/** One person's place in one municipality, as it is looked up at the door. */
export interface Place {
  municipality: string;
  member: string;
  name: string;
  agency: string;
  discipline: string;
  roles: readonly string[];
  unit: string | null;
}

/** What a session says about whoever holds it. */
export interface Holder {
  /** The municipality they chose to work in; null until they chose. */
  chosen: string | null;
  secondFactor: boolean;
  mustChangePassword: boolean;
  /** The places that open something: those in institutions that take part. */
  places: readonly Place[];
  /** Whether they have a place in an institution that does not take part yet, or no more. */
  institutionClosed?: boolean;
}

/** The place someone works in: the one they chose, or the oldest they have. */
export const placeOf = ({ chosen, places }: Holder): Place | undefined =>
  places.find(({ municipality }) => municipality === chosen) ?? places[0];

/**
 * Whether a session opens the door, and for which place. It does not while a password is one that somebody else
 * set, while a second factor is still to be shown, or when the person has no place any more, or none in an institution
 * that takes part.
 */
export const admit = (holder: Holder): Place | Refusal => {
  const place = placeOf(holder);
  if (!place) return refuse(holder.institutionClosed ? 'institution-not-active' : 'sign-in-first');
  if (holder.mustChangePassword) return refuse('password-change-first');
  if (needsSecondFactor(place.roles) && !holder.secondFactor) return refuse('second-factor-first');
  return place;
};

/** How many failed attempts are borne, and how long one waits after them. */
export interface Patience {
  failures: number;
  /** Minutes of the first wait; each further failure doubles it. */
  wait: number;
  longestWait: number;
  /** Minutes without a failure after which the past ones are forgotten. */
  forgetAfter: number;
}

/** NIST SP 800-63B allows 100 failures in a row; a guessed password here would open children's lives. */
export const accountPatience: Patience = { failures: 5, wait: 5, longestWait: 240, forgetAfter: 24 * 60 };

/** An office shares one address: it is only held back where something tries many accounts. */
export const addressPatience: Patience = { failures: 30, wait: 15, longestWait: 15, forgetAfter: 60 };

export const passwordLength = { shortest: 12, longest: 128 };

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const isRun = (text: string): boolean => {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at++) steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  return steps.size <= 1;
};

/**
 * Why a password is not taken; null for one that is. Long, and not made of the person's own name or address, nor of
 * one sign or one run of signs (NIST SP 800-63B-4, 3.1.1: length counts, rules of composition do not).
 */
export const passwordFault = (password: string, about: { name: string; email: string }): Refusal | null => {
  if ([...password].length < passwordLength.shortest)
    return refuse('password.too-short', { where: 'password', values: { least: passwordLength.shortest } });
  if (password.length > passwordLength.longest)
    return refuse('password.too-long', { where: 'password', values: { most: passwordLength.longest } });
  const plain = letters(password);
  const known = [...about.name.split(/\s+/), ...about.email.split(/[@.]/), 'rrjet', 'fjalekalim', 'password']
    .map(letters)
    .filter((part) => part.length > 3);
  const rest = known.reduce((left, part) => left.replaceAll(part, ''), plain);
  if (isRun(plain) || new Set(plain).size < 5 || (rest.length < 6 && rest.length < plain.length))
    return refuse('password.easy-to-guess', { where: 'password' });
  return null;
};

/**
 * Whether a set of roles may be held together. Who decides on access keeps no cases, and who oversees the keeping
 * neither keeps cases nor decides on access: nobody may be the judge of their own reading.
 */
export const rolesFault = (held: readonly Role[]): Refusal | null => {
  if (held.length === 0) return refuse('members.no-role', { where: 'roles' });
  const work = worksOnCases(held) || held.includes('institution-head');
  const apart = held.filter((role) => role === 'administrator' || role === 'data-protection-officer');
  if (apart.length > 1 || (apart.length === 1 && work))
    return refuse('members.roles-apart', { where: 'roles' });
  return null;
};
