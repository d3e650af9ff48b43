import type { FileKind, FileRef, Section } from '../../core/chronology/entry.ts';
import { type Attachment, attachment } from '../../core/contract/attachments.ts';
import type { Id } from '../../core/id.ts';
import type { Written } from '../../core/protocol/index.ts';
import { openStream } from '../files/seal-stream.ts';
import type { Bytes, FilePlace } from '../files/sealed-files.ts';
import { open } from '../keys/seal.ts';
import { sectionOfFiles } from './attachment-key.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys } from './data-keys.ts';
import type { Store } from './store.ts';

export const aboutAttachment = ({ municipality, id }: FilePlace): string =>
  `attachment/${municipality}/${id}`;
export const aboutName = (place: FilePlace): string => `${aboutAttachment(place)}/name`;

interface Row extends Record<string, unknown> {
  id: Id;
  file_kind: FileKind;
  file_id: Id;
  section: Section;
  media_type: string;
  bytes: number;
  name: Buffer;
  author: Id;
  agency: Id;
  created_at: string;
}

const columns = 'id, file_kind, file_id, section, media_type, bytes, name, author, agency, created_at';
const one = `select ${columns} from attachment where municipality = $1 and id = $2`;
const all = `select ${columns} from attachment where municipality = $1 and file_kind = $2 and file_id = $3
  order by created_at, id`;

/** What is known of a file before anything of it is opened, and how it is opened. */
export interface Attached {
  id: Id;
  file: FileRef;
  written: Written;
  /** Its name and the rest, for a reader who may read its section. */
  open: () => Attachment;
  /** Its content, checked part by part; null when it is not where it was kept. */
  content: () => Promise<Bytes | null>;
}

const attached = (tx: Tx, store: Store, row: Row, key: () => Buffer): Attached => {
  const place = { municipality: tx.context.municipality, id: row.id };
  return {
    id: row.id,
    file: { kind: row.file_kind, id: row.file_id },
    written: { section: row.section, author: row.author, agency: row.agency },
    open: () => {
      const name = open(key(), row.name, aboutName(place));
      if (name === null) throw new Error(`The name of attachment ${row.id} does not open.`);
      return attachment.parse({
        ...{ id: row.id, section: row.section, name: name.toString('utf8'), mediaType: row.media_type },
        ...{ bytes: row.bytes, author: row.author, createdAt: row.created_at },
      });
    },
    content: async () => {
      const sealed = (await store.files?.get(place)) ?? null;
      return sealed && openStream(key(), sealed, aboutAttachment(place));
    },
  };
};

const withKeys = async (tx: Tx, store: Store, file: FileRef, rows: readonly Row[]): Promise<Attached[]> => {
  const wrapped = await askWrappedKeys(tx, file);
  return rows.map((row) => {
    const section = sectionOfFiles(row.section);
    return attached(tx, store, row, () => {
      const keys = unwrapKeys(store.keys, tx.context.municipality, file, wrapped, (each) => each === section);
      const key = keys.get(section);
      if (!key) throw new Error(`The key of the files of section ${row.section} of ${file.id} is missing.`);
      return key;
    });
  });
};

/** One attached file, where row-level security shows it to the reader. Nothing of it is opened yet. */
export const attachmentById = async (tx: Tx, store: Store, id: Id): Promise<Attached | null> => {
  const [row] = await tx.ask<Row>('attachment', one, [tx.context.municipality, id]);
  if (!row) return null;
  const [found] = await withKeys(tx, store, { kind: row.file_kind, id: row.file_id }, [row]);
  return found ?? null;
};

/** All files that are attached to a case or person, oldest first. */
export const attachmentsOf = async (tx: Tx, store: Store, file: FileRef): Promise<readonly Attached[]> =>
  withKeys(
    tx,
    store,
    file,
    await tx.ask<Row>('attachments-of-file', all, [tx.context.municipality, file.kind, file.id]),
  );
