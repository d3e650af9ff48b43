import type { Section } from '../../core/chronology/entry.ts';
import type { Attachment } from '../../core/contract/attachments.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Bytes } from '../../server/files/sealed-files.ts';
import { attach } from '../../server/store/attach.ts';
import { attachmentsOf } from '../../server/store/attachments.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Store } from '../../server/store/store.ts';
import type { Author } from '../../server/store/take-entries.ts';
import { readWhole } from '../../server/store/take-in.ts';
import { enoughFiles, mostFiles, partForFile } from './files.ts';
import type { Referral } from './state.ts';
import type { Side } from './steps.ts';

const isReferral = (state: unknown): state is Referral =>
  typeof state === 'object' && state !== null && 'folder' in state;

/** The referral as the server knows it; refused where there is none. */
export const wholeReferral = async (store: Store, municipality: Id, id: Id): Promise<Referral | Refusal> => {
  const state = await readWhole(store, municipality, { kind: 'referral', id });
  if (isRefusal(state)) return state;
  return isReferral(state) && state.from ? state : refuse('referral.not-there');
};

const held = (store: Store, municipality: Id, id: Id): Promise<number> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, async (tx) => {
    const all = await attachmentsOf(tx, store, { kind: 'referral', id });
    return all.length;
  });

interface Sent {
  name: string;
  bytes: Bytes;
  /** In a draft, the part of the case that it belongs to. */
  section?: Section | undefined;
}

/**
 * Keeps a file that a side hands over with its next step: sealed in the part that both sides read, and its author's
 * alone until the step names its id. The caller has asked on which side the author stands. Refuses as attaching does,
 * in a referral that is over, and after as many files as one holds.
 */
export const keepFile = async (
  store: Store,
  municipality: Id,
  by: Author,
  referral: Referral,
  side: Side,
  { section, ...sent }: Sent,
): Promise<Attachment | Refusal> => {
  const part = partForFile(referral, side, section);
  if (isRefusal(part)) return part;
  if ((await held(store, municipality, referral.ref.id)) >= mostFiles) return enoughFiles;
  return attach(store, municipality, by, { file: referral.ref, section: part, ...sent });
};
