import { type PlacesFile, placesOf } from '../../core/pack/place-schema.ts';
import type { Problem, Written } from './written-file.ts';

/** Codes are unique over all files, every parent exists, and no place lies in itself. */
export const checkPlaces = (files: readonly Written<PlacesFile>[]): Problem[] => {
  const parents = new Map<string, string | undefined>();
  const problems: Problem[] = [];
  for (const { value, problem } of files)
    for (const [at, row] of value.places.entries())
      for (const { code, parent } of placesOf({ ...value, places: [row] })) {
        if (parents.has(code))
          problems.push(problem(['places', at, 'code'], `the code "${code}" stands twice`));
        parents.set(code, parent);
      }
  for (const { value, problem } of files)
    for (const [at, { code, kind, parent, across }] of value.places.entries()) {
      if (parent === undefined && kind !== 'country')
        problems.push(
          problem(['places', at, 'code'], `"${code}" lies nowhere: only a country has no parent`),
        );
      if (parent !== undefined && !parents.has(parent))
        problems.push(problem(['places', at, 'parent'], `there is no place "${parent}"`));
      if (across !== undefined && !parents.has(across))
        problems.push(problem(['places', at, 'across'], `there is no place "${across}"`));
      if (liesInItself(code, parents))
        problems.push(problem(['places', at, 'parent'], `"${code}" lies in itself`));
    }
  return problems;
};

const liesInItself = (code: string, parents: ReadonlyMap<string, string | undefined>): boolean => {
  const passed = new Set<string>();
  for (let at = parents.get(code); at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === code) return true;
    passed.add(at);
  }
  return false;
};
