import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';

const language = z.enum(['sq', 'en', 'el']);
const ofFile = z.object({ kind: z.enum(['case', 'concern']), id: z.uuid() });
const ofLetter = ofFile.extend({ letter: z.string().max(60) });
/** The record that the letter is about, where there are several; the newest when it is left out. */
const record = z.uuid().optional();

export const listLetters = route({
  method: 'GET',
  path: '/api/letters/:kind/:id',
  summary: 'The letters that can be made from a file, and which sections keep the reader from making one.',
  callers: 'signed-in',
  params: ofFile,
  answer: z.object({
    letters: z.array(
      z.object({
        letter: z.string(),
        title: words,
        /** The first section that it draws from and the reader may not read; null when it can be made. */
        closed: z.string().nullable(),
      }),
    ),
  }),
});
export type LetterOffered = z.output<typeof listLetters.answer>['letters'][number];

const toFill = z.object({
  name: z.string(),
  label: words,
  value: z.string(),
  needed: z.boolean(),
  many: z.boolean(),
});

export const previewLetter = route({
  method: 'GET',
  path: '/api/letters/:kind/:id/:letter',
  summary: 'What a letter would be filled with, and what is to be written by hand before it is made.',
  callers: 'signed-in',
  params: ofLetter,
  query: z.object({ language, record }),
  answer: z.object({
    facts: z.array(z.object({ name: z.string(), label: words, value: z.string() })),
    toFill: z.array(toFill),
    /** Records among which the letter's is chosen, newest first; empty where there is no choice. */
    records: z.array(z.object({ record: z.uuid(), says: z.string() })),
    /** True when the file holds answers that contradict each other; the letter would show the latest. */
    conflicts: z.boolean(),
  }),
});
export type LetterPreview = z.output<typeof previewLetter.answer>;

export const makeLetter = route({
  method: 'POST',
  path: '/api/letters/:kind/:id/:letter',
  summary:
    'Makes a letter as PDF and records in the file that it was made. Sending it twice records it once.',
  callers: 'signed-in',
  params: ofLetter,
  body: z.object({
    id: z.uuid(),
    language,
    record,
    typed: z.record(z.string().max(60), z.string().max(5000)).default({}),
  }),
  answer: z.object({ name: z.string(), pdf: z.base64() }),
});

export const blankForm = route({
  method: 'GET',
  path: '/api/forms/:form/paper',
  summary: 'A form to be filled in by hand, as PDF.',
  callers: 'signed-in',
  params: z.object({ form: z.string().max(60) }),
  query: z.object({ language }),
  answer: z.custom<Buffer>((value) => value instanceof Uint8Array),
});
