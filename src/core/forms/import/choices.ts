import type { Choice } from '../definition.ts';
import { isReserved } from '../names.ts';
import { checkColumns, choiceColumns } from './columns.ts';
import { type Report, refuseAt } from './report.ts';
import { cellText } from './sheet.ts';
import { placeIn, type Table, type TableRow, textIn } from './table.ts';
import type { Speaker } from './words.ts';

export interface ReadList {
  readonly choices: Choice[];
  /** The row of each choice, in the same order. */
  readonly rows: number[];
}

const furtherColumns = (table: Table, row: TableRow): Record<string, string> =>
  Object.fromEntries(
    table.headings.flatMap(({ column, written, index, language }) => {
      const text = cellText(row.cells[index]);
      if (text === '' || language !== null || isReserved(written)) return [];
      return choiceColumns.read.includes(column) || choiceColumns.refused(column) ? [] : [[written, text]];
    }),
  );

const readChoice = (table: Table, row: TableRow, speaker: Speaker, report: Report): Choice | null => {
  const name = textIn(table, row, 'name');
  if (name === '') {
    refuseAt(report, placeIn(table, row.row, 'name'), 'import-choice-name');
    return null;
  }
  const label = speaker.say(table, row, 'label');
  if (!label) {
    refuseAt(report, placeIn(table, row.row, 'label'), 'import-choice-label', { name });
    return { name, label: { sq: name, en: name, el: name }, columns: {} };
  }
  if (Object.values(label).some((text) => text.includes('${')))
    refuseAt(report, placeIn(table, row.row, 'label'), 'import-choice-quotes', { name });
  return { name, label, columns: furtherColumns(table, row) };
};

/** The choice lists of the sheet `choices`. A choice that cannot be used is refused by its row. */
export const readChoices = (
  table: Table,
  speaker: Speaker,
  report: Report,
): ReadonlyMap<string, ReadList> => {
  checkColumns(table, choiceColumns, report);
  const lists = new Map<string, ReadList>();
  for (const heading of table.headings) {
    if (isReserved(heading.written))
      refuseAt(report, placeIn(table, table.headingRow, heading), 'form-name-reserved', {
        name: heading.written,
      });
  }
  for (const row of table.rows) {
    const list = textIn(table, row, 'list_name');
    const place = placeIn(table, row.row, 'list_name');
    if (list === '') {
      refuseAt(report, place, 'import-choice-list');
      continue;
    }
    if (isReserved(list)) {
      refuseAt(report, place, 'form-name-reserved', { name: list });
      continue;
    }
    const choice = readChoice(table, row, speaker, report);
    if (!choice) continue;
    const known = lists.get(list) ?? { choices: [], rows: [] };
    known.choices.push(choice);
    known.rows.push(row.row);
    lists.set(list, known);
  }
  return lists;
};
