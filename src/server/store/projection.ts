import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { ProjectionTables } from './projection-tables.ts';

export type ProjectionName = keyof ProjectionTables;

type Row<T> = Omit<T, 'municipality' | 'risk_rank' | 'last_entry_on'>;

/**
 * The rows that follow from one file, by table. Each row's key must belong to this file alone. An index row gives
 * its terms in the clear; the store keeps only their keyed hashes.
 */
export type Projection = {
  readonly [T in Exclude<ProjectionName, 'person_index'>]?: readonly Row<ProjectionTables[T]>[];
} & { readonly person_index?: readonly { person_id: Id; terms: readonly string[] }[] };

interface Shape {
  key: readonly string[];
  rest: readonly string[];
  /** The column with the id of the file that a row follows from, by which rows are found that no file gives. */
  of: string;
  /** The kind of file that gives such rows; null where several do. */
  kind: FileKind | null;
}

const ofFile = ['file_kind', 'file_id'] as const;

/** The columns of each table: which tell its rows apart, and the others; and from which file its rows follow. */
export const shapes: Readonly<Record<ProjectionName, Shape>> = {
  circle: {
    key: [...ofFile, 'holder', 'source'],
    rest: ['part', 'discipline', 'since', 'until'],
    of: 'source',
    kind: null,
  },
  case_row: {
    key: ['id'],
    rest: [
      ...['number', 'child', 'status', 'phase', 'risk', 'sex', 'birth_year', 'opened_on', 'closed_on'],
      ...['closure_reason', 'manager', 'agency', 'unit', 'place', 'source', 'next_due_at', 'next_due_code'],
      ...['last_seen_on', 'last_entry_at', 'conflicts', 'harms', 'situations'],
      ...['new_concern_on', 'out_of_school', 'in_care', 'has_sibling'],
    ],
    of: 'id',
    kind: 'case',
  },
  case_tag: { key: ['case_id', 'kind', 'code'], rest: [], of: 'case_id', kind: 'case' },
  case_facts: { key: ['case_id'], rest: ['grounds', 'named'], of: 'case_id', kind: 'case' },
  person_row: {
    key: ['id'],
    rest: ['child', 'sex', 'birth_year', 'birth_registered', 'deceased', 'place', 'last_entry_at'],
    of: 'id',
    kind: 'person',
  },
  person_in_case: { key: ['case_id', 'person_id'], rest: ['part'], of: 'case_id', kind: 'case' },
  person_index: { key: ['person_id'], rest: ['terms'], of: 'person_id', kind: 'person' },
  household_row: { key: ['id'], rest: ['members', 'place', 'last_entry_at'], of: 'id', kind: 'household' },
  household_member: {
    key: ['household_id', 'person_id'],
    rest: ['since', 'until'],
    of: 'household_id',
    kind: 'household',
  },
  concern_row: {
    key: ['id'],
    rest: [
      ...['number', 'received_at', 'channel', 'state', 'immediate', 'triage_due_at', 'triaged_at'],
      ...['outcome', 'case_id', 'assignee', 'place', 'children', 'harms', 'receipt', 'last_entry_at'],
    ],
    of: 'id',
    kind: 'concern',
  },
  referral_row: {
    key: ['id'],
    rest: [
      ...[
        'number',
        'case_id',
        'agency',
        'service',
        'urgency',
        'state',
        'waits_for',
        'sender',
        'sender_agency',
      ],
      ...['taker', 'sent_at', 'seen_at', 'answered_at', 'started_at', 'ended_at', 'closed_at', 'outcome'],
      ...['next_due_at', 'next_due_code', 'head_at', 'chair_at', 'valid_until', 'opens_to', 'last_entry_at'],
    ],
    of: 'id',
    kind: 'referral',
  },
  referral_link: { key: ['id'], rest: ['referral_id', 'secret'], of: 'referral_id', kind: 'referral' },
  deadline_row: {
    key: [...ofFile, 'code', 'instance'],
    rest: ['started_at', 'due_at', 'met_at', 'waived', 'responsible'],
    of: 'file_id',
    kind: null,
  },
  task_row: {
    key: [...ofFile, 'id'],
    rest: ['kind', 'due_on', 'assignee', 'done_at', 'dropped'],
    of: 'file_id',
    kind: null,
  },
  break_glass: {
    key: [...ofFile, 'id'],
    rest: ['member', 'since', 'until', 'reviewed_at', 'looked_by'],
    of: 'file_id',
    kind: null,
  },
  transfer_row: {
    key: ['id'],
    rest: ['place', 'number', 'state', 'offered_at', 'answered_at', 'case_id'],
    of: 'id',
    kind: 'transfer',
  },
  conference_row: {
    key: ['id'],
    rest: ['at', 'minutes', 'state', 'chair', 'invited', 'present', 'items', 'unsigned'],
    of: 'id',
    kind: 'conference',
  },
  conference_item: {
    key: ['conference_id', 'case_id'],
    rest: ['place', 'state'],
    of: 'conference_id',
    kind: 'conference',
  },
};

