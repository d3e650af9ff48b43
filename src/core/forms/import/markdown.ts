import type { Sheet } from './sheet.ts';

const between = /^\s*\|(.*)\|\s*$/u;
const ruler = /^[|\s:-]+$/u;

const cellsOf = (line: string): readonly string[] | null => {
  const [, inside] = between.exec(line) ?? [];
  if (inside === undefined || (inside.includes('-') && ruler.test(inside))) return null;
  return inside.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
};

/**
 * A workbook written as markdown tables: a row whose first cell is filled begins the sheet of that name, the cells
 * behind it are the sheet's. Lines that are no table row are passed over. Rows count from 1 in each sheet.
 */
export const sheetsFromMarkdown = (text: string): readonly Sheet[] => {
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const [name, ...cells] = cellsOf(line) ?? [];
    if (name) sheets.push({ name, rows: [] });
    if (cells.some((cell) => cell !== '')) sheets.at(-1)?.rows.push(cells);
  }
  return sheets;
};
