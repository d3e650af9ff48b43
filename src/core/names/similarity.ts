const matchesIn = (a: string, b: string): { matched: string; against: string } => {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  let matched = '';
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      matched += a[i];
      break;
    }
  }
  let against = '';
  for (let j = 0; j < b.length; j++) if (taken[j]) against += b[j];
  return { matched, against };
};

const jaro = (a: string, b: string): number => {
  const { matched, against } = matchesIn(a, b);
  const count = matched.length;
  if (count === 0) return 0;
  let moved = 0;
  for (let i = 0; i < count; i++) if (matched[i] !== against[i]) moved++;
  return (count / a.length + count / b.length + (count - moved / 2) / count) / 3;
};

/** How alike two words are, 0 to 1; a shared beginning counts more (Winkler 1990, prefix scale 0.1). */
export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1;
  const likeness = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return likeness + prefix * 0.1 * (1 - likeness);
};

/** Three rows that are used again for every pair of words: this is asked millions of times for a long list. */
const longestWord = 64;
const newRow = (): Uint8Array => new Uint8Array(longestWord + 1);
const workRows: readonly [Uint8Array, Uint8Array, Uint8Array] = [newRow(), newRow(), newRow()];

/**
 * How many slips of the finger lie between two words: a letter more, less, other, or two neighbours swapped
 * (optimal string alignment). Counting stops above `most`, where it gives `most + 1`.
 */
export const slips = (a: string, b: string, most = 2): number => {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a.length > longestWord || b.length > longestWord) return most + 1;
  let [before, last, row] = workRows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap looks back one row further, so that one slip more may still be saved.
    if (least > most + 1) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
};
