import { deviceStore } from './store.ts';

export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  text: ArrayBuffer;
}

const algorithm = { name: 'AES-GCM', length: 256 };

const makeKey = (): Promise<CryptoKey> =>
  // Not extractable: the browser uses the key but gives it to no one, no script of ours either.
  crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);

const held = new Map<string, CryptoKey>();

/** Only reads, because the list of drafts follows the store with a query, and such a query may not write. */
const keptKey = async (member: string): Promise<CryptoKey | undefined> => {
  const known = held.get(member) ?? (await deviceStore().keys.get(member))?.key;
  if (known) held.set(member, known);
  return known;
};

const keyOf = async (member: string): Promise<CryptoKey> => {
  const known = await keptKey(member);
  if (known) return known;
  const made = await makeKey();
  // Two tabs may make one at the same time; the first that is kept holds for both.
  const kept = await deviceStore().transaction('rw', deviceStore().keys, async () => {
    const other = await deviceStore().keys.get(member);
    if (!other) await deviceStore().keys.put({ member, key: made });
    return other?.key ?? made;
  });
  held.set(member, kept);
  return kept;
};

const place = (about: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(about);

/** Seals a value for a member on this device; `about` ties it to its place, so that it cannot be moved elsewhere. */
export const seal = async (member: string, about: string, value: unknown): Promise<Sealed> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: place(about) },
    await keyOf(member),
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { nonce, text };
};

/** Opens what was sealed; undefined when the key is gone or it was tampered with. */
export const unseal = async (member: string, about: string, sealed: Sealed): Promise<unknown> => {
  try {
    const key = await keptKey(member);
    if (!key) return undefined;
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.nonce, additionalData: place(about) },
      key,
      sealed.text,
    );
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
};

/** Lets go of a member's key in memory, after it was erased from the device. */
export const letGo = (member: string): void => {
  held.delete(member);
};
