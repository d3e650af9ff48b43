import writeExcel from 'write-excel-file/node';
import { type Cell, sheetsFromMarkdown } from '../../core/forms/import/index.ts';
import { zip } from '../../server/files/zip.ts';

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

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A workbook with one sheet that has a single number in each of these cells and an empty row at its end: small, however
 * far they lie apart.
 */
export const workbookWithCells = (addresses: readonly string[], lastRow = 0): Uint8Array<ArrayBuffer> => {
  const rows = Map.groupBy(addresses, (address) => address.replace(/^[A-Z]+/u, ''));
  const written = [...rows].map(
    ([row, cells]) => `<row r="${row}">${cells.map((cell) => `<c r="${cell}"><v>1</v></c>`).join('')}</row>`,
  );
  const files = new Map([
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${written.join('')}${lastRow > 0 ? `<row r="${lastRow}"/>` : ''}</sheetData></worksheet>`,
    ],
  ]);
  return new Uint8Array(zip(files));
};
