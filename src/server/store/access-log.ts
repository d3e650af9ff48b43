import type { FileKind, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from './context.ts';

/** Kinds of access; an erasure stays on record when its file is gone. `renew` gives a member a new way in. */
export type Act = 'read' | 'write' | 'list' | 'break-glass' | 'denied' | 'erase' | 'renew';

/** One look into a file, or one act on it; or what was done to a member's way in, with their id in place of the file's. */
export interface Access {
  member: Id | null;
  kind: FileKind | 'member';
  file: Id | null;
  act: Act;
  purpose: string | null;
  sections: readonly Section[];
  device: string | null;
  /** The instant of an act that is written down later than it happened; left out, it is the moment of writing. */
  at?: string;
}

const columns = 'member, file_kind, file_id, act, purpose, sections, device';

/** Part of a statement that records acts; `document` is the number of the parameter that carries them. */
export const recordingAccess = (document: number): string =>
  `insert into access_log (municipality, at, ${columns})
   select $1, coalesce(at, now()), ${columns} from json_populate_recordset(null::access_log, $${document}::json)`;

export const accessRows = (acts: readonly Access[]): string =>
  JSON.stringify(acts.map(({ kind, file, ...act }) => ({ ...act, file_kind: kind, file_id: file })));

/** Records who looked where, in the transaction of the look: it does not commit without the record. */
export const logAccess = (tx: Tx, acts: readonly Access[]): void => {
  tx.send('log-access', recordingAccess(2), [tx.context.municipality, accessRows(acts)]);
};
