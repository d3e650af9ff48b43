import { expressionText, type RowSource, type Words } from '../definition.ts';
import { isDynamicDefault } from '../written.ts';
import { leaveOutAt, type Report } from './report.ts';
import { placeIn, type Table, type TableRow, textIn } from './table.ts';
import type { Speaker } from './words.ts';

export interface RowReading {
  readonly table: Table;
  readonly speaker: Speaker;
  readonly report: Report;
}

/** Spreadsheets correct quotes into curly ones, in which no expression could be written. */
const straight = (text: string): string => text.replace(/[“”„]/gu, '"').replace(/[‘’‚]/gu, "'");

const expressionIn = ({ table }: RowReading, row: TableRow, column: string): string | undefined => {
  const text = textIn(table, row, column);
  return text === '' ? undefined : expressionText(straight(text));
};

const joined = (one: Words | null, other: Words | null): Words | undefined => {
  if (!one || !other) return one ?? other ?? undefined;
  return { sq: `${one.sq}\n${other.sq}`, en: `${one.en}\n${other.en}`, el: `${one.el}\n${other.el}` };
};

/** The guidance stands below the hint; a question that has only a hint asks by it. */
const wordsIn = ({ table, speaker }: RowReading, row: TableRow) => {
  const [label, hint] = [speaker.say(table, row, 'label'), speaker.say(table, row, 'hint')];
  const guidance = speaker.say(table, row, 'guidance_hint');
  return label
    ? { label, hint: joined(hint, guidance) }
    : { label: hint ?? undefined, hint: guidance ?? undefined };
};

const asked = (reading: RowReading, row: TableRow) => ({
  ...wordsIn(reading, row),
  appearance: textIn(reading.table, row, 'appearance') || undefined,
  relevant: expressionIn(reading, row, 'relevant'),
  read_only: expressionIn(reading, row, 'read_only'),
});

const ofQuestionsOnly = [
  'required',
  'required_message',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'default',
];

/** A group or repeat without its questions; what only a question can have is left out by name. */
export const containerSource = (
  reading: RowReading,
  row: TableRow,
  type: 'group' | 'repeat',
  name: string,
): RowSource => {
  const { table, report } = reading;
  for (const heading of table.headings) {
    if (ofQuestionsOnly.includes(heading.column) && row.cells[heading.index])
      leaveOutAt(report, placeIn(table, row.row, heading), 'import-column-left-out', {
        column: heading.written,
      });
  }
  return { type, name, ...asked(reading, row) };
};

/** A question with everything that its row says. */
export const questionSource = (reading: RowReading, row: TableRow, type: string, name: string): RowSource => {
  const { table, speaker } = reading;
  const written = textIn(table, row, 'default');
  const calculation = expressionIn(reading, row, 'calculation');
  const isDynamic = written !== '' && isDynamicDefault(written);
  return {
    // A calculate that is only filled at the beginning is a hidden value with a default.
    type: type === 'calculate' && !calculation && isDynamic ? 'hidden' : type,
    name,
    ...asked(reading, row),
    required: expressionIn(reading, row, 'required'),
    required_message: speaker.say(table, row, 'required_message') ?? undefined,
    constraint: expressionIn(reading, row, 'constraint'),
    constraint_message: speaker.say(table, row, 'constraint_message') ?? undefined,
    calculation,
    choice_filter: expressionIn(reading, row, 'choice_filter'),
    default: written === '' ? undefined : isDynamic ? straight(written) : written,
  };
};
