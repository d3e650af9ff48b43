import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';
import type { Practice } from '../../server/store/store.ts';

const Drafted = z.object({ case: z.string() });
const Referred = z.object({ referral: z.string() });

/** The case and the request that an entry ties together, on either side of it. */
const tie = (caseId: string, referral: string): string => `${caseId}/${referral}`;
const written = (entries: readonly Entry[], kind: string): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind);

/**
 * A request is begun in the file of the case that it is of, by whoever may write there: a case answers for what is asked
 * from it, and does not close while that waits. One that stood in its case's file nowhere could be ended by nobody.
 */
export const draftedInItsCase: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  if (!askings.some(({ command }) => command.kind === 'referral.draft')) return undefined;
  return async (_tx, entries) => {
    const ties = new Set(
      written(entries, 'case.referred').map(({ file, body }) => tie(file.id, Referred.parse(body).referral)),
    );
    const loose = written(entries, 'referral.drafted').some(
      ({ file, body }) => !ties.has(tie(Drafted.parse(body).case, file.id)),
    );
    return loose ? refuse('referral.begun-in-its-case') : undefined;
  };
};
