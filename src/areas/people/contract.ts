import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

export const peopleSorts = ['last-entry', 'birth-year'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

const workers = ['worker', 'supervisor', 'team-member'] as const;

/** Somebody as far as the reader may know: whose name is closed to them has neither name nor working label. */
const namedPerson = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  working: z.string().nullable(),
  sex: z.string(),
  /** EDTF. */
  birth: z.string(),
  child: z.boolean(),
  deceased: z.boolean(),
});
export type PersonNamed = z.infer<typeof namedPerson>;

const personLine = namedPerson.extend({
  /** The code of the place where they live now. */
  place: z.string().nullable(),
  /** A code of the pack's list `birth-registration`. */
  birthRegistration: z.string().nullable(),
  lastEntryAt: z.string().nullable(),
  /** The cases in which they stand, of those whose circle the reader is in. */
  cases: z.array(z.object({ id: z.uuid(), number: z.string() })),
});
export type PersonLine = z.infer<typeof personLine>;

const year = z.coerce.number().int().min(1850).max(2200);

export const peopleFilters = z.object({
  /** Whoever may still be a child counts as one. */
  age: z.enum(['child', 'adult']).optional(),
  sex: z.string().max(40).optional(),
  bornFrom: year.optional(),
  bornTo: year.optional(),
  /** A place of the pack; what lies in it counts as well. */
  place: z.string().max(120).optional(),
  registration: z.string().max(60).optional(),
});
export type PeopleFilters = z.infer<typeof peopleFilters>;

export const listPeople = route({
  method: 'GET',
  path: '/api/people',
  summary: 'The people of the cases that the reader works on, filtered and in order.',
  callers: workers,
  query: peopleFilters.extend({
    sort: z.enum(peopleSorts).default('last-entry'),
    descending: z.enum(['yes', 'no']).default('yes'),
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
    take: z.coerce.number().int().min(1).max(100).default(50),
  }),
  /** `total` counts at most 1,000. */
  answer: z.object({ people: z.array(personLine), total: z.int() }),
});

const caseOfPerson = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.string(),
  phase: z.string(),
  /** What they are in it. */
  part: z.string(),
  place: z.string().nullable(),
  sex: z.string().nullable(),
  birthYear: z.int().nullable(),
  /** True where the reader may write who is in the case and what it is about. */
  mayWrite: z.boolean(),
});
export type CaseOfPerson = z.infer<typeof caseOfPerson>;

export const aroundPerson = route({
  method: 'GET',
  path: '/api/people/:id/around',
  summary:
    'The cases and households in which somebody stands, of those that the reader works with; of others nothing is said.',
  callers: workers,
  params: z.object({ id: z.uuid() }),
  answer: z.object({ cases: z.array(caseOfPerson), households: z.array(z.uuid()) }),
});

export const namePeople = route({
  method: 'POST',
  path: '/api/people/names',
  summary: 'What people are called, of those whose identity is open to the reader; the others are left out.',
  callers: workers,
  body: z.object({ ids: z.array(z.uuid()).max(200) }),
  answer: z.object({ people: z.array(namedPerson) }),
});
