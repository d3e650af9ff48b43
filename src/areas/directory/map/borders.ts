import { z } from 'zod';
import { normalise } from '../../../core/names/index.ts';
import type { Place } from '../../../core/pack/place-schema.ts';
import { type Refusal, refuse } from '../../../core/refusal.ts';
import { type Outline, type OutlineFault, outlineFrom, pointsIn } from './outline.ts';

export interface Border {
  /** The code of the municipality. */
  place: string;
  outline: Outline;
}

export type BorderFault = OutlineFault | 'not-a-feature' | 'twice';

interface Noted {
  /** Which of the file's areas it is, counted from 1, and what it is called there. */
  area: number;
  called: string;
}

/** What a file of borders says, and what is in its way. */
export interface BordersRead {
  /** The property of the areas by which they were known. */
  by: string;
  known: readonly (Border & Noted)[];
  /** Areas that are no municipality of the country's places: they are left out. */
  unknown: readonly Noted[];
  faults: readonly (Noted & { code: BorderFault })[];
}

const mostAreas = 2000;
const mostPoints = 150_000;

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) });
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.unknown(),
});
type Feature = z.infer<typeof feature>;

const said = ({ properties }: Feature, key: string): string => {
  const value = properties?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Municipalities by their codes and by all their names; what two of them are called names neither. */
const namesOfPlaces = (places: readonly Place[]): ReadonlyMap<string, string> => {
  const called = places
    .filter(({ kind }) => kind === 'municipality')
    .flatMap(({ code, name, names }) =>
      [...new Set([code, name, ...Object.values(names ?? {})].map(normalise))].map(
        (word) => [word, code] as const,
      ),
    );
  const byName = Map.groupBy(called, ([word]) => word);
  return new Map(called.filter(([word]) => byName.get(word)?.length === 1));
};

/** The property that tells most municipalities apart: files call it name, NAME_2, shapeName or otherwise. */
const tellingKey = (features: readonly Feature[], byName: ReadonlyMap<string, string>): string => {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const told = keys.map((key) => ({
    key,
    places: new Set(features.flatMap((each) => byName.get(normalise(said(each, key))) ?? [])).size,
  }));
  return told.reduce((best, each) => (each.places > best.places ? each : best), { key: '', places: 0 }).key;
};

/**
 * The borders of municipalities from a GeoJSON collection, each matched to the country's places by name or code.
 * Refuses what is no such collection, and one in which no municipality is known or which is too detailed to be drawn.
 */
export const readBorders = (document: unknown, places: readonly Place[]): BordersRead | Refusal => {
  const read = collection.safeParse(document);
  if (!read.success) return refuse('directory.not-borders');
  const { features } = read.data;
  if (features.length > mostAreas)
    return refuse('directory.borders-too-many', { values: { most: mostAreas } });
  const parsed = features.map((each) => feature.safeParse(each));
  const byName = namesOfPlaces(places);
  const by = tellingKey(
    parsed.flatMap(({ data }) => data ?? []),
    byName,
  );
  if (by === '') return refuse('directory.borders-of-elsewhere');
  const known: (Border & Noted)[] = [];
  const unknown: Noted[] = [];
  const faults: (Noted & { code: BorderFault })[] = [];
  for (const [at, { data }] of parsed.entries()) {
    const noted = { area: at + 1, called: data ? said(data, by) : '' };
    if (!data) {
      faults.push({ ...noted, code: 'not-a-feature' });
      continue;
    }
    const place = byName.get(normalise(noted.called));
    if (place === undefined) {
      unknown.push(noted);
      continue;
    }
    const outline = outlineFrom(data.geometry);
    if (typeof outline === 'string') faults.push({ ...noted, code: outline });
    else if (known.some((one) => one.place === place)) faults.push({ ...noted, code: 'twice' });
    else known.push({ ...noted, place, outline });
  }
  const points = known.reduce((sum, { outline }) => sum + pointsIn(outline), 0);
  if (points > mostPoints)
    return refuse('directory.borders-too-detailed', { values: { points, most: mostPoints } });
  return { by, known, unknown, faults };
};
