import { z } from 'zod';
import { fileKinds } from '../chronology/entry.ts';
import { route } from './route.ts';

/** The kinds of file that are taken in, each recognised by its content and never by what its sender calls it. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'text/plain',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** In bytes: a scanned report, a photograph, half an hour of a recorded conversation. */
export const largestAttachment = 25 * 1024 * 1024;

/** A file beside the chronology, as its readers are told of it. */
export const attachment = z.object({
  id: z.uuid(),
  section: z.string(),
  name: z.string(),
  mediaType: z.enum(attachmentTypes),
  bytes: z.int(),
  author: z.uuid(),
  createdAt: z.string(),
});
export type Attachment = z.infer<typeof attachment>;

const ofFile = z.object({ kind: z.enum(fileKinds), id: z.uuid() });

export const attachFile = route({
  method: 'POST',
  path: '/api/files/:kind/:id/attachments',
  summary: 'Keeps a file (multipart) in a section of a case or person, sealed with the key of that section.',
  callers: 'signed-in',
  params: ofFile,
  query: z.object({ section: z.string().min(1).max(100) }),
  answer: attachment,
});

export const readAttachments = route({
  method: 'GET',
  path: '/api/files/:kind/:id/attachments',
  summary: 'The files of a case or person whose sections are open to the reader.',
  callers: 'signed-in',
  params: ofFile,
  answer: z.object({ attachments: z.array(attachment) }),
});

export const readAttachment = route({
  method: 'GET',
  path: '/api/attachments/:id',
  summary: 'The content of one file, to be saved; the look is recorded.',
  callers: 'signed-in',
  params: z.object({ id: z.uuid() }),
  answer: z.unknown(),
});
