import type { FieldId } from './fields.ts';
import type { FindingCode } from './findings.ts';
import type { Mapping } from './mapping.ts';
import type { RowFinding } from './row.ts';

/** The cells of one row by their field, and what has been noticed while reading them. */
export interface Reading {
  line: number;
  /** The filled cells of a field, trimmed, in the order of the columns. */
  cells: (field: FieldId) => readonly string[];
  /** All cells of a field as one text. */
  text: (field: FieldId, between?: string) => string;
  warn: (code: FindingCode, field: FieldId, values?: RowFinding['values']) => void;
  refuseRow: (code: FindingCode) => void;
  /** Keeps a text that has no other place. */
  note: (heading: string, text: string) => void;
  headingOf: (field: FieldId) => string;
  findings: readonly RowFinding[];
  notes: () => string;
  /** All cells that are brought over, under their headings. */
  asWritten: string;
  isEmpty: boolean;
}

/** A spreadsheet's way to keep a number a text: ="069…" or '069…. */
const unwrapped = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/u, '$1')
    .replace(/^'(?=[\d+])/u, '')
    .trim();

/** Opens one row for reading, by the mapping that a person agreed to. */
export const openRow = (
  line: number,
  row: readonly string[],
  headings: readonly string[],
  mapping: Mapping,
): Reading => {
  const byField = new Map<FieldId, string[]>();
  const findings: RowFinding[] = [];
  const noted: string[] = [];
  const lines: string[] = [];
  for (const [column, written] of row.entries()) {
    const cell = unwrapped(written);
    const field = mapping[column] ?? null;
    if (cell === '' || field === 'left-out') continue;
    lines.push(headings[column] ? `${headings[column]}: ${cell}` : cell);
    if (field === null) noted.push(headings[column] ? `${headings[column]}: ${cell}` : cell);
    else byField.set(field, [...(byField.get(field) ?? []), cell]);
  }
  const cells = (field: FieldId): readonly string[] => byField.get(field) ?? [];
  const headingOf = (field: FieldId): string => headings[mapping.indexOf(field)] ?? field;
  return {
    line,
    cells,
    text: (field, between = ' ') => cells(field).join(between),
    warn: (code, field, values = {}) => findings.push({ level: 'warning', code, field, values }),
    refuseRow: (code) => findings.push({ level: 'error', code, field: null, values: {} }),
    note: (heading, text) => noted.push(`${heading}: ${text}`),
    headingOf,
    findings,
    asWritten: lines.join('\n'),
    notes: () => [...cells('notes'), ...noted].join('\n'),
    isEmpty: [...byField.keys()].every((field) => field === 'reference'),
  };
};
