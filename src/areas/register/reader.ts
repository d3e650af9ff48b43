import { parse } from 'csv-parse';
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { countedWorkbook } from '../../server/files/workbook.ts';
import { type Delimiter, sniffDelimiter } from './delimiter.ts';
import { decodeText, type Encoding, sniffEncoding } from './encoding.ts';

export interface Sheet {
  /** Empty for a text file. */
  name: string;
  /** All lines as text; dates as ISO days. */
  lines: readonly (readonly string[])[];
}

export type RegisterFile =
  | { kind: 'text'; encoding: Encoding; delimiter: Delimiter; sheets: readonly Sheet[] }
  | { kind: 'workbook'; sheets: readonly Sheet[] };

const cellText = (cell: CellValue | null): string => {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().replace(/T00:00:00\.000Z$/u, '') : String(cell);
};

const mostLines = 200_000;

const linesOf = (text: string, delimiter: Delimiter): Promise<string[][]> =>
  new Promise((resolve, reject) => {
    const options = {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostLines + 1,
    };
    parse(text, options, (error, lines: string[][]) => (error ? reject(error) : resolve(lines)));
  });

const readText = async (bytes: Uint8Array): Promise<RegisterFile | Refusal> => {
  const encoding = sniffEncoding(bytes);
  const decoded = decodeText(bytes, encoding);
  if (decoded.includes('\u0000')) return refuse('register-file-not-a-list');
  const delimiter = sniffDelimiter(decoded);
  try {
    const lines = await linesOf(decoded.replace(/^sep=.\r?\n/u, ''), delimiter);
    return { kind: 'text', encoding, delimiter, sheets: [{ name: '', lines }] };
  } catch {
    return refuse('register-file-damaged');
  }
};

/** A workbook is a packed archive: a small one may swell to more than a machine holds. */
const limits = {
  bytes: 256 * 1024 * 1024,
  // As many lines as are read at all, each with fifty columns.
  cells: mostLines * 50,
  tooLarge: 'register-file-too-large',
  damaged: 'register-file-damaged',
};

const readSpreadsheet = async (bytes: Uint8Array): Promise<RegisterFile | Refusal> => {
  const counted = countedWorkbook(bytes, limits);
  if (isRefusal(counted)) return counted;
  try {
    const sheets = await readWorkbook(counted);
    return {
      kind: 'workbook',
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map((row) => row.map(cellText)) })),
    };
  } catch {
    return refuse('register-file-damaged');
  }
};

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((sign, index) => bytes[index] === sign.charCodeAt(0));

/**
 * Reads a unit's list: a text file with any usual delimiter and encoding, or an `.xlsx` workbook. Refuses what is
 * neither (an old `.xls`, a PDF), what is empty and what is longer than 200,000 lines, each with its own code.
 */
export const readRegisterFile = async (bytes: Uint8Array): Promise<RegisterFile | Refusal> => {
  if (bytes.length === 0) return refuse('register-file-empty');
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return refuse('register-file-old-excel');
  if (startsWith(bytes, '%PDF')) return refuse('register-file-not-a-list');
  const file = await (startsWith(bytes, 'PK') ? readSpreadsheet(bytes) : readText(bytes));
  if (isRefusal(file)) return file;
  if (file.sheets.some(({ lines }) => lines.length > mostLines))
    return refuse('register-file-too-long', { values: { most: mostLines } });
  const isEmpty = file.sheets.every(({ lines }) =>
    lines.every((line) => line.every((cell) => cell.trim() === '')),
  );
  return isEmpty ? refuse('register-file-empty') : file;
};
