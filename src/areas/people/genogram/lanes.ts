/** A stretch of a row that a horizontal line takes. */
export interface Stretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Gives each line a lane so that two that would lie on each other run beside each other; short ones lie nearest. */
export const lanesOf = (stretches: readonly Stretch[]): ReadonlyMap<string, number> => {
  const lanes: Stretch[][] = [];
  const lane = new Map<string, number>();
  const byLength = [...stretches].sort(
    (one, other) => one.to - one.from - (other.to - other.from) || one.from - other.from,
  );
  for (const stretch of byLength) {
    const meets = (other: Stretch): boolean => other.from <= stretch.to && stretch.from <= other.to;
    const free = lanes.findIndex((taken) => !taken.some(meets));
    const at = free < 0 ? lanes.length : free;
    lanes[at] = [...(lanes[at] ?? []), stretch];
    lane.set(stretch.key, at);
  }
  return lane;
};
