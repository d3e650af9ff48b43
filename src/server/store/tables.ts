import type { Generated, GeneratedAlways } from 'kysely';
import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Act } from './access-log.ts';
import type { ProjectionTables } from './projection-tables.ts';

/** ISO instants, calendar dates and numbers come from the store as text and numbers (see pool.ts). */
export type Instant = string;
export type CalendarDate = string;

interface FileKey {
  municipality: Id;
  file_kind: FileKind;
  file_id: Id;
}

export interface MunicipalityTable {
  id: Id;
  code: string;
  place: string;
  active: Generated<boolean>;
}

export interface AgencyTable {
  municipality: Id;
  id: Id;
  code: string;
  discipline: string;
  name: string;
  active: Generated<boolean>;
  mandate: Generated<string>;
  left_at: Instant | null;
}

export interface MemberTable {
  municipality: Id;
  id: Id;
  user_id: string;
  name: string;
  email: string | null;
  agency: Id;
  discipline: string;
  roles: string[];
  unit: string | null;
  state: Generated<'invited' | 'active' | 'left'>;
  created_at: Generated<Instant>;
}

export interface FileTable {
  municipality: Id;
  kind: FileKind;
  id: Id;
  seq: number;
  hash: Buffer | null;
  created_at: Generated<Instant>;
  erased_at: Instant | null;
}

export interface EntryTable extends FileKey {
  seq: number;
  id: Id;
  kind: string;
  version: number;
  section: string;
  author: Id;
  agency: Id;
  device: string;
  occurred_at: string | null;
  recorded_at: Instant;
  body: Buffer;
  prev: Buffer | null;
  hash: Buffer;
  tx: Generated<string>;
  position: GeneratedAlways<number>;
}

export interface DataKeyTable extends FileKey {
  section: string;
  wrapped: Buffer;
  /** The name of the master key that wraps it. */
  master: string | null;
}

export interface AttachmentTable extends FileKey {
  id: Id;
  section: string;
  media_type: string;
  bytes: number;
  digest: Buffer;
  name: Buffer;
  created_at: Generated<Instant>;
  author: Id;
  agency: Id;
}

export interface AccessLogTable {
  municipality: Id;
  position: GeneratedAlways<number>;
  at: Generated<Instant>;
  member: Id | null;
  file_kind: FileKind | 'member';
  file_id: Id | null;
  act: Act;
  purpose: string | null;
  sections: string[];
  device: string | null;
}

export interface SavedFilterTable {
  municipality: Id;
  id: Id;
  member: Id;
  list: string;
  body: Buffer;
  created_at: Generated<Instant>;
}

export interface ImportBatchTable {
  municipality: Id;
  id: Id;
  member: Id;
  state: string;
  mapping: Generated<unknown>;
  options: Generated<unknown>;
  summary: Generated<unknown>;
  fault: Generated<string | null>;
  name: Buffer | null;
  undo_reason: Generated<Buffer | null>;
  undone_by: Generated<Id | null>;
  undone: Generated<number>;
  rows: Generated<number>;
  done: Generated<number>;
  refused: Generated<number>;
  created_at: Generated<Instant>;
  finished_at: Instant | null;
  undone_at: Instant | null;
}

export interface ImportFileTable extends FileKey {
  batch: Id;
  row: number;
  seq: Generated<number>;
  record: Generated<Id | null>;
}

export interface ImportPartTable {
  municipality: Id;
  batch: Id;
  kind: string;
  place: number;
  counts: Generated<unknown>;
  body: Buffer;
}

export interface ImportDecisionTable {
  municipality: Id;
  batch: Id;
  pair: number;
  decision: string | null;
}

export interface ImportMappingTable {
  municipality: Id;
  headings: string;
  mapping: unknown;
  used_at: Generated<Instant>;
}

export interface InstalledFormTable {
  municipality: Id;
  form: string;
  version: number;
  section: string;
  title: unknown;
  definition: unknown;
  written_version: Generated<string>;
  installed_by: Id;
  installed_at: Instant;
  active: Generated<boolean>;
  offered_by: Id | null;
  offered_at: Instant | null;
}

