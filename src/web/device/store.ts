import { Dexie, type Table } from 'dexie';
import type { Sealed } from './seal.ts';

/** What lies on the device. Nothing in the clear names anybody: ids, the form's name and moments only. */
export interface KeptDraft {
  /** Member and place, as `<member> <place>`. */
  key: string;
  member: string;
  place: string;
  form: string;
  savedAt: string;
  sealed: Sealed;
}

export interface KeptCommand {
  /** The command's id: sending it twice is harmless. */
  id: string;
  member: string;
  /** Counts up; commands leave in this order. */
  order: number;
  file: string;
  state: 'waiting' | 'refused';
  writtenAt: string;
  sealed: Sealed;
}

interface KeptKey {
  member: string;
  key: CryptoKey;
}

class DeviceStore extends Dexie {
  keys!: Table<KeptKey, string>;
  drafts!: Table<KeptDraft, string>;
  outbox!: Table<KeptCommand, string>;

  constructor() {
    super('rrjet');
    this.version(1).stores({ keys: 'member', drafts: 'key, member', outbox: 'id, [member+order], member' });
  }
}

let open: DeviceStore | null = null;

/** The device's store; opened on first need, because most pages need none. */
export const deviceStore = (): DeviceStore => {
  open ??= new DeviceStore();
  return open;
};

/** Erases all that a member has on this device, the key first: what is left could not be read any more. */
export const forgetMember = async (member: string): Promise<void> => {
  const store = deviceStore();
  await store.keys.delete(member);
  await Promise.all([
    store.drafts.where('member').equals(member).delete(),
    store.outbox.where('member').equals(member).delete(),
  ]);
};
