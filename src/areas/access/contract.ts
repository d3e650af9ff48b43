import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';
import { roles } from './rules.ts';

const named = z.object({
  id: z.string(),
  code: z.string(),
  /** As it is called where it stands. */
  name: z.string(),
  /** As its readers call it; null where the pack does not know it. */
  label: words.nullable(),
});

/** Whoever is signed in: what the shell needs to know about them. What they may do is decided elsewhere. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  discipline: z.string(),
  agency: named,
  municipality: named,
  /** The other municipalities in which they have a place. */
  elsewhere: z.array(named),
  /** Minutes without an act after which the session ends. */
  idleMinutes: z.number(),
  demo: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const readMe = route({
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, and where they work at the moment.',
  // Half a session must learn here what it still lacks; the handler refuses with that.
  callers: 'anyone',
  answer: Me,
});

export const changePlace = route({
  method: 'PUT',
  path: '/api/me/place',
  summary: 'Goes on working in another municipality in which one has a place.',
  callers: 'anyone',
  body: z.object({ municipality: z.uuid() }),
  answer: z.object({}),
});

const agency = named.extend({ discipline: z.string(), active: z.boolean() });
export type Agency = z.infer<typeof agency>;

export const listAgencies = route({
  method: 'GET',
  path: '/api/agencies',
  summary: 'The institutions of the municipality.',
  callers: 'signed-in',
  answer: z.object({ agencies: z.array(agency) }),
});

const colleague = z.object({
  id: z.string(),
  name: z.string(),
  agency: named,
  discipline: z.string(),
  roles: z.array(z.enum(roles)),
  unit: z.string().nullable(),
  active: z.boolean(),
});
export type Colleague = z.infer<typeof colleague>;

export const listColleagues = route({
  method: 'GET',
  path: '/api/colleagues',
  summary: 'Who works in the municipality, and who has worked there: files name them for ever.',
  callers: ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'],
  answer: z.object({ colleagues: z.array(colleague) }),
});

export const listMunicipalities = route({
  method: 'GET',
  path: '/api/municipalities',
  summary: 'The other municipalities whose units may take over a case.',
  callers: ['worker', 'supervisor'],
  answer: z.object({
    municipalities: z.array(z.object({ id: z.uuid(), place: z.string() })),
  }),
});
