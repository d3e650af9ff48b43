import type { Refusal } from '../../core/refusal.ts';

/** Where an installation's master key comes from. The key is 32 bytes and stays in this process's memory. */
export interface KeyProvider {
  /** The place of the key in the words of whoever runs the installation, for messages. Never the key. */
  readonly place: string;
  /** The key; null when there is none yet; a refusal when what is there is no key or cannot be read. */
  read(): Promise<Buffer | null | Refusal>;
  /** Keeps a new installation's key for good before anything is sealed with it. */
  create(key: Buffer): Promise<Refusal | null>;
}

/**
 * What a key-management service must offer. It never gives its own key away: it seals and opens the installation's
 * master key, and so is asked once at each start, not once for each file.
 */
export interface KeyManagement {
  readonly place: string;
  encrypt(plain: Uint8Array): Promise<Uint8Array>;
  decrypt(sealed: Uint8Array): Promise<Uint8Array>;
}
