import { useState } from 'react';
import {
  conflictsOf,
  type Deciding,
  decideRecord,
  type Entry,
  evolveRecords,
  type FormRecord,
  noRecords,
  type RecordCommand,
  type Records,
} from '../../core/chronology/index.ts';
import { type Form, sectionOf } from '../../core/forms/index.ts';
import { makeId, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';

const idOf = (n: number): string => makeId(n, new Uint8Array(10).fill(n));

export const members = { elira: idOf(1), besnik: idOf(2) } as const;
export type Member = keyof typeof members;

/** Invented. */
export const sayMember = (id: string): string => (id === members.elira ? 'Elira Hoxha' : 'Besnik Leka');

const record = idOf(7);

interface File {
  entries: readonly Entry[];
  records: Records;
}

type Told = Extract<RecordCommand, { kind: 'record.open' | 'record.edit' | 'conflict.resolve' }>;
/** A command before it is asked; who sends it gives the ids. */
export type Wished = Told extends infer C ? (C extends Told ? Omit<C, 'id' | 'record'> : never) : never;

/** What one member asks of the example's file; decided and folded by the same rules as everywhere. */
export const told = (file: File, form: Form, wish: Wished, by: Member, at: string): File | Refusal => {
  const deciding: Deciding = {
    now: at,
    municipality: idOf(3),
    author: members[by],
    agency: idOf(4),
    roles: ['worker'],
    number: null,
    sectionOf: (_form, _version, field) => (field === null ? form.section : sectionOf(form, field)),
    mayWrite: () => true,
  };
  const decision = decideRecord(file.records, { id: newId(), record, ...wish }, deciding);
  if (isRefusal(decision)) return decision;
  const entries = decision.map(
    (entry, n): Entry => ({
      ...entry,
      municipality: idOf(3),
      file: { kind: 'case', id: idOf(5) },
      seq: file.entries.length + n + 1,
      author: members[by],
      agency: idOf(4),
      device: 'example',
      recordedAt: at,
    }),
  );
  return {
    entries: [...file.entries, ...entries],
    records: entries.reduce((records, entry) => evolveRecords(records, entry), file.records),
  };
};

export const emptyFile: File = { entries: [], records: noRecords };

export const recordIn = (file: File): FormRecord | null => file.records[record] ?? null;

/** A file of the gallery that people write into on this page. */
export const useExampleFile = (form: Form, begun: File = emptyFile) => {
  const [file, setFile] = useState(begun);
  const found = recordIn(file);
  return {
    entries: file.entries,
    record: found,
    conflicts: found ? conflictsOf(found) : [],
    tell: async (wish: Wished): Promise<Refusal | undefined> => {
      const next = told(file, form, wish, 'elira', new Date().toISOString());
      if (isRefusal(next)) return next;
      setFile(next);
      return undefined;
    },
  };
};
