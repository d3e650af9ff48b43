import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';
import type { Practice } from '../../server/store/store.ts';
import { isChildOfCase } from './store.ts';

const Drafted = z.object({ case: z.uuid(), child: z.uuid() });
const Referred = z.object({ referral: z.string() });

/** The case and the request that an entry ties together, on either side of it. */
const tie = (caseId: string, referral: string): string => `${caseId}/${referral}`;
const written = (entries: readonly Entry[], kind: string): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind);

/**
 * A request is begun in the file of the case that it is of, by whoever may write there: a case answers for what is asked
 * from it, and does not close while that waits. One that stood in its case's file nowhere could be ended by nobody, and
 * one for somebody else's child would tell of that child under a case that is not theirs.
 */
export const draftedInItsCase: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  if (!askings.some(({ command }) => command.kind === 'referral.draft')) return undefined;
  return async (tx, entries) => {
    const ties = new Set(
      written(entries, 'case.referred').map(({ file, body }) => tie(file.id, Referred.parse(body).referral)),
    );
    for (const { file, body } of written(entries, 'referral.drafted')) {
      const drafted = Drafted.parse(body);
      if (!ties.has(tie(drafted.case, file.id))) return refuse('referral.begun-in-its-case');
      if (!(await isChildOfCase(tx, drafted.case, drafted.child)))
        return refuse('referral.child-of-the-case');
    }
    return undefined;
  };
};
