import fc from 'fast-check';
import type { Id } from '../../id.ts';
import { isRefusal } from '../../refusal.ts';
import { decideRecord } from '../decide.ts';
import type { Edit, FieldValue } from '../edit.ts';
import type { Deciding, Entry } from '../entry.ts';
import { evolveRecords } from '../evolve.ts';
import { type FormRecord, noRecords, own, type Records, type Row } from '../record.ts';
import type { RecordCommand } from '../record-command.ts';
import { isGone } from '../row.ts';
import { answers, complete, deciding, edit, open, recorded, reopen, visit, withdraw } from './cast.ts';

/** One thing an author does, before it is known what stands in front of them. */
export type Act =
  | { does: 'answer'; field: number }
  | { does: 'clear'; field: number }
  | { does: 'add-row'; row: number }
  | { does: 'answer-row'; row: number; field: number }
  | { does: 'remove-row'; row: number }
  | { does: 'choose' | 'unchoose'; choice: number }
  | { does: 'complete' | 'reopen' | 'withdraw' };

const n = (max: number) => fc.nat({ max });
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('answer' as const), field: n(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('clear' as const), field: n(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('add-row' as const), row: n(2) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('answer-row' as const), row: n(2), field: n(1) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('remove-row' as const), row: n(2) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('choose', 'unchoose'), choice: n(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('complete', 'reopen', 'withdraw') }) },
);

/** An author writes, or takes over what another one has. */
export type Step = { author: number; act: Act } | { author: number; from: number };
export const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ author: n(2), act: anAct }) },
  { weight: 2, arbitrary: fc.record({ author: n(2), from: n(2) }) },
);

const rowFields = ['who', 'said'];
export const rowIn = (record: FormRecord, id: string): Row | undefined => {
  const rows = own(record.rows, 'present');
  return rows && own(rows, id);
};
const liveRow = (record: FormRecord, id: string): Row | null => {
  const row = rowIn(record, id);
  return row && !isGone(row) ? row : null;
};
const shown = (row: Row): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(row.fields).map(([name, { value }]) => [name, value]));

let marks = 0;
const editFor = (record: FormRecord, act: Act): Edit | null => {
  const now = `mark-${++marks}`;
  switch (act.does) {
    case 'answer':
    case 'clear': {
      const field = answers[act.field] ?? 'summary';
      return { field, was: own(record.fields, field)?.value ?? null, now: act.does === 'clear' ? null : now };
    }
    case 'add-row':
      return rowIn(record, `r${act.row}`) ? null : { rows: 'present', row: `r${act.row}`, change: 'added' };
    case 'answer-row': {
      const row = liveRow(record, `r${act.row}`);
      const field = rowFields[act.field] ?? 'who';
      return row && { rows: 'present', row: row.id, field, was: own(row.fields, field)?.value ?? null, now };
    }
    case 'remove-row': {
      const row = liveRow(record, `r${act.row}`);
      return row && { rows: 'present', row: row.id, change: 'removed', was: shown(row) };
    }
    case 'choose':
      return { field: 'harm', add: [`harm-${act.choice}`], remove: [] };
    case 'unchoose':
      return { field: 'harm', add: [], remove: [`harm-${act.choice}`] };
    default:
      return null;
  }
};

/** What an author asks who has this record before their eyes; null when the act makes no sense there. */
export const asked = (record: FormRecord, act: Act, seen?: number): RecordCommand | null => {
  const told = seen === undefined ? {} : { seen };
  if (act.does === 'complete') return complete(told);
  if (act.does === 'reopen') return reopen(told);
  if (act.does === 'withdraw') return withdraw('written in error', told);
  const change = editFor(record, act);
  return change && edit([change], told);
};

/** Three people with a copy each, who write and exchange as the steps say, without a server between them. */
export interface Exchange {
  entries: readonly Entry[];
  /** What an entry's author had before them when they wrote it. */
  knew: ReadonlyMap<Id, ReadonlySet<Id>>;
}

interface Copy {
  has: Map<Id, Entry>;
  records: Records;
}

const receive = (copy: Copy, entry: Entry): void => {
  if (copy.has.has(entry.id)) return;
  copy.has.set(entry.id, entry);
  copy.records = evolveRecords(copy.records, entry);
};

export const exchange = (steps: readonly Step[], clocks: readonly number[]): Exchange => {
  const entries: Entry[] = [];
  const knew = new Map<Id, ReadonlySet<Id>>();
  const copies = [0, 1, 2].map((): Copy => ({ has: new Map(), records: noRecords }));
  const ask = (author: number, copy: Copy, command: RecordCommand | null, rights: Partial<Deciding> = {}) => {
    const decision = command && decideRecord(copy.records, command, deciding(author, rights));
    if (!decision || isRefusal(decision)) return;
    const before = new Set(copy.has.keys());
    for (const written of decision) {
      const minute = (clocks[entries.length % Math.max(1, clocks.length)] ?? 0) + entries.length;
      const entry = recorded(written, author, null, minute);
      knew.set(entry.id, new Set([...before, ...decision.map(({ id }) => id)]));
      entries.push(entry);
      receive(copy, entry);
    }
  };
  const [first] = copies;
  if (first) ask(0, first, open());
  for (const copy of copies) for (const entry of entries) receive(copy, entry);
  for (const step of steps) {
    const copy = copies[step.author];
    const record = copy?.records[visit];
    if (!copy || !record) continue;
    if ('act' in step) ask(step.author, copy, asked(record, step.act));
    else for (const entry of copies[step.from]?.has.values() ?? []) receive(copy, entry);
  }
  return { entries, knew };
};

/** Entries of one save arrive together but in any order among themselves. */
const ofOneSave = (one: Id, other: Id): boolean => one.slice(0, 24) === other.slice(0, 24);

/** An order in which everything comes after what its author knew, chosen among all such by the weights. */
export const causalOrder = ({ entries, knew }: Exchange, weights: readonly number[]): readonly Entry[] => {
  const order: Entry[] = [];
  const placed = new Set<Id>();
  const waiting = entries.map((entry, at) => ({
    entry,
    weight: weights[at % Math.max(1, weights.length)] ?? 0,
  }));
  while (waiting.length > 0) {
    const ready = waiting.filter(({ entry }) =>
      [...(knew.get(entry.id) ?? [])].every((id) => placed.has(id) || ofOneSave(id, entry.id)),
    );
    const next = ready.reduce((one, other) => (other.weight < one.weight ? other : one));
    waiting.splice(waiting.indexOf(next), 1);
    placed.add(next.entry.id);
    order.push(next.entry);
  }
  return order;
};
