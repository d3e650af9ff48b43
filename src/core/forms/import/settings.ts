import type { Language } from '../definition.ts';
import { languageNamed } from './languages.ts';
import { leaveOutAt, type Report } from './report.ts';
import { cellText } from './sheet.ts';
import { placeIn, type Table, textIn } from './table.ts';

export interface Settings {
  readonly id: string;
  readonly title: string;
  /** As the form's author counts; here the installation counts its own versions. */
  readonly version: string;
  readonly language: Language | null;
}

const idColumns = ['form_id', 'id_string', 'set_form_id'];
const titleColumns = ['form_title', 'title', 'set_form_title'];
const columns = [...idColumns, ...titleColumns, 'version', 'default_language'];

export const noSettings: Settings = { id: '', title: '', version: '', language: null };

/** The first row of the sheet `settings`. What it asks of other tools (encryption, sending) is left out. */
export const readSettings = (table: Table, report: Report): Settings => {
  const [row] = table.rows;
  if (!row) return noSettings;
  const first = (names: readonly string[]): string =>
    names.map((name) => textIn(table, row, name)).find((text) => text !== '') ?? '';
  for (const heading of table.headings) {
    if (columns.includes(heading.column) || cellText(row.cells[heading.index]) === '') continue;
    leaveOutAt(report, placeIn(table, row.row, heading), 'import-setting-left-out', {
      column: heading.written,
    });
  }
  return {
    id: first(idColumns),
    title: first(titleColumns),
    version: first(['version']),
    language: languageNamed(first(['default_language'])),
  };
};
