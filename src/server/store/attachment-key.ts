import type { FileRef, Section } from '../../core/chronology/entry.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Tx } from './context.ts';

/**
 * Files of a section have a key beside the one of its entries: whoever writes an entry need not know of a key that a
 * file brought into being, nor the other way round.
 */
export const sectionOfFiles = (section: Section): Section => `${section}#attachments`;

const standing = 'select erased_at from file where municipality = $1 and kind = $2 and id = $3 for share';
const stored =
  'select wrapped from data_key where municipality = $1 and file_kind = $2 and file_id = $3 and section = $4';
const add = `insert into data_key (municipality, file_kind, file_id, section, wrapped, master)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing`;

/** Holds a file that is there and was not erased, until the transaction ends: it cannot be erased meanwhile. */
export const holdFile = async (tx: Tx, file: FileRef): Promise<Refusal | null> => {
  const [row] = await tx.ask<{ erased_at: string | null }>('hold-file', standing, [
    tx.context.municipality,
    file.kind,
    file.id,
  ]);
  if (!row) return refuse('not-found');
  return row.erased_at === null ? null : refuse('file-erased');
};

/** The key of a section's files, made when there is none; in a transaction of the system role that holds the file. */
export const keyOfFiles = async (tx: Tx, ring: KeyRing, file: FileRef, section: Section): Promise<Buffer> => {
  const { municipality } = tx.context;
  const place = { municipality, file, section: sectionOfFiles(section) };
  const asked = [municipality, file.kind, file.id, place.section];
  const ask = async () => (await tx.ask<{ wrapped: Buffer }>('key-of-files', stored, asked))[0];
  let row = await ask();
  if (!row) {
    const { wrapped } = ring.fresh(place);
    await tx.ask('add-key-of-files', add, [...asked, wrapped, ring.master]);
    row = await ask();
  }
  const key = row ? ring.unwrap(row.wrapped, place) : null;
  if (key === null)
    throw new Error(`The key of the files of section ${section} of ${file.id} does not open.`);
  return key;
};
