import { refuse } from '../../core/refusal.ts';
import type { Practice } from '../../server/store/store.ts';
import { openOfCases } from './store.ts';

const ending: readonly string[] = ['closure.request', 'closure.approve', 'case.withdraw'];

/**
 * A case ends when nothing that was asked from it waits for anybody: each referral is closed or withdrawn first, for
 * afterwards nobody would answer for it (Inter-Agency Guidelines 2014, step 6). What the other files say is asked in
 * the transaction that would close the case, which holds the case: none is begun meanwhile.
 */
export const referralsSettled: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  const cases = askings
    .filter(({ file, command }) => file.kind === 'case' && ending.includes(command.kind))
    .map(({ file }) => file.id);
  if (cases.length === 0) return undefined;
  return async (tx) => {
    const [waiting] = await openOfCases(tx, cases);
    return waiting && refuse('closure.open-referrals', { values: { count: waiting.open } });
  };
};