const isProjectionName = (name: string): name is ProjectionName => Object.hasOwn(shapes, name);

export const projectionNames: readonly ProjectionName[] = Object.keys(shapes).filter(isProjectionName);

type PlainRow = Readonly<Record<string, unknown>>;

/** A file's rows by table and key. */
export type RowsByKey = ReadonlyMap<ProjectionName, ReadonlyMap<string, PlainRow>>;

export const noRows: RowsByKey = new Map();

const keyOf = (name: ProjectionName, row: PlainRow): string =>
  shapes[name].key.map((column) => String(row[column])).join('\t');

export const rowsByKey = (projection: Projection): RowsByKey => {
  const tables = new Map<ProjectionName, Map<string, PlainRow>>();
  for (const name of projectionNames) {
    const rows = projection[name];
    if (rows === undefined || rows.length === 0) continue;
    const byKey = new Map<string, PlainRow>();
    for (const row of rows) {
      const plain: PlainRow = { ...row };
      byKey.set(keyOf(name, plain), plain);
    }
    tables.set(name, byKey);
  }
  return tables;
};

/** What has to be written so that a file's rows are these: rows to take away (their keys) and rows to put. */
export interface TableChange {
  name: ProjectionName;
  gone: readonly PlainRow[];
  put: readonly PlainRow[];
  /** Rows that stay as they are but for the instant of their last entry: every entry is one, and few are more. */
  touched?: readonly Touched[];
}

/** The instant at which a file was last worked on. */
export interface Touched {
  id: Id;
  last_entry_at: string;
}

/** The rows as they stand after one of them was touched, with nothing else of them changed. */
export const touchedIn = (
  rows: RowsByKey,
  name: ProjectionName,
  { id, last_entry_at }: Touched,
): RowsByKey => {
  const byKey = rows.get(name);
  const row = byKey?.get(id);
  if (!byKey || !row) return rows;
  return new Map(rows).set(name, new Map(byKey).set(id, { ...row, last_entry_at }));
};

/** Only what tells the row apart: the terms of an index row must not leave the server unhashed. */
const keyIn = (name: ProjectionName, row: PlainRow): PlainRow =>
  Object.fromEntries(shapes[name].key.map((column) => [column, row[column]]));

const none: ReadonlyMap<string, PlainRow> = new Map();

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** The columns in which a row is no longer as it was; rows of one table have the same ones. */
const differing = (was: PlainRow, is: PlainRow): readonly string[] =>
  Object.keys(is).filter((column) => !isSame(was[column], is[column]));

const asTouched = ({ id, last_entry_at: at }: PlainRow): Touched | null =>
  typeof id === 'string' && typeof at === 'string' ? { id, last_entry_at: at } : null;

export const changesBetween = (before: RowsByKey, after: RowsByKey): readonly TableChange[] =>
  projectionNames.flatMap((name) => {
    const [was, is] = [before.get(name) ?? none, after.get(name) ?? none];
    const gone = [...was].filter(([key]) => !is.has(key)).map(([, row]) => keyIn(name, row));
    const touched: Touched[] = [];
    const put: PlainRow[] = [];
    for (const [key, row] of is) {
      const stood = was.get(key);
      const columns = stood && differing(stood, row);
      if (columns?.length === 0) continue;
      const touch = columns?.every((column) => column === 'last_entry_at') ? asTouched(row) : null;
      if (touch) touched.push(touch);
      else put.push(row);
    }
    return gone.length + put.length + touched.length === 0 ? [] : [{ name, gone, put, touched }];
  });
