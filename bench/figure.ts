/** What one figure came to: ours beside a floor that was taken in the same run, on the same data. */
export interface Figure {
  name: string;
  ours: string;
  floor: string;
  /** Ours in floors, or in what the bound is said in. */
  comes: string;
  bound: string;
  held: boolean;
}

const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b);

/** The time below which a share of all lies, in milliseconds. */
export const quantile = (times: readonly number[], share: number): number => {
  const all = sorted(times);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
};

export const median = (times: readonly number[]): number => quantile(times, 0.5);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Takes both in turns, so that whatever else the machine does falls on both alike. */
export const inTurns = async (
  times: number,
  ours: (turn: number) => Promise<unknown>,
  floor: (turn: number) => Promise<unknown>,
): Promise<{ ours: readonly number[]; floor: readonly number[] }> => {
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (let turn = -5; turn < times; turn++) {
    const [one, other] = [await timed(() => ours(turn)), await timed(() => floor(turn))];
    if (turn < 0) continue;
    taken.ours.push(one);
    taken.floor.push(other);
  }
  return taken;
};

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 1)} ms`;

/** A figure that is bound by how many floors it takes. */
export const inFloors = (name: string, ours: number, floor: number, most: number): Figure => ({
  name,
  ours: milliseconds(ours),
  floor: milliseconds(floor),
  comes: `${(ours / floor).toFixed(2)} ×`,
  bound: `≤ ${most} ×`,
  held: ours / floor <= most,
});
