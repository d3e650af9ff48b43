import type { Id } from '../../../core/id.ts';
import { birthYearsOf } from '../identity.ts';
import { byText, type Family } from './family.ts';
import type { Cluster, Found } from './generations.ts';

/** Where somebody stands from left to right; only the order counts, not the distance. */
type Keys = Map<Id, number>;

const yearOf = (family: Family, id: Id): number | null => birthYearsOf(family.of(id)?.birth ?? '')[0] ?? null;

/** Brothers and sisters stand by age, the eldest on the left; without a year, by their id. */
const byAge = (family: Family, than: Id, person: Id): number => {
  const [one, other] = [yearOf(family, than), yearOf(family, person)];
  if (one !== null && other !== null && one !== other) return Math.max(-90, Math.min(90, other - one)) * 0.01;
  return byText(than, person) < 0 ? 0.003 : -0.003;
};

const outward = (key: number): number => (key < 0 ? -1 : 1);

interface Ordering {
  family: Family;
  keys: Keys;
  /** The one from whom the drawing starts. */
  seed: Id;
  generation: ReadonlyMap<Id, number>;
  /** The seed and those it descends from: the trunk of the drawing. */
  trunk: Set<Id>;
}

const parentsOf = ({ family }: Ordering, id: Id): readonly Id[] =>
  family.unions
    .filter(({ children }) => children.some((child) => child.id === id))
    .flatMap(({ parents }) => parents);

/** Fathers stand on the left, mothers on the right; who is neither takes the place that is free. */
const parentKey = (ordering: Ordering, of: Id, parent: Id, surely: boolean): number => {
  const { family, keys, generation, trunk } = ordering;
  const key = keys.get(of) ?? 0;
  const taken = parentsOf(ordering, of).flatMap((id) => (id === parent ? [] : (keys.get(id) ?? [])));
  const [known] = taken;
  if (!surely) return key + 16 + keys.size * 0.01;
  // The other parent of somebody at the side stands outside of the one who led there.
  if (known !== undefined && !trunk.has(of)) return known + outward(known) * 0.02;
  if (trunk.has(of)) trunk.add(parent);
  const width = 8 / 2 ** Math.abs(generation.get(of) ?? 0);
  const sex = family.of(parent)?.sex;
  const left = sex === 'male' || (sex !== 'female' && (known === undefined || known > key));
  const wanted = left ? key - width : key + width;
  if (!taken.includes(wanted)) return wanted;
  return taken.length === 1 ? key + (left ? width : -width) : wanted + outward(wanted) * 0.02 * keys.size;
};

const childKey = (ordering: Ordering, of: Id, person: Id): number => {
  const { family, keys, seed } = ordering;
  const own = parentsOf(ordering, person);
  const siblings = family.unions
    .filter(({ parents }) => parents.includes(of))
    .flatMap(({ children }) => children.map(({ id }) => id))
    .filter((id) => id !== person && keys.has(id));
  const shared = (id: Id): number => parentsOf(ordering, id).filter((parent) => own.includes(parent)).length;
  const [nearest] = siblings.sort((one, other) => shared(other) - shared(one) || byText(one, other));
  const key = keys.get(of) ?? 0;
  if (nearest === undefined) return key + byAge(family, of, person) * 0.01;
  const beside = keys.get(nearest) ?? 0;
  if (nearest === seed)
    return shared(nearest) > 1
      ? beside + byAge(family, nearest, person)
      : key / 2 + byAge(family, nearest, person);
  return ordering.generation.get(nearest) === ordering.generation.get(seed)
    ? beside + byAge(family, nearest, person)
    : beside + outward(beside) * 0.1 * (keys.size / 10 + 1);
};

const keyOf = (ordering: Ordering, { person, from, tie }: Found): number => {
  if (from === null || tie === null) return 0;
  const { family, keys, seed } = ordering;
  const key = keys.get(from) ?? 0;
  const towards = tie.of === from;
  switch (tie.kinship.kind) {
    case 'parent':
    case 'child': {
      const up = (tie.kinship.kind === 'parent') === towards;
      if (!up) return childKey(ordering, from, person);
      return parentKey(ordering, from, person, tie.kinship.how === 'birth' || tie.kinship.how === 'adoptive');
    }
    case 'partner':
      return key + (from === seed ? 1 : outward(key)) * (0.02 + keys.size * 0.0001);
    case 'sibling':
      if (from === seed) return key + byAge(family, from, person) * (tie.kinship.how === 'half' ? 4 : 1);
      return key + outward(key) * 0.1 * (keys.size / 10 + 1);
    default:
      return key + outward(key || 1) * (20 + keys.size * 0.01);
  }
};

/** The people of each row from left to right: the father's family on the left, the mother's on the right. */
export const orderOf = (family: Family, clusters: readonly Cluster[]): readonly (readonly Id[])[] => {
  const rows: Id[][] = [];
  for (const { found, row } of clusters) {
    const keys: Keys = new Map();
    const generation = new Map(found.map((each) => [each.person, each.generation]));
    const seed = found[0]?.person ?? '';
    const ordering: Ordering = { family, keys, seed, generation, trunk: new Set([seed]) };
    for (const each of found) keys.set(each.person, keyOf(ordering, each));
    const order = found
      .map(({ person }) => person)
      .sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0) || byText(one, other));
    for (const person of order) {
      const at = row.get(person) ?? 0;
      while (rows.length <= at) rows.push([]);
      rows[at]?.push(person);
    }
  }
  return rows;
};
