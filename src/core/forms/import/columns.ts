import { languageNamed } from './languages.ts';
import { leaveOutAt, type Report, refuseAt } from './report.ts';
import { cellText } from './sheet.ts';
import { placeIn, type Table } from './table.ts';

/** The columns of a sheet that are read, and those without which the form would not be the one that was meant. */
export interface ColumnRules {
  readonly read: readonly string[];
  readonly spoken: readonly string[];
  readonly needed: readonly string[];
  readonly refused: (column: string) => boolean;
  /** True where any further column belongs to the sheet (what choice filters compare). */
  readonly takesFurther: boolean;
}

const media = (column: string): boolean => column.startsWith('media');

export const surveyColumns: ColumnRules = {
  read: [
    'type',
    'name',
    'label',
    'hint',
    'guidance_hint',
    'appearance',
    'relevant',
    'required',
    'required_message',
    'constraint',
    'constraint_message',
    'calculation',
    'choice_filter',
    'default',
    'read_only',
    'disabled',
  ],
  spoken: ['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message'],
  needed: ['type', 'name'],
  refused: (column) =>
    media(column) || column.startsWith('bind::') || column === 'trigger' || column === 'repeat_count',
  takesFurther: false,
};

export const choiceColumns: ColumnRules = {
  read: ['list_name', 'name', 'label'],
  spoken: ['label'],
  needed: ['list_name', 'name'],
  refused: media,
  takesFurther: true,
};

/**
 * Holds a sheet's headings against what is read of it. A needed column that is missing, one that stands twice and
 * one whose content would change the form keep it from being used; what only concerns other tools is left out.
 */
export const checkColumns = (table: Table, rules: ColumnRules, report: Report): void => {
  for (const column of rules.needed) {
    if (!table.headings.some((heading) => heading.column === column))
      refuseAt(report, placeIn(table, table.headingRow || null, null), 'import-column-missing', { column });
  }
  const seen = new Set<string>();
  for (const heading of table.headings) {
    const { column, language, written, index } = heading;
    const place = placeIn(table, table.headingRow, heading);
    const id = `${column}::${language ?? ''}`;
    if (seen.has(id)) refuseAt(report, place, 'import-column-twice', { column: written });
    seen.add(id);
    const firstFilled = table.rows.find(({ cells }) => cellText(cells[index]) !== '');
    if (!firstFilled) continue;
    if (rules.refused(column)) {
      for (const { cells, row } of table.rows) {
        if (cellText(cells[index]) !== '')
          refuseAt(report, placeIn(table, row, heading), 'import-column-outside', { column: written });
      }
    } else if (language !== null && rules.spoken.includes(column)) {
      if (languageNamed(language) === null)
        leaveOutAt(report, place, 'import-language-left-out', { language });
    } else if (!rules.read.includes(column) && !rules.takesFurther) {
      leaveOutAt(report, place, 'import-column-left-out', { column: written });
    }
  }
};
