import { type Place, pathOf } from '../../../core/pack/place-schema.ts';

/** How far a municipality is covered: all of it, or some unit or village in it. */
export type Covered = 'whole' | 'part';

/** Which municipalities are covered by what serves these places; a county covers all that lie in it. */
export const coveredBy = (
  places: ReadonlyMap<string, Place>,
  codes: readonly string[],
): ReadonlyMap<string, Covered> => {
  const municipalities = [...places.values()].filter(({ kind }) => kind === 'municipality');
  const covered = new Map<string, Covered>();
  for (const code of codes) {
    const around = pathOf(places, code).find(({ kind }) => kind === 'municipality');
    if (around?.code === code) covered.set(code, 'whole');
    else if (around) covered.set(around.code, covered.get(around.code) ?? 'part');
    else
      for (const { code: within } of municipalities)
        if (pathOf(places, within).some((above) => above.code === code)) covered.set(within, 'whole');
  }
  return covered;
};
