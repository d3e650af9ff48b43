import { z } from 'zod';
import { code } from './words.ts';

export const placeKinds = [
  'country',
  'county',
  'municipality',
  'unit',
  'town',
  'village',
  'region',
  'border-crossing',
] as const;
const kind = z.enum(placeKinds);
const name = z.string().min(1);

/** Names in other languages by ISO code: shown to their readers, found by all. */
const names = z.record(z.string().regex(/^[a-z]{2,3}$/), name);

const settlement = z.union([name, z.strictObject({ name, names })]);

/** Settlements of a unit by the last part of their code: `{dardhe: Dardhë}`. */
const settlements = z.record(code, settlement);

const placeRow = z.strictObject({
  code,
  kind,
  /** As it is written in its own country. */
  name,
  names: names.optional(),
  parent: code.optional(),
  across: code.optional(),
  towns: settlements.optional(),
  villages: settlements.optional(),
});
export const placesFile = z.strictObject({ source: name, places: z.array(placeRow).min(1) });
export type PlacesFile = z.infer<typeof placesFile>;

/** A place in the tree of places. Its code never changes, whatever it is called. */
export const place = z.strictObject({
  code,
  kind,
  name,
  names: names.optional(),
  parent: code.optional(),
  /** What lies on the other side of a border crossing. */
  across: code.optional(),
});
export type Place = z.infer<typeof place>;

/** The rows of a file with their settlements as places of their own. */
export const placesOf = (file: PlacesFile): Place[] =>
  file.places.flatMap(({ towns = {}, villages = {}, ...row }) => [
    row,
    ...settled(row.code, 'town', towns),
    ...settled(row.code, 'village', villages),
  ]);

const settled = (
  parent: string,
  kind: 'town' | 'village',
  named: Record<string, z.infer<typeof settlement>>,
): Place[] =>
  Object.entries(named).map(([part, called]) => ({
    code: `${parent}-${part}`,
    kind,
    ...(typeof called === 'string' ? { name: called } : called),
    parent,
  }));

/** The place and everything it lies in, innermost first; empty when nobody knows the code. */
export const pathOf = (places: ReadonlyMap<string, Place>, code: string): Place[] => {
  const path: Place[] = [];
  for (
    let at = places.get(code);
    at && !path.includes(at);
    at = at.parent ? places.get(at.parent) : undefined
  )
    path.push(at);
  return path;
};
