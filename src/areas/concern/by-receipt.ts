import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Services } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Store } from '../../server/store/store.ts';
import { readReceipt } from './receipt.ts';
import { concernByReceipt, openMunicipalities } from './store.ts';

const noMunicipality = '00000000-0000-0000-0000-000000000000';

/** The municipalities that take concerns from anyone. */
export const openTo = (store: Store) =>
  inTenant(store.intake, { municipality: noMunicipality, member: null, holders: [] }, openMunicipalities);

/** What is kept of a code: from it the code does not follow. */
export const digestOf = (store: Store, municipality: Id, receipt: string): string =>
  store.keys.digest(municipality, 'receipt', receipt);

/** The concern for which a code was given, as its holder typed it; refused when there is none. */
export const byReceipt =
  ({ store, numberPrefix }: Pick<Services, 'store' | 'numberPrefix'>) =>
  async (typed: string): Promise<{ municipality: Id; file: FileRef }> => {
    const none = refusing(refuse('intake.no-such-receipt', { where: 'receipt' }), 404);
    const read = readReceipt(typed);
    if (!read) throw none;
    for (const { id: municipality } of await openTo(store)) {
      if ((await numberPrefix(municipality)) !== read.prefix) continue;
      const id = await inTenant(store.system, { municipality, member: null, holders: [] }, (tx) =>
        concernByReceipt(tx, digestOf(store, municipality, read.receipt)),
      );
      if (id) return { municipality, file: { kind: 'concern', id } };
    }
    throw none;
  };
