import { parentPort, workerData } from 'node:worker_threads';
import readExcel, { type CellValue } from 'read-excel-file/node';
import type { Cell, Sheet } from '../../core/forms/import/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { countedWorkbook } from '../../server/files/workbook.ts';
import { mostUnpacked } from './read-workbook.ts';

// A thread of its own: two cells at the far corners of a sheet open into a grid that no machine holds, and whoever
// reads them must be able to end without the server.

/** Far above any form with its lists of choices; what goes back to the server is held twice. */
const mostCells = 2_000_000;

const cellOf = (cell: CellValue | Date | null): Cell => {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return null;
  // Excel keeps moments as parts of a day, which fall a little beside the second.
  const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  // A time of day alone stands on the day from which Excel counts.
  if (iso.startsWith('1899-12-3')) return iso.slice(11, 19);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
};

const limits = {
  bytes: mostUnpacked,
  cells: mostCells,
  tooLarge: 'forms.too-large',
  damaged: 'forms.damaged',
};

const sheetsOf = async (bytes: Uint8Array): Promise<readonly Sheet[] | Refusal> => {
  const counted = countedWorkbook(bytes, limits);
  if (isRefusal(counted)) return counted;
  try {
    const sheets = await readExcel(counted);
    const cells = sheets.reduce((sum, { data }) => sum + data.length * (data[0]?.length ?? 0), 0);
    if (cells > mostCells) return refuse('forms.too-large');
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    return refuse('forms.damaged');
  }
};

const bytes: Uint8Array = workerData;
parentPort?.postMessage(await sheetsOf(bytes));
parentPort?.close();
