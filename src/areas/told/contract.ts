import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { choiceSchema } from '../../core/told/choice.ts';
import { channels, faults } from '../../core/told/sending.ts';
import { urgencies } from '../../core/told/telling.ts';

const nothing = z.object({});
/** The ways out of the program that the installation has. */
const ways = { sendsEmail: z.boolean(), sendsSms: z.boolean() };

export const noticeLine = z.object({
  id: z.uuid(),
  /** A code of core/told/messages; one that a browser does not know yet is shown as news. */
  message: z.string(),
  path: z.string(),
  urgency: z.enum(urgencies),
  at: z.string(),
  read: z.boolean(),
  /** The colleague who is away and in whose place the reader was told. */
  inPlaceOf: z.uuid().nullable(),
});
export type NoticeLine = z.infer<typeof noticeLine>;

export const listNotices = route({
  method: 'GET',
  path: '/api/told',
  summary: 'What the reader was told, the newest first.',
  callers: 'signed-in',
  // Asked anew whenever something is told, also on a page that was left open.
  unasked: true,
  query: z.object({
    unread: z.stringbool().optional(),
    /** Older than this one. */
    before: z.uuid().optional(),
    count: z.coerce.number().int().min(1).max(50).default(50),
  }),
  answer: z.object({ notices: z.array(noticeLine), more: z.boolean() }),
});

export const countUnread = route({
  method: 'GET',
  path: '/api/told/unread',
  summary: 'How much the reader has not read.',
  callers: 'signed-in',
  unasked: true,
  answer: z.object({ unread: z.int() }),
});

export const markNotices = route({
  method: 'POST',
  path: '/api/told/mark',
  summary: 'Marks what one was told as read or unread: some of it, or all.',
  callers: 'signed-in',
  body: z.object({
    notices: z.union([z.array(z.uuid()).min(1).max(100), z.literal('all')]),
    read: z.boolean(),
  }),
  answer: nothing,
});

export const followNotices = route({
  method: 'GET',
  path: '/api/told/live',
  summary: 'Server-sent events: one `told` without content whenever what the reader is told has changed.',
  callers: 'signed-in',
  unasked: true,
  answer: nothing,
});

export const readChoice = route({
  method: 'GET',
  path: '/api/told/choice',
  summary: 'How the reader wants to be told outside the program, and by which ways that is possible here.',
  callers: 'signed-in',
  answer: z.object({
    choice: choiceSchema,
    email: z.string().nullable(),
    publicKey: z.string().nullable(),
    ...ways,
  }),
});
export type ToldChoice = z.infer<typeof readChoice.answer>;

export const keepChoice = route({
  method: 'PUT',
  path: '/api/told/choice',
  summary: 'Keeps how the reader wants to be told.',
  callers: 'signed-in',
  body: choiceSchema,
  answer: nothing,
});

const browser = { endpoint: z.url().max(1000) };

export const subscribeBrowser = route({
  method: 'POST',
  path: '/api/told/push',
  summary: 'Tells this browser of what is new while the program is closed; it hears a code and no content.',
  callers: 'signed-in',
  body: z.object({ ...browser, p256dh: z.string().min(20).max(200), auth: z.string().min(10).max(100) }),
  answer: nothing,
});

export const unsubscribeBrowser = route({
  method: 'POST',
  path: '/api/told/push/end',
  summary: 'Tells this browser nothing any more.',
  callers: 'signed-in',
  body: z.object(browser),
  answer: nothing,
});

export const unsentLine = z.object({
  member: z.uuid(),
  channel: z.enum(channels),
  state: z.enum(['waiting', 'failed', 'interrupted']),
  fault: z.enum(faults),
  count: z.int(),
  attempts: z.int(),
  triedAt: z.string(),
  /** When it is tried again by itself; null when it is not. */
  nextAt: z.string().nullable(),
});
export type Unsent = z.infer<typeof unsentLine>;

export const listUnsent = route({
  method: 'GET',
  path: '/api/told/unsent',
  summary: 'What could not be sent, to whom, by which way and why; never what it says.',
  callers: ['administrator'],
  answer: z.object({ ...ways, waiting: z.int(), unsent: z.array(unsentLine) }),
});

export const sendAgain = route({
  method: 'POST',
  path: '/api/told/send-again',
  summary: 'Tries anew what could not be sent to a member by one way.',
  callers: ['administrator'],
  body: z.object({ member: z.uuid(), channel: z.enum(channels) }),
  answer: nothing,
});
