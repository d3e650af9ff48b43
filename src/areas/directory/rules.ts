import type { Id } from '../../core/id.ts';

interface Keeper {
  roles: readonly string[];
  agency: Id;
}

/** Whether someone keeps the whole directory: names organisations, brings a package in, takes all of it out. */
export const keepsDirectory = ({ roles }: Pick<Keeper, 'roles'>): boolean => roles.includes('administrator');

const atWork: readonly string[] = ['worker', 'supervisor', 'team-member'];

/**
 * Whether someone may change the records of an organisation: whoever keeps the directory may, and the people of the
 * institution that it is. Who only oversees or counts changes nothing.
 */
export const mayKeep = (who: Keeper, agencyOfOrganization: Id | null): boolean =>
  keepsDirectory(who) ||
  (agencyOfOrganization !== null &&
    who.agency === agencyOfOrganization &&
    who.roles.some((role) => atWork.includes(role)));

export const serviceStatuses = ['active', 'temporarily closed', 'inactive', 'defunct'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
