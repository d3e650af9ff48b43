import type { Id } from '../id.ts';
import { bodyOf } from './command.ts';
import type { FieldValue, KeptEdit } from './edit.ts';
import type { Entry } from './entry.ts';
import { evolveRecords } from './evolve.ts';
import { ordered } from './fold.ts';
import { noRecords, own, type Place, type Records, recordBodies, type Told } from './record.ts';
import { upcast } from './upcast.ts';

/** What one entry changed, told with what stood there before it: the correction beside what it corrected. */
export type Change = { record: Id; form: string; version: number; entry: Id } & (
  | { kind: 'answer'; place: Place; was: readonly Told<FieldValue>[]; now: FieldValue; settled: boolean }
  | { kind: 'choices'; place: Place; added: readonly string[]; removed: readonly string[] }
  | { kind: 'row'; rows: string; row: string; change: 'added' | 'removed' | 'kept' }
);

const editsOf = (
  entry: Entry,
): { record: Id; form: string; version: number; edits: readonly KeptEdit[] } | null => {
  if (entry.kind === 'record.edited') return bodyOf(recordBodies['record.edited'], entry);
  if (entry.kind !== 'conflict.resolved') return null;
  const { record, form, version, ...body } = bodyOf(recordBodies['conflict.resolved'], entry);
  return 'edit' in body ? { record, form, version, edits: [body.edit] } : null;
};

const stoodThere = (records: Records, record: Id, place: Place): readonly Told<FieldValue>[] => {
  const found = own(records, record);
  const rows = found && place.rows !== undefined ? own(found.rows, place.rows) : undefined;
  const answers = place.row === undefined ? found : rows && own(rows, place.row);
  return (answers && own(answers.fields, place.field)?.heads) ?? [];
};

const changeOf = (records: Records, record: Id, edit: KeptEdit, settled: boolean) => {
  if ('change' in edit) return { kind: 'row' as const, rows: edit.rows, row: edit.row, change: edit.change };
  const place: Place =
    'row' in edit ? { field: edit.field, rows: edit.rows, row: edit.row } : { field: edit.field };
  if (!('now' in edit))
    return { kind: 'choices' as const, place, added: edit.add, removed: Object.keys(edit.remove) };
  const was = stoodThere(records, record, place).filter(({ entry }) => edit.saw.includes(entry));
  return { kind: 'answer' as const, place, was, now: edit.now, settled };
};

/** What every entry changed, entry by entry, in the order of the file; told of readable entries only. */
export const changesIn = (entries: readonly Entry[]): ReadonlyMap<Id, readonly Change[]> => {
  const changes = new Map<Id, readonly Change[]>();
  let records: Records = noRecords;
  for (const entry of ordered(entries).map((each) => upcast(each))) {
    const told = editsOf(entry);
    if (told) {
      const { record, form, version, edits } = told;
      const settled = entry.kind === 'conflict.resolved';
      const before = records;
      changes.set(
        entry.id,
        edits.map((edit) => ({
          record,
          form,
          version,
          entry: entry.id,
          ...changeOf(before, record, edit, settled),
        })),
      );
    }
    records = evolveRecords(records, entry);
  }
  return changes;
};

const samePlace = (one: Place, other: Place): boolean =>
  one.field === other.field && one.rows === other.rows && one.row === other.row;

/** Everything that was ever answered at one place of a record, oldest first: what stood, and what corrected it. */
export const historyOf = (
  entries: readonly Entry[],
  record: Id,
  place: Place,
): readonly (Told<FieldValue> & { overtook: readonly Id[] })[] =>
  ordered(entries)
    .map((each) => upcast(each))
    .flatMap((entry) => {
      const told = editsOf(entry);
      if (told?.record !== record) return [];
      return told.edits.flatMap((edit) => {
        if (!('now' in edit) || !samePlace(edit, place)) return [];
        const { id, author: by, agency, recordedAt: at, seq } = entry;
        return [{ by, agency, at, entry: id, seq, value: edit.now, overtook: edit.saw }];
      });
    });
