import { numberOf, textOf, within } from '../hsds/record.ts';
import type { Kept } from '../kept.ts';
import type { PublicPoint } from './contract.ts';

/**
 * Where services are given, as far as the public may know it, with their position. A refuge or another secret address
 * is never among them, nor a place that only belongs to a service which is not told to the public: a map is
 * photographed and projected, whoever may know more has it in words.
 */
export const publicPoints = (records: readonly Kept[]): PublicPoint[] => {
  const open = records.filter((record) => record.public && !record.confidential);
  const services = open.filter(({ kind }) => kind === 'service');
  return open.flatMap(({ kind, id, body }): PublicPoint[] => {
    const [latitude, longitude] = [numberOf(body, 'latitude'), numberOf(body, 'longitude')];
    if (kind !== 'location' || latitude === null || longitude === null) return [];
    const given = services.filter((service) =>
      within(service.body, 'service_at_locations').some((each) => textOf(each, 'location_id') === id),
    );
    if (given.length === 0) return [];
    return [{ id, name: textOf(body, 'name'), latitude, longitude, services: given.map((one) => one.id) }];
  });
};
