import type { Id } from '../../../core/id.ts';
import { type Contour, contourOf } from './contour.ts';
import { familyOf, type Kin, type Kinsperson } from './family.ts';
import { frameOf } from './frame.ts';
import { generationsOf } from './generations.ts';
import { type Line, linesOf } from './lines.ts';
import { orderOf } from './order.ts';
import { placesOf, size } from './place.ts';

/** Those who live together now. */
export interface Home {
  readonly id: Id;
  readonly members: readonly Id[];
}

export interface Node {
  readonly id: Id;
  /** The upper left corner of the person's box, which is `size.width` by `size.height`. */
  readonly x: number;
  readonly y: number;
  /** Generations from the top; people around the family stand below it. */
  readonly row: number;
  /** Square for male, circle for female, diamond where it is not known. */
  readonly shape: 'square' | 'circle' | 'diamond';
  /** The child whose case it is. */
  readonly index: boolean;
  readonly deceased: boolean;
  /** Somebody is said to have been harmed by them. */
  readonly suspected: boolean;
  /** False for somebody of whom the reader has no file. */
  readonly known: boolean;
}

export interface GenogramLayout {
  readonly nodes: readonly Node[];
  readonly lines: readonly Line[];
  readonly contours: readonly Contour[];
  readonly width: number;
  readonly height: number;
}

const shapes: Readonly<Record<string, Node['shape']>> = { male: 'square', female: 'circle' };

/**
 * Lays a family out in the field's standard symbols (McGoldrick, Gerson and Petry): generations as rows, the father's
 * side on the left, brothers and sisters by age. The same people and relationships give the same drawing, in whatever
 * order they come; no two people overlap; every relationship has a line.
 */
export const layoutGenogram = (
  people: readonly Kinsperson[],
  relationships: readonly Kin[],
  homes: readonly Home[],
  { child, suspected: named = [] }: { child: Id; suspected?: readonly Id[] },
): GenogramLayout => {
  const family = familyOf(people, relationships);
  const rows = orderOf(family, generationsOf(family, child));
  const frame = frameOf(family, rows, placesOf(family, rows));
  const given = new Set(people.map(({ id }) => id));
  const suspected = new Set([
    ...named,
    ...family.ties.flatMap(({ kinship, other }) => (kinship.kind === 'harm' ? [other] : [])),
  ]);
  return {
    nodes: rows.flatMap((row, at) =>
      row.map((id): Node => {
        const person = family.of(id);
        return {
          id,
          x: frame.middle(id).x - size.width / 2,
          y: frame.top(at),
          row: at,
          shape: shapes[person?.sex ?? ''] ?? 'diamond',
          index: id === child,
          deceased: person?.deceased ?? false,
          suspected: suspected.has(id),
          known: given.has(id),
        };
      }),
    ),
    lines: linesOf(frame),
    contours: homes.flatMap(({ id, members }) => contourOf(frame, id, members) ?? []),
    width: frame.width,
    height: frame.height,
  };
};
