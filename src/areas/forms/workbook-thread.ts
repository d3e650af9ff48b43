import { parentPort, workerData } from 'node:worker_threads';
import readExcel, { type CellValue } from 'read-excel-file/node';
import type { Cell, Sheet } from '../../core/forms/import/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { unzip, zip } from '../../server/files/zip.ts';
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

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

// Cells without content close themselves; those the reader leaves out. Bounded, so that no text makes it run long.
const filledCell =
  /<(?:\w{1,20}:)?c [^<>]{0,200}?\br=["']([A-Z]{1,3})(\d{1,10})["'](?:[^<>]{0,200}[^<>/])?>/gu;

/** How large a grid the filled cells of a sheet span, before one is built. */
const spanned = (xml: string): number => {
  let [width, height] = [0, 0];
  for (const [, letters = '', row] of xml.matchAll(filledCell)) {
    width = Math.max(width, columnOf(letters));
    height = Math.max(height, Number(row));
  }
  return width * height;
};

const sheetsOf = async (bytes: Uint8Array): Promise<readonly Sheet[] | Refusal> => {
  const files = unzip(Buffer.from(bytes), mostUnpacked);
  if (!files) return refuse('forms.damaged');
  if ([...files].some(([path, xml]) => path.endsWith('.xml') && spanned(xml) > mostCells))
    return refuse('forms.too-large');
  // Packed anew from what was counted: an archive may hold more than its directory says.
  const counted = zip(new Map([...files].filter(([path]) => /\.(?:xml|rels)$/u.test(path))));
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
