import type { Envelope, FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';

/** What of an entry's row a reader needs who knows which file they opened. */
export interface EntryInFile {
  seq: number;
  id: Id;
  kind: string;
  version: number;
  section: string;
  author: Id;
  agency: Id;
  device: string;
  occurred_at: string | null;
  recorded_at: string;
  body: Buffer;
}

/** An entry's place in the chain. */
export interface InChain {
  prev: Buffer | null;
  hash: Buffer;
}

export interface OfFile {
  municipality: Id;
  file_kind: FileKind;
  file_id: Id;
}

export const entryColumns =
  'seq, id, kind, version, section, author, agency, device, occurred_at, recorded_at, body';
export const chainColumns = 'prev, hash';

/** The file that a row belongs to; one object serves all rows of one file. */
export const envelopeOf = (
  municipality: Id,
  file: FileRef,
  row: EntryInFile,
): Envelope & { seq: number } => ({
  id: row.id,
  municipality,
  file,
  seq: row.seq,
  kind: row.kind,
  version: row.version,
  section: row.section,
  author: row.author,
  agency: row.agency,
  device: row.device,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
});
