import { z } from 'zod';
import { fileKinds } from '../../core/chronology/entry.ts';
import { route } from '../../core/contract/route.ts';

const overseers = ['data-protection-officer', 'supervisor'] as const;
export const acts = ['read', 'write', 'list', 'break-glass', 'denied', 'erase', 'renew'] as const;

const access = z.object({
  position: z.int(),
  at: z.string(),
  member: z.string().nullable(),
  /** `member` where somebody's way in was opened anew: then `file` is theirs, the id of a member. */
  kind: z.enum([...fileKinds, 'member']),
  file: z.string().nullable(),
  /** The number of the case or concern; null for files that have none. */
  number: z.string().nullable(),
  act: z.enum(acts),
  purpose: z.string().nullable(),
  sections: z.array(z.string()),
  device: z.string().nullable(),
});
export type AccessLine = z.infer<typeof access>;

export const readAccessLog = route({
  method: 'GET',
  path: '/api/access-log',
  summary:
    'Who looked at or wrote in which file, the latest first. Files are named by number, never by a child.',
  callers: overseers,
  query: z.object({
    member: z.uuid().optional(),
    file: z.uuid().optional(),
    /** The number of a case or concern, instead of its id. */
    number: z.string().trim().max(40).optional(),
    act: z.enum(acts).optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** The last position that was seen. */
    before: z.coerce.number().int().positive().optional(),
  }),
  answer: z.object({ lines: z.array(access), more: z.boolean() }),
});

const broken = z.object({
  id: z.string(),
  kind: z.enum(fileKinds),
  file: z.string(),
  number: z.string().nullable(),
  member: z.string(),
  since: z.string(),
  until: z.string(),
  /** True while the reader, who answers for it, has not looked at it; one does not look at one's own. */
  waits: z.boolean(),
});
export type BrokenGlass = z.infer<typeof broken>;

export const listBreakGlass = route({
  method: 'GET',
  path: '/api/break-glass',
  summary: 'Emergency access that was taken, the latest first.',
  callers: overseers,
  answer: z.object({ broken: z.array(broken) }),
});

export const readBreakGlassReason = route({
  method: 'GET',
  path: '/api/break-glass/:id',
  summary: 'The reason that was stated for an emergency access. Reading it is recorded like all reading.',
  callers: overseers,
  params: z.object({ id: z.uuid() }),
  answer: z.object({ reason: z.string() }),
});
