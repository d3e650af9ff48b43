import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { riskLevel } from '../../core/pack/procedure-schema.ts';
import { urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import { reasonHeld } from '../urgency/contract.ts';
import { phases } from './phases.ts';

export const caseSorts = ['urgency', 'due', 'risk', 'opened', 'last-entry', 'last-seen'] as const;
export type CaseSort = (typeof caseSorts)[number];

/** One line of a work list. Who may not read the child's name has it as null. */
export const caseLine = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z
    .object({
      id: z.uuid(),
      name: z.string().nullable(),
      working: z.string().nullable(),
      birth: z.string(),
      sex: z.string(),
    })
    .nullable(),
  status: z.enum(['open', 'closed']),
  phase: z.enum(phases),
  risk: riskLevel.nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  closureReason: z.string().nullable(),
  manager: z.uuid().nullable(),
  place: z.string().nullable(),
  nextDue: z.object({ code: z.string(), at: z.string() }).nullable(),
  lastSeenOn: z.string().nullable(),
  lastEntryAt: z.string().nullable(),
  /** What of the line the file does not tell the reader: then it is empty here, whatever it is. */
  closed: z.array(z.enum(urgencyFactNames)),
  conflicts: z.int(),
  harms: z.array(z.string()),
  situations: z.array(z.string()),
  /** Why it comes earlier than others, the weightiest reason first. */
  reasons: z.array(reasonHeld),
});
export type CaseLine = z.infer<typeof caseLine>;

export const caseFilters = z.object({
  status: z.enum(['open', 'closed', 'all']).default('open'),
  phase: z.enum(phases).optional(),
  risk: riskLevel.or(z.literal('none')).optional(),
  /** `me`, `none`, or a member. */
  manager: z.union([z.literal('me'), z.literal('none'), z.uuid()]).optional(),
  /** A place of the pack; what lies in it counts as well. */
  place: z.string().max(80).optional(),
  harm: z.string().max(60).optional(),
  situation: z.string().max(60).optional(),
  due: z.enum(['overdue', 'week']).optional(),
  /** Not seen for so many days. */
  unseen: z.coerce.number().int().min(1).max(3650).optional(),
  conflicts: z.enum(['yes']).optional(),
  bornFrom: z.coerce.number().int().min(1900).max(2200).optional(),
  bornTo: z.coerce.number().int().min(1900).max(2200).optional(),
});
export type CaseFilters = z.infer<typeof caseFilters>;

export const listCases = route({
  method: 'GET',
  path: '/api/cases',
  summary: 'The cases that the reader works on (for a supervisor those of the unit), filtered and in order.',
  callers: ['worker', 'supervisor', 'team-member'],
  query: caseFilters.extend({
    sort: z.enum(caseSorts).default('urgency'),
    descending: z.enum(['yes', 'no']).default('no'),
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  /** `total` counts at most 1,000. */
  answer: z.object({ cases: z.array(caseLine), total: z.int() }),
});

export const countCases = route({
  method: 'GET',
  path: '/api/cases/counts',
  summary: 'Open cases of the reader by risk, phase and manager.',
  callers: ['worker', 'supervisor', 'team-member'],
  answer: z.object({
    open: z.int(),
    overdue: z.int(),
    byRisk: z.record(z.string(), z.int()),
    byPhase: z.record(z.string(), z.int()),
    byManager: z.array(z.object({ manager: z.uuid().nullable(), open: z.int(), overdue: z.int() })),
  }),
});
