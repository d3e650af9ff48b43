import type { Entry, Envelope, FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';

/** An entry as its row is read. */
export interface EntryRow {
  municipality: Id;
  file_kind: FileKind;
  file_id: Id;
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
  prev: Buffer | null;
  hash: Buffer;
}

export const entryColumns =
  'municipality, file_kind, file_id, seq, id, kind, version, section, author, agency, device, occurred_at, recorded_at, body, prev, hash';

export const envelopeOf = (row: EntryRow): Envelope & { seq: number } => ({
  id: row.id,
  municipality: row.municipality,
  file: { kind: row.file_kind, id: row.file_id },
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

/** What an entry says about itself, without what it says about a child. */
export const withoutBody = ({ body: _, ...envelope }: Entry): Envelope => envelope;

export const sameFile = (one: FileRef, other: FileRef): boolean =>
  one.kind === other.kind && one.id === other.id;
