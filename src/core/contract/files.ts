import { z } from 'zod';
import { fileKinds } from '../chronology/entry.ts';
import { access as accessLevel } from '../pack/protocol-schema.ts';
import { becauseCodes } from '../protocol/index.ts';
import { route } from './route.ts';

const fileRef = z.object({ kind: z.enum(fileKinds), id: z.uuid() });

/** An entry as it travels: the envelope and the opened body. */
export const entry = z.object({
  id: z.uuid(),
  municipality: z.uuid(),
  file: fileRef,
  seq: z.int().nullable(),
  kind: z.string(),
  version: z.int(),
  section: z.string(),
  author: z.uuid(),
  agency: z.uuid(),
  device: z.string(),
  occurredAt: z.string().nullable(),
  recordedAt: z.string(),
  body: z.unknown(),
});

export const readFile = route({
  method: 'GET',
  path: '/api/files/:kind/:id',
  summary:
    'The entries of a file that the reader may read, and the sections of which they know only that there is more.',
  callers: 'signed-in',
  params: fileRef,
  query: z.object({ purpose: z.enum(['casework', 'supervision']).default('casework') }),
  answer: z.object({
    entries: z.array(entry),
    exists: z.array(z.string()),
    seq: z.int(),
    /** What the reader may write, by section; sections that are left out are closed to them. */
    writes: z.record(z.string(), z.enum(['all', 'institution', 'author'])),
    /** How far each section of the pack is open to this reader, and why. */
    sections: z.record(z.string(), z.object({ level: accessLevel, because: z.enum(becauseCodes) })),
  }),
});

export const sendCommands = route({
  method: 'POST',
  path: '/api/commands',
  summary: 'One act of one or several commands, decided by the rules of each file: all are taken, or none.',
  callers: 'signed-in',
  body: z.object({
    device: z.string().max(64).default('browser'),
    commands: z
      .array(
        z.object({
          file: fileRef,
          command: z.looseObject({ id: z.uuid(), kind: z.string().min(1).max(64) }),
        }),
      )
      .min(1)
      .max(200),
  }),
  answer: z.object({ entries: z.array(z.array(entry)) }),
});
