import { parse } from 'csv-parse/sync';
import type { Noted } from './assemble.ts';
import { tidy } from './record.ts';
import { publishedPackage, type Resource, resources } from './resources.ts';
import { type Row, type Stood, tablesOf } from './rows.ts';

const cell = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvOf = ({ columns }: Resource, rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => name).join(','),
    ...rows.map(({ record }) => columns.map(({ name }) => cell(record[name])).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

/** The tabular package: `datapackage.json` and a file for each table that holds something. */
export const packageOf = (stood: readonly Stood[]): ReadonlyMap<string, string> => {
  const rows = tablesOf(stood);
  const held = resources.flatMap((resource) => {
    const own = rows.filter((row) => row.resource === resource.name);
    return own.length > 0 ? [[resource, own] as const] : [];
  });
  const names = new Set(held.map(([{ name }]) => name));
  const described = {
    ...publishedPackage,
    resources: publishedPackage.resources.filter(({ name }) => names.has(name)),
  };
  return new Map([
    ['datapackage.json', `${JSON.stringify(described, null, 2)}\n`],
    ...held.map(([resource, own]) => [resource.path, csvOf(resource, own)] as const),
  ]);
};

const readCell = (text: string, isNumber: boolean): unknown => {
  if (!isNumber || text === '') return text;
  const number = Number(text);
  // What is no number stays as it was written: the schema says so, with its place.
  return Number.isFinite(number) ? number : text;
};

const linesOf = (text: string): readonly { line: number; cells: Record<string, string> }[] => {
  const read: { info: { lines: number }; record: Record<string, string> }[] = parse(text, {
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return read.map(({ info, record }) => ({ line: info.lines, cells: record }));
};

export interface ReadRows {
  rows: readonly Row[];
  faults: readonly Noted[];
  notes: readonly Noted[];
}

const fileOf = (files: ReadonlyMap<string, string>, path: string): string | undefined =>
  // Archives are often made of the folder that holds the files.
  files.get(path) ?? [...files].find(([name]) => name.split('/').at(-1) === path)?.[1];

/** The rows of the tables of a package, each with its file and line. */
export const rowsOfPackage = (files: ReadonlyMap<string, string>): ReadRows => {
  const rows: Row[] = [];
  const faults: Noted[] = [];
  const notes: Noted[] = [];
  for (const { name, path, columns } of resources) {
    const text = fileOf(files, path);
    if (text === undefined) continue;
    try {
      const lines = linesOf(text);
      const known = new Map(columns.map((column) => [column.name, column]));
      const strange = Object.keys(lines[0]?.cells ?? {}).filter((column) => !known.has(column));
      for (const column of strange)
        notes.push({ where: path, field: column, code: 'column-left-out', values: {} });
      for (const { line, cells } of lines) {
        const fields = Object.entries(cells).flatMap(([column, value]) => {
          const found = known.get(column);
          return found ? [[column, readCell(value, found.isNumber)] as const] : [];
        });
        const where = `${path}:${line}`;
        const record = tidy({ ...Object.fromEntries(fields), id: cells.id ?? '' });
        if (record.id === '') faults.push({ where, field: 'id', code: 'missing', values: {} });
        else rows.push({ resource: name, where, record });
      }
    } catch {
      faults.push({ where: path, field: '', code: 'not-csv', values: {} });
    }
  }
  return { rows, faults, notes };
};
