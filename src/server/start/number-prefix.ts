import type { Id } from '../../core/id.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';

/** The first letters of a municipality's code stand before its case numbers: `KOR-2026-0001`. */
export const numberPrefixes = (store: Store): ((municipality: Id) => Promise<string>) => {
  const known = new Map<Id, string>();
  return async (municipality) => {
    const before = known.get(municipality);
    if (before) return before;
    const row = await inTenant(store.system, { municipality, member: null, holders: [] }, ({ db }) =>
      db.selectFrom('municipality').select('code').where('id', '=', municipality).executeTakeFirstOrThrow(),
    );
    const prefix = row.code
      .replaceAll(/[^a-z]/g, '')
      .slice(0, 3)
      .toUpperCase();
    known.set(municipality, prefix);
    return prefix;
  };
};
