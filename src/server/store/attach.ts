import { createHash } from 'node:crypto';
import type { FileRef, Section } from '../../core/chronology/entry.ts';
import { type Attachment, type AttachmentType, largestAttachment } from '../../core/contract/attachments.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { sealStream } from '../files/seal-stream.ts';
import type { Bytes } from '../files/sealed-files.ts';
import { enoughToSniff, sniff } from '../files/sniff.ts';
import { seal } from '../keys/seal.ts';
import { logAccess } from './access-log.ts';
import { holdFile, keyOfFiles } from './attachment-key.ts';
import { aboutAttachment, aboutName } from './attachments.ts';
import { inTenant, type Tx } from './context.ts';
import type { Store } from './store.ts';
import type { Author } from './take-entries.ts';

/** A file that somebody hands over for a section of a case or person. */
export interface Attaching {
  file: FileRef;
  section: Section;
  /** As its sender calls it; it may name a child, and is sealed. */
  name: string;
  bytes: Bytes;
}

class TooLarge extends Error {}

/** The first bytes, and the whole again from its beginning. */
const peek = async (bytes: Bytes): Promise<{ head: Buffer; whole: Bytes }> => {
  const source = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  for (let held = 0; held < enoughToSniff; ) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    held += next.value.length;
  }
  const whole = async function* () {
    yield* parts;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  return { head: Buffer.concat(parts).subarray(0, enoughToSniff), whole: whole() };
};

/** The name without the folders that some browsers send along, and without letters that break a line. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim().slice(0, 200) || 'file';

interface Measured {
  bytes: number;
  digest: Buffer;
}

/** Seals and keeps the bytes; tells how many they were, and the digest of what lies on the disk. */
const keepBytes = async (
  files: NonNullable<Store['files']>,
  place: { municipality: Id; id: Id },
  key: Buffer,
  plain: Bytes,
): Promise<Measured> => {
  let bytes = 0;
  // Of the sealed bytes: it tells nothing of the content, and can be checked without a key.
  const digest = createHash('sha256');
  const counted = async function* () {
    for await (const part of plain) {
      bytes += part.length;
      if (bytes > largestAttachment) throw new TooLarge();
      yield part;
    }
  };
  const hashed = async function* () {
    for await (const part of sealStream(key, counted(), aboutAttachment(place))) {
      digest.update(part);
      yield part;
    }
  };
  await files.put(place, hashed());
  return { bytes, digest: digest.digest() };
};

const insert = `insert into attachment
  (municipality, id, file_kind, file_id, section, media_type, bytes, digest, name, author, agency)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning created_at`;

/**
 * Keeps a file beside the chronology: recognised by its content, sealed as it comes, recorded as an access. The caller
 * has asked the protocol whether the author may write in the section. Refuses what is not on the list of kinds, what
 * is too large, and a file that is not there or was erased; then nothing is left of it.
 */
export const attach = async (
  store: Store,
  municipality: Id,
  by: Author,
  { file, section, name, bytes }: Attaching,
): Promise<Attachment | Refusal> => {
  const { files, keys } = store;
  if (!files) return refuse('attachment.no-place');
  const { head, whole } = await peek(bytes);
  const mediaType = sniff(head);
  if (!mediaType)
    return refuse(head.length === 0 ? 'attachment.empty' : 'attachment.kind', { where: 'file' });
  const context = { municipality, member: by.member, holders: [] };
  const key = await inTenant(
    store.system,
    context,
    async (tx) => (await holdFile(tx, file)) ?? keyOfFiles(tx, keys, file, section),
  );
  if (isRefusal(key)) return key;
  const place = { municipality, id: newId() };
  const row = async (tx: Tx, type: AttachmentType, measured: Measured): Promise<Attachment | Refusal> => {
    const gone = await holdFile(tx, file);
    if (gone) return gone;
    const called = plainName(name);
    const sealed = seal(key, called, aboutName(place));
    const [kept] = await tx.ask<{ created_at: string }>('attach', insert, [
      ...[municipality, place.id, file.kind, file.id, section, type],
      ...[measured.bytes, measured.digest, sealed, by.member, by.agency],
    ]);
    const act = { member: by.member, kind: file.kind, file: file.id, act: 'write' as const, purpose: null };
    logAccess(tx, [{ ...act, sections: [section], device: by.device }]);
    const told = { id: place.id, section, name: called, mediaType: type, bytes: measured.bytes };
    return { ...told, author: by.member, createdAt: kept?.created_at ?? store.now() };
  };
  try {
    const measured = await keepBytes(files, place, key, whole);
    const kept = await inTenant(store.system, context, (tx) => row(tx, mediaType, measured));
    if (isRefusal(kept)) await files.remove(place);
    return kept;
  } catch (error) {
    await files.remove(place);
    if (error instanceof TooLarge)
      return refuse('attachment.too-large', {
        where: 'file',
        values: { megabytes: largestAttachment / 2 ** 20 },
      });
    throw error;
  }
};
