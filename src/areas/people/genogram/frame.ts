import type { Id } from '../../../core/id.ts';
import type { Child, Family, Union } from './family.ts';
import { lanesOf, type Stretch } from './lanes.ts';
import { size } from './place.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everybody and every shared line stands; what is drawn follows from it. */
export interface Frame {
  readonly family: Family;
  readonly row: ReadonlyMap<Id, number>;
  readonly width: number;
  readonly height: number;
  /** The middle of a person's symbol. */
  readonly middle: (id: Id) => Point;
  /** The upper edge of a row. */
  readonly top: (row: number) => number;
  /** True when nobody stands between the two. */
  readonly beside: (one: Id, other: Id) => boolean;
  /** The height at which a couple that does not stand beside each other is joined, below the names. */
  readonly yoke: (union: Union) => number;
  /** The height of the line above brothers and sisters. */
  readonly bar: (key: string, row: number) => number;
}

export const unionKey = ({ parents }: Union): string => parents.join('+');
export const barKey = (union: Union, row: number): string => `${unionKey(union)}>${row}`;
export const bracketKey = (one: Id, other: Id): string => `${one}~${other}`;

const lane = 13;
const between = 26;
const edge = 40;

const rowOf = (row: ReadonlyMap<Id, number>, id: Id): number => row.get(id) ?? 0;

/** The children of a union by the row in which they stand. */
export const childrenByRow = (
  union: Union,
  row: ReadonlyMap<Id, number>,
): ReadonlyMap<number, readonly Child[]> => Map.groupBy(union.children, ({ id }) => rowOf(row, id));

/** Brothers and sisters whom no common parent joins in the drawing. */
export const bracketsOf = (
  family: Family,
): readonly { one: Id; other: Id; relationships: readonly Id[]; half: boolean }[] => {
  const parents = (id: Id): readonly Id[] =>
    family.unions
      .filter(({ children }) => children.some((child) => child.id === id))
      .flatMap((union) => union.parents);
  const apart = family.ties.filter(
    ({ kinship, of, other }) =>
      kinship.kind === 'sibling' && !parents(of).some((id) => parents(other).includes(id)),
  );
  const pairs = Map.groupBy(apart, ({ of, other }) => [of, other].sort().join('~'));
  return [...pairs.values()].flatMap((ties) => {
    const [first] = ties;
    if (!first) return [];
    const [one = first.of, other = first.other] = [first.of, first.other].sort();
    const half = ties.every(({ kinship }) => kinship.kind === 'sibling' && kinship.how === 'half');
    return [{ one, other, half, relationships: ties.map(({ relationship }) => relationship) }];
  });
};

export const frameOf = (
  family: Family,
  rows: readonly (readonly Id[])[],
  places: ReadonlyMap<Id, number>,
): Frame => {
  const row = new Map(rows.flatMap((people, at) => people.map((id) => [id, at] as const)));
  const x = (id: Id): number => places.get(id) ?? 0;
  const beside = (one: Id, other: Id): boolean => {
    const people = rows[rowOf(row, one)] ?? [];
    return Math.abs(people.indexOf(one) - people.indexOf(other)) === 1 && people.includes(other);
  };
  const stretch = (key: string, xs: readonly number[]): Stretch => ({
    key,
    from: Math.min(...xs),
    to: Math.max(...xs),
  });

  const yokes = rows.map((_, at) =>
    lanesOf(
      family.unions
        .filter(
          ({ parents: [one, other] }) =>
            one && other && rowOf(row, one) === at && rowOf(row, other) === at && !beside(one, other),
        )
        .map((union) => stretch(unionKey(union), union.parents.map(x))),
    ),
  );
  const bars = rows.map((_, at) =>
    lanesOf([
      ...family.unions.flatMap((union) => {
        const children = childrenByRow(union, row).get(at) ?? [];
        const above = union.parents.every((id) => rowOf(row, id) < at);
        const middle = union.parents.reduce((sum, id) => sum + x(id), 0) / union.parents.length;
        return children.length > 0 && above
          ? [stretch(barKey(union, at), [middle, ...children.map(({ id }) => x(id))])]
          : [];
      }),
      ...bracketsOf(family)
        .filter(({ one, other }) => rowOf(row, one) === at && rowOf(row, other) === at)
        .map(({ one, other }) => stretch(bracketKey(one, other), [x(one), x(other)])),
    ]),
  );
  const deep = (lanes: ReadonlyMap<string, number> | undefined): number =>
    lanes && lanes.size > 0 ? (Math.max(...lanes.values()) + 1) * lane : 0;
  const tops: number[] = [];
  rows.forEach((_, at) => {
    const above = at === 0 ? edge : (tops[at - 1] ?? 0) + size.height + deep(yokes[at - 1]) + between;
    tops.push(above + deep(bars[at]) + (at === 0 ? 0 : between / 2));
  });
  const top = (at: number): number => tops[at] ?? 0;
  const last = rows.length - 1;
  return {
    family,
    row,
    top,
    beside,
    width: Math.max(size.width, ...places.values()) + size.width / 2 + edge,
    height: top(last) + size.height + deep(yokes[last]) + edge,
    middle: (id) => ({ x: x(id), y: top(rowOf(row, id)) + size.symbol / 2 }),
    yoke: (union) => {
      const at = rowOf(row, union.parents[0] ?? '');
      return top(at) + size.height + lane * (1 + (yokes[at]?.get(unionKey(union)) ?? 0));
    },
    bar: (key, at) => top(at) - lane * (1 + (bars[at]?.get(key) ?? 0)),
  };
};
