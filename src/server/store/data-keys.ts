import type { FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Tx } from './context.ts';

export interface WrappedKey {
  section: Section;
  wrapped: Buffer;
}

export const askWrappedKeys = (tx: Tx, file: FileRef): Promise<WrappedKey[]> =>
  tx.ask<{ section: Section; wrapped: Buffer }>(
    'data-keys',
    'select section, wrapped from data_key where municipality = $1 and file_kind = $2 and file_id = $3',
    [tx.context.municipality, file.kind, file.id],
  );

/** The keys of a file's sections, unwrapped; only those of the sections that the reader may read. */
export const unwrapKeys = (
  ring: KeyRing,
  municipality: Id,
  file: FileRef,
  wrapped: readonly WrappedKey[],
  keep: (section: Section) => boolean = () => true,
): ReadonlyMap<Section, Buffer> => {
  const keys = new Map<Section, Buffer>();
  for (const row of wrapped) {
    if (!keep(row.section)) continue;
    const key = ring.unwrap(row.wrapped, { municipality, file, section: row.section });
    if (key === null) throw new Error(`The key of section ${row.section} of file ${file.id} does not open.`);
    keys.set(row.section, key);
  }
  return keys;
};
