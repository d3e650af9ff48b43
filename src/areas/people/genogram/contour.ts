import type { Id } from '../../../core/id.ts';
import type { Frame, Point } from './frame.ts';
import { size } from './place.ts';

/** A household in the drawing: a dashed line around those who live together, in several pieces where others stand between. */
export interface Contour {
  readonly household: Id;
  readonly pieces: readonly (readonly Point[])[];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const boxOf = (frame: Frame, id: Id, room: number): Box => {
  const { x, y } = frame.middle(id);
  const top = y - size.symbol / 2;
  return {
    left: x - size.width / 2 - room,
    right: x + size.width / 2 + room,
    top: top - room,
    bottom: top + size.height + room,
  };
};

const corners = ({ left, top, right, bottom }: Box): readonly Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The tightest outline without dents (Andrew's monotone chain). */
export const hull = (points: readonly Point[]): readonly Point[] => {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const chain = (way: readonly Point[]): Point[] => {
    const out: Point[] = [];
    for (const point of way) {
      for (;;) {
        const [before, last] = [out.at(-2), out.at(-1)];
        if (!before || !last || turn(before, last, point) > 0) break;
        out.pop();
      }
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain([...sorted].reverse())];
};

/** True when two outlines without dents meet: no side of either separates them. */
const meet = (one: readonly Point[], other: readonly Point[]): boolean =>
  [one, other].every((outline) =>
    outline.every((from, at) => {
      const to = outline[(at + 1) % outline.length] ?? from;
      const side = ({ x, y }: Point): number => (to.y - from.y) * x - (to.x - from.x) * y;
      const [a, b] = [one.map(side), other.map(side)];
      return Math.max(...a) > Math.min(...b) && Math.max(...b) > Math.min(...a);
    }),
  );

const room = 9;

/** The line around a household; where it would take in somebody who does not live there, it is drawn in pieces. */
export const contourOf = (frame: Frame, household: Id, members: readonly Id[]): Contour | null => {
  const inside = members.filter((id) => frame.row.has(id));
  if (inside.length === 0) return null;
  const whole = hull(inside.flatMap((id) => corners(boxOf(frame, id, room))));
  const outside = [...frame.row.keys()].filter((id) => !inside.includes(id));
  const takesIn = (outline: readonly Point[]): boolean =>
    outside.some((id) => meet(outline, corners(boxOf(frame, id, -room))));
  if (!takesIn(whole)) return { household, pieces: [whole] };
  const pieces = [...Map.groupBy(inside, (id) => frame.row.get(id)).values()].flatMap((people) => {
    const runs: Id[][] = [];
    for (const id of [...people].sort((one, other) => frame.middle(one).x - frame.middle(other).x)) {
      const last = runs.at(-1);
      const before = last?.at(-1);
      if (last && before !== undefined && frame.beside(before, id)) last.push(id);
      else runs.push([id]);
    }
    return runs.map((run) => hull(run.flatMap((id) => corners(boxOf(frame, id, room)))));
  });
  return { household, pieces };
};
