import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { isRefusal } from '../../core/refusal.ts';
import { environmentKey } from './environment-key.ts';
import { keyFile } from './key-file.ts';
import { managedKey } from './managed-key.ts';
import { openKeys } from './open-keys.ts';
import type { KeyProvider } from './provider.ts';
import { writeKey } from './read-key.ts';
import { freshKey, open, seal } from './seal.ts';
import { vaultTransit } from './vault.ts';

let database: FreshDatabase;
let folder: string;
const clients: pg.Client[] = [];
beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'rrjet-keys-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  await database.close();
  rmSync(folder, { recursive: true });
});

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  clients.push(client);
  return client;
};
const opened = async (provider: KeyProvider) => openKeys(await connect(), provider);

describe('the keys of an installation', () => {
  it('are made once, also when two servers begin on a new database at the same moment', async () => {
    const file = keyFile(join(folder, 'master.key'));
    const both = await Promise.all([opened(file), opened(file), opened(file)]);
    expect(both.map((one) => (isRefusal(one) ? one.refused : one.created)).sort()).toEqual([
      false,
      false,
      true,
    ]);
    const [first, second] = both.map((one) => (isRefusal(one) ? null : one.ring.derived('test')));
    expect(first).toEqual(second);
  });

  it('open with the key with which the database was sealed, wherever it is read from', async () => {
    const path = join(folder, 'master.key');
    await opened(keyFile(path));
    const environment = { KEY: readFileSync(path, 'utf8') };
    expect(isRefusal(await opened(environmentKey('KEY', environment)))).toBe(false);
    expect(await opened(environmentKey('KEY', { KEY: writeKey(freshKey()) }))).toMatchObject({
      refused: 'master-key-wrong',
    });
    expect(await opened(environmentKey('KEY', {}))).toMatchObject({ refused: 'master-key-lost' });
    expect(await opened(environmentKey('KEY', { KEY: 'short' }))).toMatchObject({
      refused: 'master-key-unreadable',
    });
  });

  it('are not made for a database whose check went missing', async () => {
    await opened(keyFile(join(folder, 'master.key')));
    const owner = await connect();
    await owner.query('delete from installation');
    const other = join(folder, 'other.key');
    expect(await opened(keyFile(other))).toMatchObject({ refused: 'master-key-lost' });
    expect(readdirSync(folder)).toEqual(['master.key']);
  });

  it('are refused where they cannot be kept', async () => {
    writeFileSync(join(folder, 'file'), '');
    const nowhere = keyFile(join(folder, 'file', 'master.key'));
    const answer = await opened(nowhere);
    expect(isRefusal(answer) ? answer.refused : null).toMatch(/^master-key-un/);
    const owner = await connect();
    expect((await owner.query('select from installation')).rowCount).toBe(0);
  });
});

describe('a master key that a service seals', () => {
  /** Speaks as the transit engine of Vault does, to who holds the right token. */
  const transit = (key: Buffer): Promise<{ url: string; server: Server }> => {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes) => {
        body += bytes;
      });
      request.on('end', () => {
        const allowed = request.headers['x-vault-token'] === 'right';
        response.statusCode = allowed ? 200 : 403;
        const { plaintext = '', ciphertext = '' } = JSON.parse(body);
        const sealed = () => `vault:v1:${seal(key, Buffer.from(plaintext, 'base64'), '').toString('base64')}`;
        const plain = () => open(key, Buffer.from(ciphertext.slice(9), 'base64'), '')?.toString('base64');
        const data =
          request.url === '/v1/transit/encrypt/rrjet' ? { ciphertext: sealed() } : { plaintext: plain() };
        response.end(JSON.stringify(allowed ? { data } : { errors: ['permission denied'] }));
      });
    });
    return new Promise((up) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const port = typeof address === 'object' && address ? address.port : 0;
        up({ url: `http://127.0.0.1:${port}`, server });
      }),
    );
  };

  it('lies beside the server in a form that is of no use without the service', async () => {
    const { url, server } = await transit(freshKey());
    const path = join(folder, 'master.key.sealed');
    const service = (token: string) => managedKey(vaultTransit({ url, token, key: 'rrjet' }), path);
    const first = await opened(service('right'));
    expect(isRefusal(first) ? first : first.created).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^vault:v1:/);
    const again = await opened(service('right'));
    expect(isRefusal(again) ? again : again.created).toBe(false);
    expect(await opened(service('wrong'))).toMatchObject({ refused: 'master-key-unreadable' });
    await new Promise((down) => server.close(down));
    expect(await opened(service('right'))).toMatchObject({ refused: 'master-key-unreadable' });
  });
});
