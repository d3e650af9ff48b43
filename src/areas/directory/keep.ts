import { type Refusal, refuse } from '../../core/refusal.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { textOf } from './hsds/record.ts';
import { type Changed, type Directory, type Given, given, keyOf, tellingSecrets } from './kept.ts';
import { soughtBy } from './sought.ts';
import { keepChanged } from './store.ts';
import type { Terms } from './terms.ts';

/** Why a directory may not be as it would become: null for one that may. */
export const directoryFault = (directory: Directory): Refusal | null => {
  const [telling] = tellingSecrets(directory);
  if (!telling) return null;
  return refuse('directory.tells-secret-place', { values: { record: textOf(telling.record.body, 'name') } });
};

interface Keeping {
  store: Pick<Store, 'now'>;
  who: Member;
  terms: Terms;
  act: 'kept' | 'brought';
}

/**
 * Keeps given records and writes down who gave them, in the transaction that read the directory under its lock. Refuses,
 * and so undoes, what would tell the public where a secret place is.
 */
export const keepGiven = async (
  tx: Tx,
  directory: Directory,
  news: readonly Given[],
  { store, who, terms, act }: Keeping,
): Promise<readonly Changed[]> => {
  const next = given(directory, news, store.now());
  const fault = directoryFault(next.directory);
  if (fault) throw refusing(fault);
  await keepChanged(tx, next.changed, {
    by: who.id,
    act,
    soughtBy: (record) => {
      const owner = record.organization && next.directory.get(keyOf('organization', record.organization));
      return soughtBy(record, owner ? owner.body : null, terms);
    },
  });
  return next.changed;
};
