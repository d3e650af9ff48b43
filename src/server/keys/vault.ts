import { z } from 'zod';
import type { KeyManagement } from './provider.ts';

/** Where a key-management service answers, with which right, and which of its keys is meant. */
export interface KeyService {
  url: string;
  token: string;
  key: string;
}

const Sealed = z.object({ data: z.object({ ciphertext: z.string().min(1) }) });
const Opened = z.object({ data: z.object({ plaintext: z.base64() }) });

const patience = 10_000;

/** The transit engine of HashiCorp Vault and of OpenBao, which speak the same tongue. */
export const vaultTransit = ({ url, token, key }: KeyService): KeyManagement => {
  const ask = async <T>(act: 'encrypt' | 'decrypt', body: unknown, answer: z.ZodType<T>): Promise<T> => {
    const response = await fetch(new URL(`/v1/transit/${act}/${encodeURIComponent(key)}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vault-token': token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`The key-management service answered ${response.status}.`);
    return answer.parse(await response.json());
  };
  return {
    place: `${new URL(url).host}/transit/${key}`,
    encrypt: async (plain) => {
      const body = { plaintext: Buffer.from(plain).toString('base64') };
      return Buffer.from((await ask('encrypt', body, Sealed)).data.ciphertext, 'utf8');
    },
    decrypt: async (sealed) => {
      const body = { ciphertext: Buffer.from(sealed).toString('utf8') };
      return Buffer.from((await ask('decrypt', body, Opened)).data.plaintext, 'base64');
    },
  };
};
