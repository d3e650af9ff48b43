import { z } from 'zod';
import { Edit } from '../../core/chronology/edit.ts';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';

const language = z.enum(['sq', 'en', 'el']);

export const openIntake = route({
  method: 'GET',
  path: '/api/public/intake',
  summary: 'The municipalities that take concerns, and a token that one report is sent with.',
  callers: 'anyone',
  answer: z.object({
    token: z.string(),
    municipalities: z.array(z.object({ code: z.string(), label: words })),
  }),
});

export const tellConcern = route({
  method: 'POST',
  path: '/api/public/concerns',
  summary: 'Anyone tells a concern about a child. The answer holds the code by which they can come back.',
  callers: 'anyone',
  body: z.object({
    token: z.string().max(400),
    municipality: z.string().max(60),
    language,
    /** The version of the public form on which the answers were given. */
    version: z.int().positive(),
    edits: z.array(Edit).min(1).max(400),
    immediate: z.boolean(),
    harms: z.array(z.string().max(60)).max(40),
    place: z.string().max(80).nullable(),
    anonymous: z.boolean(),
    /** People leave it empty; programs that fill in every field do not. */
    website: z.string().max(200).default(''),
  }),
  answer: z.object({ receipt: z.string(), receivedAt: z.string() }),
});

const receipt = z.string().trim().min(8).max(40);

export const readReceipt = route({
  method: 'POST',
  path: '/api/public/receipts',
  summary: 'What became of a concern, for whoever holds its code: its state and what was written to and fro.',
  callers: 'anyone',
  body: z.object({ receipt }),
  answer: z.object({
    receivedAt: z.string(),
    state: z.enum(['received', 'looked-at', 'answered']),
    said: z.array(z.object({ by: z.enum(['unit', 'reporter']), at: z.string(), text: z.string() })),
    /** How many files the reporter sent along; what they are is shown to nobody who has only the code. */
    files: z.int(),
  }),
});

export const addToReceipt = route({
  method: 'POST',
  path: '/api/public/receipts/words',
  summary: 'The reporter adds to what they told.',
  callers: 'anyone',
  body: z.object({ receipt, text: z.string().trim().min(1).max(10_000) }),
  answer: z.object({}),
});

/** Multipart: the code in a field `receipt`, before the file. It stands in no address, so that no log can hold it. */
export const addFileToReceipt = route({
  method: 'POST',
  path: '/api/public/receipts/files',
  summary:
    'The reporter sends a photograph, a recording or a document along (multipart: `receipt`, then the file).',
  callers: 'anyone',
  answer: z.object({ name: z.string() }),
});
