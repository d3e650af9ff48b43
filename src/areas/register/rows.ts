import { dateOrder } from '../../core/dates/index.ts';
import { normalise } from '../../core/names/index.ts';
import { type Choice, readCodes } from './cells.ts';
import { fieldIds, fields } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { type DateCustoms, noticeAge, readDates } from './read-dates.ts';
import { readNames } from './read-names.ts';
import { readPapers, readPhones } from './read-papers.ts';
import type { PlaceFinder } from './read-places.ts';
import { openRow, type Reading } from './reading.ts';
import type { RegisterRow } from './row.ts';
import type { Table } from './table.ts';

type Coded = 'harm' | 'situation' | 'risk' | 'source' | 'citizenship';

/** What the rows are read with beside the list itself. */
export interface RowCustoms {
  /** ISO day of the import: nobody is born after it. */
  today: string;
  /** The code lists of the pack, with the labels in all languages. */
  choices: Readonly<Record<Coded, readonly Choice[]>>;
  /** Reads the names of places. */
  placeOf: PlaceFinder;
}

const coded = (reading: Reading, field: Coded, customs: RowCustoms): string[] => {
  const { codes, rest } = readCodes(reading.text(field, '\n'), customs.choices[field]);
  if (rest.length > 0) {
    reading.warn('code-unread', field, { written: rest.join(', ') });
    reading.note(reading.headingOf(field), rest.join(', '));
  }
  return codes;
};

/** The place as the pack names it; what it does not know goes before the street, and so is not lost. */
const readPlace = (reading: Reading, customs: RowCustoms): Pick<RegisterRow, 'place' | 'street'> => {
  const written = reading.text('place', ', ');
  const address = reading.text('address', ', ');
  const place = written === '' ? '' : customs.placeOf(written);
  if (written === '' || place !== '') return { place, street: address };
  reading.warn('place-unread', 'place', { written });
  return { place: '', street: [written, address].filter(Boolean).join(', ') };
};

const closedWords = /^(?:mbyll|myll|closed|finished|completed|inactive|perfunduar|jo aktiv|klist|kleist)/u;
const openWords =
  /^(?:hap|aktiv|active|open|ne (?:proces|vijim|ndjekje|trajtim)|vijon|ongoing|follow|anoi(?:ch|k)t|energ)/u;

const statusOf = (reading: Reading, closedOn: string): RegisterRow['status'] => {
  const written = reading.text('status');
  const plain = normalise(written);
  if (closedWords.test(plain)) return 'closed';
  if (openWords.test(plain)) return 'open';
  if (written !== '') {
    reading.warn('status-unread', 'status', { written });
    reading.note(reading.headingOf('status'), written);
  }
  return closedOn === '' ? '' : 'closed';
};

const isSomeone = (
  row: Pick<
    RegisterRow,
    'given' | 'surname' | 'otherNames' | 'personalNumber' | 'documents' | 'birth' | 'workingLabel'
  >,
): boolean =>
  [row.given, row.surname, row.personalNumber, row.birth].some((text) => text !== '') ||
  row.otherNames.length > 0 ||
  row.documents.length > 0;

const readRow = (reading: Reading, customs: RowCustoms & DateCustoms): RegisterRow => {
  const names = readNames(reading);
  const dates = readDates(reading, customs);
  const papers = readPapers(reading, dates.birth);
  const harms = coded(reading, 'harm', customs);
  const situations = coded(reading, 'situation', customs);
  const [risk = ''] = coded(reading, 'risk', customs);
  const [citizenship = ''] = coded(reading, 'citizenship', customs);
  const [source = ''] = coded(reading, 'source', customs);
  const status = statusOf(reading, dates.closedOn);
  const phones = readPhones(reading);
  noticeAge(reading, papers.birth, dates.openedOn.length === 10 ? dates.openedOn : customs.today);
  if (!isSomeone({ ...names, ...papers })) reading.refuseRow('row-names-nobody');
  return {
    line: reading.line,
    reference: reading.text('reference'),
    ...names,
    ...dates,
    ...papers,
    phones,
    ...readPlace(reading, customs),
    citizenship,
    school: reading.text('school', ', '),
    caseNumber: reading.text('case-number'),
    status,
    harms,
    situations,
    risk,
    riskAsWritten: risk === '' ? '' : `${reading.headingOf('risk')}: ${reading.text('risk')}`,
    source,
    manager: tidyManager(reading),
    notes: reading.notes(),
    asWritten: reading.asWritten,
    findings: reading.findings,
  };
};

const tidyManager = (reading: Reading): string => reading.text('manager').replace(/\s+/gu, ' ');

const orders = (table: Table, mapping: Mapping): DateCustoms['order'] => {
  const found: DateCustoms['order'] = {};
  for (const field of fieldIds) {
    const column = mapping.indexOf(field);
    if (fields[field].kind !== 'date' || column < 0) continue;
    const order = dateOrder(table.rows.map(({ cells }) => cells[column] ?? ''));
    if (order !== 'unsure') found[field] = order;
  }
  return found;
};

/**
 * Reads the rows of a list by the agreed mapping. Lines that hold nothing but the list's own number fall out;
 * every other line gives a row, with an error where it cannot be taken and a warning for each doubt. A date
 * column that anywhere shows its order of day and month is read so throughout.
 */
export const readRows = (table: Table, mapping: Mapping, customs: RowCustoms): RegisterRow[] => {
  const withOrder = { ...customs, order: orders(table, mapping) };
  return table.rows.flatMap(({ line, cells }) => {
    const reading = openRow(line, cells, table.headings, mapping);
    if (reading.isEmpty) return [];
    if (cells.slice(table.headings.length).some((cell) => cell.trim() !== ''))
      reading.warn('more-cells-than-headings', 'notes');
    return [readRow(reading, withOrder)];
  });
};
