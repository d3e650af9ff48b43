import type { Section } from '../../core/chronology/entry.ts';
import type { Attachment } from '../../core/contract/attachments.ts';
import type { Id } from '../../core/id.ts';
import type { Written } from '../../core/protocol/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Bytes } from '../../server/files/sealed-files.ts';
import { attach } from '../../server/store/attach.ts';
import { type Attached, attachmentsOf } from '../../server/store/attachments.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Store } from '../../server/store/store.ts';
import type { Author } from '../../server/store/take-entries.ts';
import { readWhole } from '../../server/store/take-in.ts';
import { enoughFiles, filesNamed, mostFiles, partForFile } from './files.ts';
import type { Referral } from './state.ts';
import type { Side } from './steps.ts';

/** Tells a referral from any other kind of file. */
export const isReferral = (state: unknown): state is Referral =>
  typeof state === 'object' && state !== null && 'folder' in state;

/** The referral as the server knows it; refused where there is none. */
export const wholeReferral = async (store: Store, municipality: Id, id: Id): Promise<Referral | Refusal> => {
  const state = await readWhole(store, municipality, { kind: 'referral', id });
  if (isRefusal(state)) return state;
  return isReferral(state) && state.from ? state : refuse('referral.not-there');
};

const allFiles = (store: Store, municipality: Id, { ref }: Referral): Promise<readonly Attached[]> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, (tx) => attachmentsOf(tx, store, ref));

/**
 * The files that were handed over, for a receiver whom the server lets in without an account: `mayRead` says which
 * parts are open to it. The caller records the look.
 */
export const filesHandedOver = async (
  store: Store,
  municipality: Id,
  referral: Referral,
  mayRead: (written: Written) => boolean,
): Promise<readonly Attached[]> => {
  const named = filesNamed(referral);
  const all = await allFiles(store, municipality, referral);
  return all.filter(({ id, written }) => named.has(id) && mayRead(written));
};

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
  if ((await allFiles(store, municipality, referral)).length >= mostFiles) return enoughFiles;
  return attach(store, municipality, by, { file: referral.ref, section: part, ...sent });
};
