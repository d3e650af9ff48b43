import readExcel, { type CellValue } from 'read-excel-file/node';
import type { Cell, Sheet } from '../../core/forms/import/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { unpackedSize } from '../../core/workbook/unpacked-size.ts';

/** Far above any form, far below what would hold the server up. */
const mostUnpacked = 60 * 1024 * 1024;

const cellOf = (cell: CellValue | Date | null): Cell => {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return null;
  // Excel keeps moments as parts of a day, which fall a little beside the second.
  const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  // A time of day alone stands on the day from which Excel counts.
  if (iso.startsWith('1899-12-3')) return iso.slice(11, 19);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
};

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/**
 * Reads an `.xlsx` workbook into rows of cells; days and times become text. Refuses an old `.xls`, what is no
 * workbook, what unpacks to more than any form needs and what is damaged, each with its own code.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<readonly Sheet[] | Refusal> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('forms.old-excel');
  if (!startsWith(bytes, 0x50, 0x4b)) return refuse('forms.not-a-workbook');
  const size = unpackedSize(bytes);
  if (size === null) return refuse('forms.damaged');
  if (size > mostUnpacked) return refuse('forms.too-large');
  try {
    const sheets = await readExcel(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    return refuse('forms.damaged');
  }
};
