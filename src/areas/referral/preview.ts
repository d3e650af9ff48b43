import type { Deciding, Entry, FileRef } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, type Records } from '../../core/chronology/record.ts';
import { newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Ask } from './asking.ts';
import type { Enclosed } from './packet.ts';
import { enclosing } from './sending.ts';

/** What the receiver would read: the sheets that sending writes, folded as the receiver's own screen folds them. */
export const previewOf = (
  file: FileRef,
  ask: Ask,
  packet: readonly Enclosed[],
  deciding: Pick<Deciding, 'sectionOf' | 'sharing' | 'now' | 'author' | 'agency' | 'municipality'>,
): Records | Refusal => {
  const sheets = enclosing(ask, packet, deciding);
  if (isRefusal(sheets)) return sheets;
  return sheets.reduce<Records>((so, sheet, at) => {
    const entry: Entry = {
      ...sheet,
      id: newId(),
      municipality: deciding.municipality,
      file,
      seq: at + 1,
      version: 1,
      author: deciding.author,
      agency: deciding.agency,
      device: '',
      occurredAt: null,
      recordedAt: deciding.now,
    };
    return evolveRecords(so, entry);
  }, noRecords);
};
