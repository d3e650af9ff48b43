import type { Choice, RowSource } from '../definition.ts';
import type { FaultPath } from '../fault.ts';
import { isReserved } from '../names.ts';
import type { ReadList } from './choices.ts';
import { checkColumns, surveyColumns } from './columns.ts';
import { otherChoice, specifyOther } from './or-other.ts';
import { refuseAt } from './report.ts';
import { containerSource, questionSource, type RowReading } from './row-source.ts';
import { placeIn, type TableRow, textIn } from './table.ts';
import { type ReadType, readType } from './type.ts';

/** Deeper than any form a person wrote; keeps a hostile one from exhausting the stack. */
const deepest = 20;

export interface ReadSurvey {
  readonly survey: RowSource[];
  /** The row of the sheet behind each place of the survey, by its path. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Names of questions of which only the name was taken, because their type is refused. */
  readonly refused: ReadonlySet<string>;
  /** Lists that a question needed beside those of the sheet. */
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
}

interface Open {
  readonly of: 'group' | 'repeat' | 'form';
  readonly name: string;
  readonly row: number;
  readonly path: FaultPath;
  readonly children: RowSource[];
}

interface Reading extends RowReading {
  readonly lists: ReadonlyMap<string, ReadList>;
  readonly sections: ReadonlyMap<string, string>;
  readonly rowOf: Map<string, number>;
  readonly addedLists: Map<string, readonly Choice[]>;
  readonly refused: Set<string>;
  readonly open: Open[];
}

export const pathKey = (path: FaultPath): string => path.join('/');

const add = (reading: Reading, source: RowSource, row: number): FaultPath => {
  const around = reading.open.at(-1);
  const path = [...(around?.path ?? []), around?.children.length ?? 0];
  around?.children.push(source);
  reading.rowOf.set(pathKey(path), row);
  return path;
};

const begin = (reading: Reading, row: TableRow, of: 'group' | 'repeat', name: string): void => {
  const children: RowSource[] = [];
  const section = reading.sections.get(name);
  const source = { ...containerSource(reading, row, of, name), ...(section ? { section } : {}), children };
  if (reading.open.length === deepest + 1)
    refuseAt(reading.report, placeIn(reading.table, row.row, 'type'), 'import-deep', { most: deepest });
  const path = add(reading, source, row.row);
  reading.open.push({ of, name, row: row.row, path: [...path, 'children'], children });
};

const end = (reading: Reading, row: TableRow, of: 'group' | 'repeat'): void => {
  const { open, report, table } = reading;
  const last = open.at(-1);
  const place = placeIn(table, row.row, 'type');
  if (!last || last.of === 'form') {
    refuseAt(report, place, 'import-end-unopened', { type: of });
    return;
  }
  if (last.of !== of) refuseAt(report, place, 'import-end-other', { type: of, name: last.name });
  open.pop();
};

/** The list with one more choice; a list of its own, so that other questions on the same list offer what they did. */
const listWithOther = (reading: Reading, list: string): string => {
  const choices = reading.lists.get(list)?.choices ?? [];
  if (choices.length === 0 || choices.some(({ name }) => name === otherChoice.name)) return list;
  const named = `${list}.or_other`;
  reading.addedLists.set(named, [...choices, otherChoice]);
  return named;
};

const select = (
  reading: Reading,
  row: TableRow,
  type: Extract<ReadType, { kind: 'select' }>,
  name: string,
): void => {
  const { report, table } = reading;
  const list = type.orOther ? listWithOther(reading, type.list) : type.list;
  const source = questionSource(reading, row, `${type.type} ${list}`, name);
  add(reading, source, row.row);
  if (!type.orOther) return;
  add(reading, specifyOther(name, undefined), row.row);
  if (source.choice_filter)
    refuseAt(report, placeIn(table, row.row, 'choice_filter'), 'import-or-other-filter');
};

/** Stands in for a question that is refused, so that what asks for it is not refused as well. */
const standIn = (reading: Reading, row: TableRow, name: string): void => {
  const label = reading.speaker.say(reading.table, row, 'label') ?? undefined;
  reading.refused.add(name);
  add(reading, { type: 'hidden', name, label }, row.row);
};

const filled: Readonly<Record<'start' | 'end' | 'today', Partial<RowSource>>> = {
  start: { default: 'now()' },
  end: { calculation: 'now()' },
  today: { default: 'today()' },
};

/** Why a type is not taken; null for one that is. */
const refusalOf = (type: ReadType): string | null => {
  switch (type.kind) {
    case 'outside':
      return 'import-type-outside';
    case 'choices-from-rows':
      return 'import-choices-from-rows';
    case 'unknown':
      return 'form-type';
    case 'select':
      return isReserved(type.list) ? 'form-list-unknown' : null;
    default:
      return null;
  }
};

const addNamed = (reading: Reading, row: TableRow, type: ReadType, name: string): void => {
  switch (type.kind) {
    case 'question':
      add(reading, questionSource(reading, row, type.type, name), row.row);
      break;
    case 'filled':
      add(reading, { type: 'hidden', name, ...filled[type.by] }, row.row);
      break;
    case 'select':
      select(reading, row, type, name);
      break;
    case 'begin':
      begin(reading, row, type.of, name);
      break;
    default:
      standIn(reading, row, name);
  }
};

const readRow = (reading: Reading, row: TableRow, written: string): void => {
  const { report, table } = reading;
  const type = readType(written);
  if (type.kind === 'end') {
    end(reading, row, type.of);
    return;
  }
  const refused = refusalOf(type);
  if (refused) {
    const values = { type: written, list: type.kind === 'select' ? type.list : '' };
    refuseAt(report, placeIn(table, row.row, 'type'), refused, values);
  }
  if (/\bsearch\s*\(/u.test(textIn(table, row, 'appearance')))
    refuseAt(report, placeIn(table, row.row, 'appearance'), 'import-search');
  const name = textIn(table, row, 'name');
  if (name === '' && !refused) refuseAt(report, placeIn(table, row.row, 'name'), 'import-name-missing');
  if (name !== '' || type.kind === 'begin')
    addNamed(reading, row, refused ? { kind: 'unknown' } : type, name || `_row_${row.row}`);
};

/** Reads the rows of the sheet `survey` into the tree that they write down with begin and end. */
export const readSurvey = (
  given: RowReading,
  lists: ReadonlyMap<string, ReadList>,
  sections: ReadonlyMap<string, string>,
): ReadSurvey => {
  const survey: RowSource[] = [];
  const root: Open = { of: 'form', name: '', row: 0, path: ['survey'], children: survey };
  const reading: Reading = {
    ...given,
    lists,
    sections,
    rowOf: new Map(),
    addedLists: new Map(),
    refused: new Set(),
    open: [root],
  };
  const { table, report, open } = reading;
  checkColumns(table, surveyColumns, report);
  let depth = 0;
  for (const row of table.rows) {
    if (/^(yes|true)$/iu.test(textIn(table, row, 'disabled'))) continue;
    const written = textIn(table, row, 'type');
    if (written !== '') readRow(reading, row, written);
    else if (surveyColumns.read.some((column) => textIn(table, row, column) !== ''))
      refuseAt(report, placeIn(table, row.row, 'type'), 'import-type-missing');
    depth = Math.max(depth, open.length);
  }
  for (const left of open.slice(1))
    refuseAt(report, placeIn(table, left.row, 'type'), 'import-end-missing', { name: left.name });
  const { rowOf, refused, addedLists } = reading;
  return { survey: depth > deepest + 1 ? [] : survey, rowOf, refused, lists: addedLists };
};
