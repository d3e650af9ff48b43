import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { findReasons } from '../../core/names/index.ts';

const reasons = z.array(z.enum(findReasons));
const year = z.int().min(1900).max(2200);

/** By what a search is narrowed; what is left out does not narrow. */
export const Narrowed = z.object({
  bornFrom: year.optional(),
  bornUntil: year.optional(),
  /** The code of a place; whoever lives in a place that lies in it belongs to it. */
  place: z.string().max(120).optional(),
  sex: z.string().max(40).optional(),
  onlyChildren: z.boolean().optional(),
});
export type Narrowed = z.infer<typeof Narrowed>;

const caseLine = z.object({ id: z.uuid(), number: z.string(), status: z.string(), phase: z.string() });

/** Somebody whom the reader works with. */
const FoundPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  isWorkingLabel: z.boolean(),
  /** Other names they bear or bore. */
  alsoCalled: z.array(z.string()),
  father: z.string(),
  sex: z.string(),
  /** EDTF. */
  birth: z.string(),
  /** The code of the place where they live now. */
  place: z.string().nullable(),
  child: z.boolean(),
  deceased: z.boolean(),
  cases: z.array(caseLine),
  reasons,
});
export type FoundPerson = z.infer<typeof FoundPerson>;

/** Somebody whom the unit knows and the reader does not work with: that they are known, and whom to ask. */
const KnownPerson = z.object({
  /** The case through which they are known; null for somebody without one. */
  case: z.uuid().nullable(),
  /** Whoever has the case in hand; null when nobody does. */
  keeper: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  reasons,
});
export type KnownPerson = z.infer<typeof KnownPerson>;

const FoundCase = caseLine.extend({
  child: z.object({ id: z.uuid(), name: z.string(), isWorkingLabel: z.boolean() }).nullable(),
});
export type FoundCase = z.infer<typeof FoundCase>;

export const findPeople = route({
  // What was typed may name a child: it travels in the body, never in an address.
  method: 'POST',
  path: '/api/find',
  summary:
    'Finds people by name, number, telephone, year and place, and cases and concerns by number, with why each was found.',
  callers: ['worker', 'supervisor', 'team-member'],
  body: z.object({
    text: z.string().max(200),
    narrowed: Narrowed.default({}),
    /** Whether to learn of people with whom others work; each of them is then recorded as told. */
    withOthers: z.boolean().default(true),
  }),
  answer: z.object({
    people: z.array(FoundPerson),
    known: z.array(KnownPerson),
    cases: z.array(FoundCase),
    /** By their number alone: nothing that was told is searched. */
    concerns: z.array(z.object({ id: z.uuid(), number: z.string() })),
    /** There are more than are shown: a longer name or a year tells them apart. */
    many: z.boolean(),
    /** The search was too wide to say whether others in the unit know the child. */
    tooWideForOthers: z.boolean(),
  }),
});
