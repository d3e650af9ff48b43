import type { OpeningHours, ServiceCard } from '../../areas/directory/card.ts';

/** An invented service, told by what is particular about it. */
export interface ServiceSketch extends Partial<Omit<ServiceCard, 'locations' | 'hours'>> {
  name: string;
  needs: string[];
  /** Keys of the organisation's locations. */
  at?: readonly string[];
  hours?: OpeningHours[];
}

export interface LocationSketch {
  key: string;
  name: string;
  street: string;
  city: string;
  county?: string;
  postalCode: string;
  country?: string;
  directions?: string;
  access?: string;
  position?: { latitude: number; longitude: number };
  confidential?: boolean;
  /** Telephones at the place itself. */
  phones?: readonly string[];
}

/** An institution of the team with what it offers in the demonstration. */
export interface OrganizationSketch {
  agency: string;
  phone: string;
  locations: readonly LocationSketch[];
  services: readonly ServiceSketch[];
}

export const workdays: OpeningHours = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  opens: '08:00',
  closes: '16:00',
};
export const afternoons: OpeningHours = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  opens: '13:00',
  closes: '18:00',
};
export const always: OpeningHours = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  opens: '00:00',
  closes: '23:59',
};
