/**
 * Moves positions as little as possible so that each stands at least `apart` from the one before it, in the order
 * given (pool adjacent violators: the least squares answer).
 */
export const spread = (wanted: readonly number[], apart: number): readonly number[] => {
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((each, at) => {
    pools.push({ sum: each - at * apart, count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) return;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
    }
  });
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.round(sum / count)))
    .map((place, at) => place + at * apart);
};
