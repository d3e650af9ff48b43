import { createHash } from 'node:crypto';
import type { FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { SealedFiles } from '../files/sealed-files.ts';
import { inTenant, type Pool } from './context.ts';

/** A file that was attached, and is not on the disk as it was kept. */
export interface AttachmentFault {
  municipality: Id;
  file: FileRef;
  attachment: Id;
  why: 'missing' | 'changed';
}

export interface VerifiedAttachments {
  attachments: number;
  faults: readonly AttachmentFault[];
}

interface Row extends Record<string, unknown> {
  id: Id;
  file_kind: FileKind;
  file_id: Id;
  digest: Buffer;
}

const atOnce = 200;
const next = `select id, file_kind, file_id, digest from attachment
  where municipality = $1 and id > $2 order by id limit ${atOnce}`;

const faultOf = async (
  files: SealedFiles,
  municipality: Id,
  { id, digest }: Row,
): Promise<AttachmentFault['why'] | null> => {
  const sealed = await files.get({ municipality, id });
  if (sealed === null) return 'missing';
  const hash = createHash('sha256');
  for await (const bytes of sealed) hash.update(bytes);
  return hash.digest().equals(digest) ? null : 'changed';
};

/** Checks that every attached file of a municipality lies where it was kept, byte for byte. It needs no key. */
export async function* verifyAttachments(
  system: Pool,
  files: SealedFiles,
  municipality: Id,
): AsyncGenerator<VerifiedAttachments> {
  const context = { municipality, member: null, holders: [] };
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await inTenant(
      system,
      context,
      (tx) => tx.ask<Row>('verify-attachments', next, [municipality, after]),
      'look',
    );
    const faults: AttachmentFault[] = [];
    for (const row of rows) {
      const why = await faultOf(files, municipality, row);
      const file = { kind: row.file_kind, id: row.file_id };
      if (why) faults.push({ municipality, file, attachment: row.id, why });
    }
    yield { attachments: rows.length, faults };
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}
