import type { Id } from '../../../core/id.ts';
import { byText, type Child, type Tie, type Union } from './family.ts';
import { barKey, bracketKey, bracketsOf, childrenByRow, type Frame, type Point } from './frame.ts';
import { size } from './place.ts';

export type LineKind = 'couple' | 'descent' | 'sibling' | 'kin' | 'harm' | 'around';

export interface Line {
  readonly key: string;
  readonly kind: LineKind;
  readonly points: readonly Point[];
  readonly dashed: boolean;
  /** Strokes across a couple's line: one for separated, two for divorced. */
  readonly slashes: 0 | 1 | 2;
  readonly at: Point;
  /** The relationships that the line stands for. */
  readonly relationships: readonly Id[];
}

const line = (so: Pick<Line, 'key' | 'kind' | 'points'> & Partial<Line>): Line => ({
  dashed: false,
  slashes: 0,
  at: so.points[0] ?? { x: 0, y: 0 },
  relationships: [],
  ...so,
});

const half = size.symbol / 2;
const halfway = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** The way from one parent to the other. */
const coupleWay = (frame: Frame, union: Union, one: Id, other: Id): readonly Point[] => {
  const [a, b] = [frame.middle(one), frame.middle(other)].sort((left, right) => left.x - right.x);
  if (!a || !b) return [];
  if (a.y !== b.y) return [a, b];
  if (frame.beside(one, other))
    return [
      { x: a.x + half, y: a.y },
      { x: b.x - half, y: b.y },
    ];
  const [below, yoke] = [a.y - half + size.height, frame.yoke(union)];
  return [
    { x: a.x, y: below },
    { x: a.x, y: yoke },
    { x: b.x, y: yoke },
    { x: b.x, y: below },
  ];
};

/** Where the line to the children leaves their parents. */
const origin = (frame: Frame, union: Union): Point => {
  const [one = '', other] = union.parents;
  if (other === undefined) {
    const { x, y } = frame.middle(one);
    return { x, y: y - half + size.height };
  }
  const way = coupleWay(frame, union, one, other);
  const [first, last] = way.length === 4 ? [way[1], way[2]] : [way[0], way[1]];
  return first && last ? halfway(first, last) : frame.middle(one);
};

const strokes = { together: 0, parents: 0, separated: 1, divorced: 2 } as const;

const coupleLine = (frame: Frame, union: Union): readonly Line[] => {
  const [one, other] = union.parents;
  if (one === undefined || other === undefined) return [];
  const middle = origin(frame, union);
  return [
    line({
      key: `couple ${one} ${other}`,
      kind: 'couple',
      points: coupleWay(frame, union, one, other),
      slashes: strokes[union.couple],
      at: { x: middle.x + 12, y: middle.y },
      relationships: union.relationships,
    }),
  ];
};

/** Children of one couple who were born on one day hang from one point: twins. */
const twinsOf = (frame: Frame, child: Child, siblings: readonly Child[]): readonly Id[] => {
  const birth = (id: Id): string => frame.family.of(id)?.birth ?? '';
  const own = birth(child.id);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(own)) return [child.id];
  return siblings.flatMap(({ id }) => (birth(id) === own ? [id] : []));
};

const descentLines = (frame: Frame, union: Union): readonly Line[] =>
  [...childrenByRow(union, frame.row)].flatMap(([row, children]) => {
    const from = origin(frame, union);
    const above = union.parents.every((id) => (frame.row.get(id) ?? 0) < row);
    const bar = frame.bar(barKey(union, row), row);
    return children.map((child) => {
      const { x, y } = frame.middle(child.id);
      const twins = twinsOf(frame, child, children).map((id) => frame.middle(id).x);
      const hangs = twins.reduce((sum, each) => sum + each, 0) / twins.length;
      return line({
        key: `descent ${union.parents.join(' ')} ${child.id} ${child.how}`,
        kind: 'descent',
        dashed: child.how !== 'birth',
        points: above
          ? [from, { x: from.x, y: bar }, { x: hangs, y: bar }, { x, y: y - half }]
          : [from, { x, y }],
        relationships: child.relationships,
      });
    });
  });

