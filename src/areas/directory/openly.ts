import { leads } from './hsds/hanging.ts';
import { type HsdsRecord, tidy } from './hsds/record.ts';
import type { ResourceName } from './hsds/resources.ts';

/** Whether a record that another names may be known of. */
export type IsOpen = (resource: ResourceName, id: string) => boolean;

const isRecord = (value: unknown): value is HsdsRecord =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const leadsOpenly = (record: HsdsRecord, isOpen: IsOpen): boolean =>
  Object.entries(record).every(([column, id]) => {
    const to = leads[column];
    return to === undefined || typeof id !== 'string' || isOpen(to, id);
  });

const part = (value: unknown, isOpen: IsOpen): unknown => {
  if (Array.isArray(value))
    return value
      .filter((each) => !isRecord(each) || leadsOpenly(each, isOpen))
      .map((each: unknown) => part(each, isOpen));
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, held]) => [name, part(held, isOpen)]);
  return tidy({ ...Object.fromEntries(fields), id: value.id });
};

/**
 * A record without everything that leads to what must not be known: a telephone at a secret place, the hours there,
 * the place itself. What hangs under a record goes whole; the record's own links are only left out.
 */
export const openly = (body: HsdsRecord, isOpen: IsOpen): HsdsRecord => {
  const places = Array.isArray(body.service_at_locations) ? body.service_at_locations : [];
  const openPlaces = new Set(
    places.flatMap((each) => (isRecord(each) && leadsOpenly(each, isOpen) ? [each.id] : [])),
  );
  const isKnown: IsOpen = (resource, id) =>
    resource === 'service_at_location' ? openPlaces.has(id) : isOpen(resource, id);
  const own = Object.entries(body).filter(([column, id]) => {
    const to = leads[column];
    return column !== 'metadata' && (to === undefined || typeof id !== 'string' || isKnown(to, id));
  });
  return tidy({
    ...Object.fromEntries(own.map(([name, held]) => [name, part(held, isKnown)])),
    id: body.id,
  });
};
