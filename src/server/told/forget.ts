import type { Id } from '../../core/id.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { forgetOld } from './store.ts';

const days = 24 * 3_600_000;
/** Longer than any clock is told of, so that nothing is told twice. */
const keptFor = 400 * days;

/** Takes away notices of more than a year ago: they are no record, the chronologies are. */
export const forget = (store: Pick<Store, 'system' | 'now'>, municipality: Id): Promise<void> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, async (tx) =>
    forgetOld(tx, new Date(Date.parse(store.now()) - keptFor).toISOString()),
  );
