import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user `nobody`: PostgreSQL refuses to run as root, and any other user will do that owns the data. */
const nobody = 65_534;

export interface RunAs {
  /** What stands before the command. */
  prefix: readonly string[];
  options: { uid?: number; gid?: number };
  owner: number | null;
}

const openToAll = (path: string): boolean => {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
};

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * How to start PostgreSQL on these folders. As root it becomes another user; where that user could not pass the
 * folders on the way (a clone in /root), it keeps the one right to pass folders, and nothing else of root's.
 */
export const runAs = (folders: readonly string[]): RunAs | null => {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, owner: null };
  if (folders.every(openToAll)) return { prefix: [], options: { uid: nobody, gid: nobody }, owner: nobody };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(executable);
  if (!setpriv) return null;
  const rights = '+dac_read_search';
  const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  return {
    prefix: [setpriv, ...user, `--inh-caps=${rights}`, `--ambient-caps=${rights}`, '--'],
    options: {},
    owner: nobody,
  };
};