const bracketLines = (frame: Frame): readonly Line[] =>
  bracketsOf(frame.family).map(({ one, other, half: halfOnly, relationships }) => {
    const [a, b] = [frame.middle(one), frame.middle(other)];
    const row = frame.row.get(one) ?? 0;
    const y = frame.bar(bracketKey(one, other), row);
    const points =
      a.y === b.y
        ? [
            { x: a.x, y: a.y - half },
            { x: a.x, y },
            { x: b.x, y },
            { x: b.x, y: b.y - half },
          ]
        : [a, b];
    return line({ key: `sibling ${one} ${other}`, kind: 'sibling', dashed: halfOnly, points, relationships });
  });

/** The part of a straight line between the two symbols. */
const betweenSymbols = (from: Point, to: Point): readonly Point[] => {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const cut = Math.min(half + 8, long / 3);
  const step = { x: ((to.x - from.x) / long) * cut, y: ((to.y - from.y) / long) * cut };
  return [
    { x: from.x + step.x, y: from.y + step.y },
    { x: to.x - step.x, y: to.y - step.y },
  ];
};

/** One line between two people, however many relationships of a kind, and whichever of the two files, tell it. */
const directLines = (
  frame: Frame,
  ties: readonly Tie[],
  kind: 'kin' | 'harm' | 'around',
): readonly Line[] => {
  const pairs = Map.groupBy(ties, ({ of, other }) =>
    // Who harmed and who was harmed is not the same the other way round.
    kind === 'harm' ? `${other} ${of}` : [of, other].sort(byText).join(' '),
  );
  return [...pairs].flatMap(([pair, together]) => {
    const [first] = together;
    if (!first) return [];
    return line({
      key: `${kind} ${pair}`,
      kind,
      dashed: kind !== 'harm',
      // From the one who is said to have harmed to the one who was.
      points: betweenSymbols(frame.middle(first.other), frame.middle(first.of)),
      relationships: together.map(({ relationship }) => relationship),
    });
  });
};

/** The people from whom somebody descends by one step. */
const parentsOf = (frame: Frame, id: Id): readonly Id[] =>
  frame.family.unions
    .filter(({ children }) => children.some((child) => child.id === id))
    .flatMap(({ parents }) => parents);

const share = (one: readonly Id[], other: readonly Id[]): boolean => one.some((id) => other.includes(id));

/** True when the lines of descent that are drawn already tell the relationship. */
const isTold = (frame: Frame, { kinship, of, other }: Tie): boolean => {
  if (kinship.kind === 'sibling') return share(parentsOf(frame, of), parentsOf(frame, other));
  if (kinship.kind !== 'kin') return false;
  const up = (id: Id): readonly Id[] => parentsOf(frame, id).flatMap((parent) => parentsOf(frame, parent));
  if (kinship.generations === -2) return up(of).includes(other);
  if (kinship.generations === 2) return up(other).includes(of);
  if (kinship.generations === -1)
    return share(up(of), parentsOf(frame, other)) && !parentsOf(frame, of).includes(other);
  if (kinship.generations === 1)
    return share(up(other), parentsOf(frame, of)) && !parentsOf(frame, other).includes(of);
  return kinship.generations === 0 && share(up(of), up(other));
};

/** Whose descent tells the relationship: a grandparent may have no line of their own above them. */
const younger = ({ kinship, of, other }: Tie): Id =>
  kinship.kind === 'kin' && kinship.generations > 0 ? other : of;

/**
 * Every relationship has its line: its own, or the line of descent that tells it, as that of a common parent tells
 * who are sisters.
 */
export const linesOf = (frame: Frame): readonly Line[] => {
  const told = new Set(frame.family.ties.filter((tie) => isTold(frame, tie)));
  const lines = [
    ...frame.family.unions.flatMap((union) => [...coupleLine(frame, union), ...descentLines(frame, union)]),
    ...bracketLines(frame),
    ...(['kin', 'harm', 'around'] as const).flatMap((kind) =>
      directLines(
        frame,
        frame.family.ties.filter((tie) => tie.kinship.kind === kind && !told.has(tie)),
        kind,
      ),
    ),
  ];
  return lines.map((drawn): Line => {
    if (drawn.kind !== 'descent') return drawn;
    const child = drawn.key.split(' ').at(-2);
    const also = [...told].flatMap((tie) => (younger(tie) === child ? [tie.relationship] : []));
    return also.length > 0 ? { ...drawn, relationships: [...drawn.relationships, ...also] } : drawn;
  });
};
