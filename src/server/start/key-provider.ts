import { environmentKey } from '../keys/environment-key.ts';
import { keyFile } from '../keys/key-file.ts';
import { managedKey } from '../keys/managed-key.ts';
import type { KeyProvider } from '../keys/provider.ts';
import { vaultTransit } from '../keys/vault.ts';
import type { Settings } from './settings.ts';

type KeySettings = Pick<Settings, 'keyFile' | 'masterKey' | 'keyService'>;

/** The file in which the master key lies: open, for the server's user alone; or sealed by a key-management service. */
export const keyPath = ({ keyFile: path, keyService }: KeySettings): string =>
  keyService ? `${path}.sealed` : path;

/** How a master key in a file is read and kept, by the settings. */
export const keyAt =
  ({ keyService }: KeySettings) =>
  (path: string): KeyProvider =>
    keyService ? managedKey(vaultTransit(keyService), path) : keyFile(path);

/** Where the installation's master key comes from: the environment, a service, or (unless said otherwise) a file. */
export const keyProvider = (settings: KeySettings): KeyProvider =>
  settings.masterKey === null
    ? keyAt(settings)(keyPath(settings))
    : environmentKey('RRJET_MASTER_KEY', { RRJET_MASTER_KEY: settings.masterKey });
