/** Forms from outside: XLSForm workbooks (as rows of cells) and markdown tables. */
export { type ImportedForm, type ImportOptions, importXlsForm, type OutlineLine } from './import-form.ts';
export { sheetsFromMarkdown } from './markdown.ts';
export type { Cell, Sheet, SheetFault, SheetPlace } from './sheet.ts';
export type { Spoken, SpokenBy } from './words.ts';
