import { z } from 'zod';
import { route } from '../../../core/contract/route.ts';
import { outlineShape } from './outline.ts';

const readers = ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'] as const;

const border = z.object({ place: z.string(), outline: outlineShape });

export const readBorders = route({
  method: 'GET',
  path: '/api/directory/borders',
  summary: 'The borders that were brought in, and what is to be written under a map of them.',
  callers: readers,
  answer: z.object({ borders: z.array(border), credits: z.array(z.string()) }),
});
export type BordersKept = z.infer<typeof readBorders.answer>;

const point = z.object({
  id: z.string(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** The services that are given there, of those that the public may know. */
  services: z.array(z.string()),
});
export type PublicPoint = z.infer<typeof point>;

export const readPoints = route({
  method: 'GET',
  path: '/api/directory/points',
  summary: 'Where services are given, for a map: only places that the public may know, whoever asks.',
  callers: readers,
  answer: z.object({ points: z.array(point) }),
});

const area = { area: z.int(), called: z.string() };
const report = z.object({
  /** False for a trial, and for a file with faults. */
  taken: z.boolean(),
  /** The property of the areas by which they were known. */
  by: z.string(),
  known: z.array(z.object({ ...area, place: z.string() })),
  unknown: z.array(z.object(area)),
  /** Municipalities whose borders the file does not hold. */
  missing: z.array(z.string()),
  faults: z.array(
    z.object({
      ...area,
      code: z.enum(['not-a-feature', 'no-area', 'not-degrees', 'open-ring', 'twice']),
    }),
  ),
});
export type BordersReport = z.infer<typeof report>;

export const bringBorders = route({
  method: 'POST',
  path: '/api/directory/borders',
  summary:
    'Takes a GeoJSON collection of municipalities (multipart, with the field `credit`) in place of the borders that were there; `trial` only tells.',
  callers: ['administrator'],
  query: z.object({ trial: z.enum(['yes', 'no']) }),
  answer: report,
});
