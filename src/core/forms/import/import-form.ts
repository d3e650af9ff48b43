import { buildForm } from '../build.ts';
import type { Form, FormSource, Item, Language } from '../definition.ts';
import { importedNames } from '../names.ts';
import { isQuestion } from '../outline.ts';
import { languages } from '../vocabulary.ts';
import { type ReadList, readChoices } from './choices.ts';
import { placeOf } from './places.ts';
import { leaveOutAt, newReport, refuseAt } from './report.ts';
import { noSettings, readSettings } from './settings.ts';
import { cellText, type Sheet, type SheetFault } from './sheet.ts';
import { readSurvey } from './survey.ts';
import { tableOf } from './table.ts';
import { type SpokenBy, speaker } from './words.ts';

/** Longer than any form a person fills in; a longer file is refused before it is read. */
const mostRows = { survey: 2000, choices: 50_000 };

export interface ImportOptions {
  /** The part of the file that the whole form stands in. */
  readonly section: string;
  /** Groups and repeats that stand in another, by their names. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly of?: FormSource['of'];
  /** The id and title of a form that names none: usually the file's name. */
  readonly name?: string;
  readonly version?: number;
  /** The language of columns that name none, where neither does the form. */
  readonly plainLanguage?: Language | null;
}

/** One line of what a form asks, for whoever decides whether to install it. */
export interface OutlineLine {
  readonly depth: number;
  readonly type: Item['type'] | 'refused';
  readonly name: string;
  readonly section: string;
  readonly label: Item['label'];
}

export interface ImportedForm {
  /** Null when there is any fault. */
  readonly form: Form | null;
  readonly faults: readonly SheetFault[];
  /** What was passed over because it concerns other tools only; the form asks the same without it. */
  readonly leftOut: readonly SheetFault[];
  readonly outline: readonly OutlineLine[];
  readonly spoken: SpokenBy;
  /** Languages in which at least one sentence does not stand and was filled from another. */
  readonly missing: readonly Language[];
  /** The version as the form's author counts. */
  readonly writtenVersion: string;
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 60);

const outlineOf = (items: readonly Item[], refused: ReadonlySet<string>, depth = 0): readonly OutlineLine[] =>
  items.flatMap((item): readonly OutlineLine[] => {
    const { name, section, label } = item;
    const type: OutlineLine['type'] = refused.has(name) ? 'refused' : item.type;
    const line = { depth, type, name, section, label };
    return isQuestion(item) ? [line] : [line, ...outlineOf(item.children, refused, depth + 1)];
  });

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

const rank = ['survey', 'choices', 'settings'];
const inOrder = (faults: readonly SheetFault[]): readonly SheetFault[] =>
  faults.toSorted(
    ({ place: one }, { place: other }) =>
      rank.indexOf(one.sheet.toLowerCase()) - rank.indexOf(other.sheet.toLowerCase()) ||
      (one.row ?? 0) - (other.row ?? 0),
  );

const nowhere = (sheet: string) => ({ sheet, row: null, column: null, cell: null });

/**
 * Makes a form out of an XLSForm workbook. What is outside our vocabulary is refused by name with sheet, row,
 * column and reason, and so is everything that would keep the form from working; with any fault there is no form.
 * Never throws, whatever stands in the sheets.
 */
export const importXlsForm = (sheets: readonly Sheet[], options: ImportOptions): ImportedForm => {
  const report = newReport();
  const [survey, choices, settings] = rank.map((name) => sheetNamed(sheets, name));
  if (!survey) refuseAt(report, nowhere('survey'), 'import-sheet-missing', { sheet: 'survey' });
  for (const sheet of sheets) {
    if (sheet === survey || sheet === choices || sheet === settings) continue;
    if (sheet.rows.some((cells) => cells.some((cell) => cellText(cell) !== '')))
      leaveOutAt(report, nowhere(sheet.name), 'import-sheet-left-out', { sheet: sheet.name });
  }
  for (const [sheet, most] of [
    [survey, mostRows.survey],
    [choices, mostRows.choices],
  ] as const) {
    if (sheet && sheet.rows.length > most)
      refuseAt(report, nowhere(sheet.name), 'import-too-long', { sheet: sheet.name, most });
  }
  const set = settings ? readSettings(tableOf(settings), report) : noSettings;
  const speaks = speaker(set.language, set.language ?? options.plainLanguage ?? null);
  const none = { form: null, outline: [], missing: [], writtenVersion: set.version };
  if (!survey || report.faults.length > 0)
    return { ...none, faults: report.faults, leftOut: report.leftOut, spoken: speaks.spoken() };
  const choiceTable = choices ? tableOf(choices) : null;
  const lists = choiceTable ? readChoices(choiceTable, speaks, report) : new Map<string, ReadList>();
  const table = tableOf(survey);
  const sections = new Map(Object.entries(options.sections ?? {}));
  const read = readSurvey({ table, speaker: speaks, report }, lists, sections);
  const name = options.name?.trim() || 'form';
  const title = speaks.sayPlain(set.title || set.id || name);
  const own = [...lists].map(([list, { choices: of }]) => [list, of] as const);
  const source: FormSource = {
    form: slug(set.id || name) || 'form',
    version: options.version ?? 1,
    of: options.of ?? 'case',
    section: options.section,
    title: title ?? { sq: name, en: name, el: name },
    choices: Object.fromEntries([...own, ...read.lists].map(([list, of]) => [list, [...of]])),
    survey: read.survey,
  };
  const built = buildForm(source, {}, importedNames);
  const origins = { survey: table, choices: choiceTable, rowOf: read.rowOf, lists };
  const faults = inOrder([...report.faults, ...built.faults.map((fault) => placeOf(origins, fault))]);
  if (faults.length === 0 && built.form.survey.length === 0)
    refuseAt(report, nowhere(survey.name), 'import-nothing-asked');
  const spoken = speaks.spoken();
  const all = [...faults, ...(faults.length === 0 ? report.faults : [])];
  return {
    form: all.length === 0 ? built.form : null,
    faults: all,
    leftOut: inOrder(report.leftOut),
    outline: outlineOf(built.form.survey, read.refused),
    spoken,
    missing: languages.filter((language) => spoken[language].filled > 0),
    writtenVersion: set.version,
  };
};
