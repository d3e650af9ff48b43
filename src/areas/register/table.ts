import { fieldOfHeading } from './headings.ts';

/** A list taken apart: its headings, and its rows with the line they stand on in the file (from 1). */
export interface Table {
  headings: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

const linesLookedAt = 15;

const known = (row: readonly string[]): number => row.filter((cell) => fieldOfHeading(cell) !== null).length;

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/**
 * Which line holds the headings: the one with the most known ones among the first lines; of two that follow each
 * other and are as good (a standard's codes above their labels), the lower. Without any known heading, the first
 * line with at least two filled cells.
 */
const headingLine = (lines: readonly (readonly string[])[]): number => {
  let best = -1;
  let most = 1;
  for (const [index, line] of lines.slice(0, linesLookedAt).entries()) {
    const count = known(line);
    const follows = best >= 0 && index === best + 1 && count >= most * 0.8;
    if (count > most || follows) {
      best = index;
      most = Math.max(most, count);
    }
  }
  return best >= 0
    ? best
    : Math.max(
        0,
        lines.findIndex((line) => filled(line) >= 2),
      );
};

/** Takes a list apart into headings and rows; empty lines and headings that are repeated further down fall out. */
export const tableOf = (lines: readonly (readonly string[])[]): Table => {
  const at = headingLine(lines);
  const headings = (lines[at] ?? []).map((cell) => cell.trim());
  const repeated = headings.join('\u0000');
  const rows = lines.flatMap((cells, index) => {
    if (index <= at || filled(cells) === 0) return [];
    return cells.map((cell) => cell.trim()).join('\u0000') === repeated ? [] : [{ line: index + 1, cells }];
  });
  return { headings, rows };
};
