import { geoDistance } from 'd3-geo';
import { type HsdsRecord, numberOf, within } from './hsds/record.ts';

/** Longitude and latitude in degrees. */
type Point = readonly [longitude: number, latitude: number];

/** The mean radius of the earth in metres (IUGG). */
const radius = 6_371_009;

const pointOf = (location: HsdsRecord): Point | null => {
  const [longitude, latitude] = [numberOf(location, 'longitude'), numberOf(location, 'latitude')];
  return longitude === null || latitude === null ? null : [longitude, latitude];
};

const metresBetween = (one: Point, other: Point): number => geoDistance([...one], [...other]) * radius;

/** Whether a location has an address with the postcode. */
export const hasPostcode = (location: HsdsRecord, postcode: string): boolean =>
  within(location, 'addresses').some((each) => each.postal_code === postcode);

/**
 * The locations within so many metres from the middle of a postcode. Nobody publishes where the middles of Albania's
 * postcodes are: it is the middle of the places that this directory knows there. None where it knows of none.
 */
export const nearPostcode = (
  locations: readonly HsdsRecord[],
  postcode: string,
  metres: number,
): readonly HsdsRecord[] => {
  const there = locations
    .filter((each) => hasPostcode(each, postcode))
    .map(pointOf)
    .filter((point) => point !== null);
  if (there.length === 0) return [];
  const mean = (at: 0 | 1): number => there.reduce((sum, point) => sum + point[at], 0) / there.length;
  const middle: Point = [mean(0), mean(1)];
  return locations.filter((each) => {
    const point = pointOf(each);
    return point !== null && metresBetween(point, middle) <= metres;
  });
};
