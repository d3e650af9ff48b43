import writeExcel from 'write-excel-file/node';
import { type Cell, sheetsFromMarkdown } from '../../core/forms/import/index.ts';

/** The bytes of a workbook that is written as markdown tables. */
export const workbookOf = async (markdown: string): Promise<Uint8Array<ArrayBuffer>> => {
  const cell = (value: Cell) => (typeof value === 'string' && value !== '' ? { value } : null);
  const sheets = sheetsFromMarkdown(markdown).map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((cells) => cells.map(cell)),
  }));
  return new Uint8Array(await writeExcel(sheets).toBuffer());
};

/** A multipart body with one file. */
export const multipartOf = (bytes: Uint8Array<ArrayBuffer>, filename: string): FormData => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), filename);
  return form;
};
