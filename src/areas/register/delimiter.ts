export type Delimiter = ',' | ';' | '\t' | '|';

const candidates: readonly Delimiter[] = [';', '\t', ',', '|'];

const linesLookedAt = 50;

/** The first lines, where a line's end within quotes does not end it; quoted text is left out. */
const unquotedLines = (text: string): string[] =>
  text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt);

/** How many lines have the commonest number of this sign, times how many there are. */
const score = (lines: readonly string[], delimiter: Delimiter): number => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [count, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return (times / Math.max(1, lines.length)) * Math.min(count, 10);
};

/** Which sign parts the cells of a text file: what a spreadsheet wrote as `sep=`, else the steadiest one. */
export const sniffDelimiter = (text: string): Delimiter => {
  const told = /^sep=([,;\t|])/u.exec(text)?.[1];
  const given = candidates.find((candidate) => candidate === told);
  if (given) return given;
  const lines = unquotedLines(text);
  return candidates.reduce((best, next) => (score(lines, next) > score(lines, best) ? next : best));
};
