import { z } from 'zod';

/** Longitude and latitude in degrees. */
const position = z.tuple([z.number(), z.number()]);
const ring = z.array(position);
/** Polygons, each with its outer ring first and its holes after it; rings turn as d3 draws them. */
export const outlineShape = z.array(z.array(ring));

type Position = z.infer<typeof position>;
export type Ring = z.infer<typeof ring>;
export type Outline = z.infer<typeof outlineShape>;

export type OutlineFault = 'no-area' | 'not-degrees' | 'open-ring';

const given = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()).min(2))).min(1) }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number()).min(2))).min(1)).min(1),
  }),
]);

/** About two hundred metres: finer than any screen shows of a municipality, and the same for both sides of a border. */
const fineness = 500;
const snapped = (degrees: number): number => Math.round(degrees * fineness) / fineness;

const isOnEarth = ([longitude, latitude]: Position): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** More than nothing for a ring that turns against the clock on a map with the north above. */
const turns = (points: Ring): number =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const turned = (points: Ring, clockwise: boolean): Ring =>
  turns(points) < 0 === clockwise ? points : points.toReversed();

const coarse = (points: Ring): Ring =>
  points
    .map(([x, y]): Position => [snapped(x), snapped(y)])
    .filter((point, at, all) => at === 0 || !isSame(point, all[at - 1]));

const fewest = 4;
const isRing = (points: Ring): boolean => points.length >= fewest && isSame(points[0], points.at(-1));

/** What is too small to be drawn is left out, as long as something remains. */
const drawn = (polygons: Outline): Outline => {
  const seen = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(coarse);
    return outer && isRing(outer) ? [[outer, ...holes.filter(isRing)]] : [];
  });
  return seen.length > 0 ? seen : polygons;
};

/** The outline of an area from a GeoJSON geometry, as it is kept and drawn; or what is wrong with it. */
export const outlineFrom = (geometry: unknown): Outline | OutlineFault => {
  const read = given.safeParse(geometry);
  if (!read.success) return 'no-area';
  const { type, coordinates } = read.data;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) =>
    rings.map((points) => points.map(([x = 0, y = 0]): Position => [x, y])),
  );
  if (!polygons.flat(2).every(isOnEarth)) return 'not-degrees';
  if (!polygons.flat().every(isRing)) return 'open-ring';
  return drawn(polygons).map((rings) => rings.map((points, at) => turned(points, at === 0)));
};

export const pointsIn = (outline: Outline): number => outline.flat(2).length;