export interface NoticeTable {
  municipality: Id;
  id: Generated<Id>;
  member: Id;
  message: string;
  path: string;
  urgency: string;
  key: string;
  file_kind: FileKind | null;
  file_id: Id | null;
  told_at: Generated<Instant>;
  read_at: Instant | null;
  in_place_of: Generated<Id | null>;
}

/** Who is away, and who stands in for them. */
export interface AbsenceTable {
  municipality: Id;
  id: Id;
  member: Id;
  substitute: Id | null;
  from_on: CalendarDate;
  until_on: CalendarDate;
  starts_at: Instant;
  ends_at: Instant;
  letters_at: Instant;
  said_by: Id;
  said_at: Instant;
}

/** The address of a link on its way by e-mail; what is in it is sealed. */
export interface LinkLetterTable {
  municipality: Id;
  id: Id;
  referral_id: Id;
  link_id: Id;
  member: Id;
  content: Buffer;
  state: Generated<string>;
  due_at: Instant;
  attempts: Generated<number>;
  tried_at: Instant | null;
}

export interface UrgencyWeightTable {
  municipality: Id;
  reason: string;
  set_at: Instant;
  weight: number;
  was: number;
  set_by: Id;
}

export interface DirectoryRecordTable {
  municipality: Id;
  kind: string;
  id: Id;
  organization: Id | null;
  agency: Id | null;
  body: unknown;
  confidential: Generated<boolean>;
  public: Generated<boolean>;
  needs: Generated<string[]>;
  languages: Generated<string[]>;
  places: Generated<string[]>;
  minimum_age: number | null;
  maximum_age: number | null;
  room: number | null;
  words: Generated<string>;
  revision: Generated<number>;
  changed_at: Instant;
  changed_by: Id | null;
}

export interface BorderTable {
  municipality: Id;
  place: string;
  outline: unknown;
  credit: string;
  brought_at: Instant;
  brought_by: Id;
}

export interface DirectoryChangeTable {
  municipality: Id;
  position: GeneratedAlways<number>;
  kind: string;
  record: Id;
  act: 'added' | 'changed' | 'brought';
  at: Instant;
  by: Id;
  fields: Generated<string[]>;
  was: unknown;
  now: unknown;
  confidential: Generated<boolean>;
  agency: Id | null;
}

export interface ProtocolVersionTable {
  municipality: Id;
  digest: string;
  version: number;
  body: unknown;
  since: Instant;
}

export interface ProtocolSignatureTable {
  municipality: Id;
  id: Id;
  agency: Id;
  digest: string;
  signer: string;
  capacity: string;
  signed_on: CalendarDate;
  recorded_by: Id;
  recorded_at: Instant;
}

/** All tables of the house's own migrations, as Kysely sees them; an area adds its own beside these. */
export interface Tables extends ProjectionTables {
  installation: { name: string; value: Buffer };
  master_key: { only_one: Generated<boolean>; name: string };
  municipality: MunicipalityTable;
  agency: AgencyTable;
  member: MemberTable;
  counter: { municipality: Id; name: string; value: number };
  file: FileTable;
  entry: EntryTable;
  data_key: DataKeyTable;
  attachment: AttachmentTable;
  access_log: AccessLogTable;
  follower: { municipality: Id; name: string; tx: string; position: number };
  saved_filter: SavedFilterTable;
  import_batch: ImportBatchTable;
  import_file: ImportFileTable;
  import_part: ImportPartTable;
  import_decision: ImportDecisionTable;
  import_mapping: ImportMappingTable;
  installed_form: InstalledFormTable;
  directory_record: DirectoryRecordTable;
  link_letter: LinkLetterTable;
  directory_change: DirectoryChangeTable;
  border: BorderTable;
  protocol_version: ProtocolVersionTable;
  protocol_signature: ProtocolSignatureTable;
  urgency_weight: UrgencyWeightTable;
  notice: NoticeTable;
  absence: AbsenceTable;
}
