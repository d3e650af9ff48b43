import type { Id } from '../../core/id.ts';
import type { Hindrance } from './contract.ts';

/** What keeps a case from being given to another manager; null when nothing does. */
export const hindranceOf = (
  found: { status: string; manager: Id | null } | undefined,
  to: Id,
): Hindrance | null => {
  if (!found) return 'not-yours';
  if (found.status !== 'open') return 'closed';
  return found.manager === to ? 'manages-already' : null;
};

/** A worker's load after taking cases, beside what the country's standard bears. */
export const loadAfter = (
  open: number,
  taking: number,
  standard: number,
): { open: number; over: boolean } => ({
  open: open + taking,
  over: open + taking > standard,
});
