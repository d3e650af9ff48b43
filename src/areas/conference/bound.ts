import { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import type { Practice } from '../../server/store/store.ts';
import { membersInCircle } from './store.ts';

const Declared = z.object({ case: z.uuid(), member: z.uuid() });

/**
 * Whoever is bound to a family is out of the child's file as well, in the same act, whatever client says it and whoever
 * says it for them: a conflict of interest that left the file open would be none.
 */
export const boundLeaveTheFile: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  if (!askings.some(({ command }) => command.kind === 'conference.declare-conflict')) return undefined;
  return async (tx, entries) => {
    for (const { body } of entries.filter(({ kind }) => kind === 'conference.conflict-declared')) {
      const declared = Declared.parse(body);
      const standing = await membersInCircle(tx, declared.case);
      if (standing.has(declared.member)) return refuse('conference.leave-the-circle-too');
    }
    return undefined;
  };
};
