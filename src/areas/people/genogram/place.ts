import type { Id } from '../../../core/id.ts';
import type { Family } from './family.ts';
import { spread } from './spread.ts';

/** Sizes in the drawing, in units of its own. */
export const size = {
  /** The symbol: a square, circle or diamond of this width. */
  symbol: 56,
  /** The box of a person: the symbol with the name below it. */
  width: 116,
  height: 104,
  /** From the middle of one person to the middle of the next. */
  apart: 140,
} as const;

type Places = Map<Id, number>;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const at = (places: Places, ids: readonly Id[]): readonly number[] =>
  ids.flatMap((id) => places.get(id) ?? []);

/** Where a person would stand by their children, or beside their partner. */
const byChildren = (family: Family, places: Places, person: Id): number | null => {
  const wishes = family.unions.flatMap(({ parents, children }): number[] => {
    const side = parents.indexOf(person);
    if (side < 0) return [];
    const others = at(
      places,
      parents.filter((id) => id !== person),
    );
    const own = places.get(person) ?? 0;
    const left = others[0] === undefined ? 0 : own < others[0] ? -1 : 1;
    const below = at(
      places,
      children.map(({ id }) => id),
    );
    if (below.length > 0) return [mean(below) + (left * size.apart) / 2];
    return others[0] === undefined ? [] : [others[0] + left * size.apart];
  });
  return wishes.length > 0 ? mean(wishes) : null;
};

/** Where a person would stand by their parents, among their brothers and sisters. */
const byParents = (family: Family, places: Places, person: Id): number | null => {
  const union = family.unions.find(({ children }) => children.some(({ id }) => id === person));
  if (!union) return null;
  const above = at(places, union.parents);
  if (above.length === 0) return null;
  const siblings = union.children
    .map(({ id }) => id)
    .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  return mean(above) + (siblings.indexOf(person) - (siblings.length - 1) / 2) * size.apart;
};

/** Whoever is bound neither by children nor by parents stands near those they have to do with. */
const byTies = (family: Family, places: Places, person: Id): number | null => {
  const near = family.ties.flatMap(({ of, other }) =>
    of === person ? [other] : other === person ? [of] : [],
  );
  return near.length > 0 ? mean(at(places, near)) : null;
};

const settle = (row: readonly Id[], places: Places, wish: (person: Id) => number | null): void => {
  const wanted = row.map((person) => wish(person) ?? places.get(person) ?? 0);
  spread(wanted, size.apart).forEach((place, index) => {
    const person = row[index];
    if (person !== undefined) places.set(person, place);
  });
};

const rounds = 12;

/**
 * The middle of each person from left to right. Parents stand above their children and children below their parents
 * as far as the row lets them; nobody stands nearer to the next than `size.apart`.
 */
export const placesOf = (family: Family, rows: readonly (readonly Id[])[]): ReadonlyMap<Id, number> => {
  const places: Places = new Map();
  for (const row of rows)
    for (const [index, person] of row.entries())
      places.set(person, (index - (row.length - 1) / 2) * size.apart);
  const upward = [...rows].reverse();
  for (let round = 0; round < rounds; round += 1) {
    for (const row of upward)
      settle(
        row,
        places,
        (person) =>
          byChildren(family, places, person) ??
          byParents(family, places, person) ??
          byTies(family, places, person),
      );
    for (const row of rows)
      settle(
        row,
        places,
        (person) =>
          byParents(family, places, person) ??
          byChildren(family, places, person) ??
          byTies(family, places, person),
      );
  }
  const left = Math.min(...places.values()) - size.width / 2;
  return new Map([...places].map(([person, place]) => [person, Math.round(place - left)]));
};
