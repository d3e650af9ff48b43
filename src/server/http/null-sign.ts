interface Spot {
  key: string;
  within: Spot | null;
}

const pathTo = (spot: Spot | null): readonly string[] => (spot ? [...pathTo(spot.within), spot.key] : []);

const isMarked = (value: unknown): boolean => typeof value === 'string' && value.includes('\u0000');

/**
 * The way to the first text with the sign of code 0, which no keyboard writes and PostgreSQL cannot keep; null where
 * there is none. Goes through lists of its own, so that no depth is too deep.
 */
export const nullSignIn = (asked: unknown): readonly string[] | null => {
  if (isMarked(asked)) return [];
  const left: { value: unknown; spot: Spot | null }[] = [{ value: asked, spot: null }];
  for (let next = left.pop(); next; next = left.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, value] of Object.entries(next.value)) {
      if (isMarked(key)) return pathTo(next.spot);
      const spot = { key, within: next.spot };
      if (isMarked(value)) return pathTo(spot);
      if (typeof value === 'object' && value !== null) left.push({ value, spot });
    }
  }
  return null;
};
