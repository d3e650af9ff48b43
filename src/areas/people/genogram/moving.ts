import type { Id } from '../../../core/id.ts';
import type { Node } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const keys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
export const directionOf = (key: string): Direction | null => keys[key] ?? null;

/** The next person in a direction: the neighbour of the row, or the nearest in the next row; the same at the edge. */
export const nextPerson = (nodes: readonly Node[], from: Id, direction: Direction): Id => {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return from;
  const side = direction === 'left' || direction === 'up' ? -1 : 1;
  const across = direction === 'left' || direction === 'right';
  const ahead = nodes.filter((node) =>
    across ? node.row === here.row && (node.x - here.x) * side > 0 : (node.row - here.row) * side > 0,
  );
  const far = (node: Node): number =>
    across ? Math.abs(node.x - here.x) : Math.abs(node.row - here.row) * 100_000 + Math.abs(node.x - here.x);
  return ahead.sort((one, other) => far(one) - far(other))[0]?.id ?? from;
};
