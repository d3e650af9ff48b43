/** A place on the picture, with all that stands there. */
export interface Spot {
  x: number;
  y: number;
  names: readonly string[];
}

interface Placed {
  name: string;
  x: number;
  y: number;
}

/** Places that would cover each other become one spot: a town is small on a map of a county. */
export const spotsOf = (placed: readonly Placed[], apart: number): readonly Spot[] => {
  const spots: Spot[] = [];
  for (const { name, x, y } of placed) {
    const at = spots.findIndex((spot) => Math.hypot(spot.x - x, spot.y - y) < apart);
    const spot = spots[at];
    if (spot) spots[at] = { ...spot, names: [...spot.names, name] };
    else spots.push({ x, y, names: [name] });
  }
  return spots;
};
