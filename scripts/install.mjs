// Runs on any Node from 20, before anything is installed: brings the packages that the lock file names.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const stamp = 'node_modules/.rrjet-installed';

const wanted = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

const installed = () =>
  existsSync('node_modules/node/bin/node') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Installs what is missing; says so, because it takes a minute. */
export const installMissing = () => {
  if (installed()) return;
  process.stdout.write('Po instalohen paketat… / Installing packages…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
  // npm may hold back install scripts; the Node that the package carries is brought by one.
  if (!existsSync('node_modules/node/bin/node')) {
    const brought = spawnSync(process.execPath, ['installArchSpecificPackage'], {
      cwd: 'node_modules/node',
      stdio: 'inherit',
      env: { ...process.env, npm_config_global: '' },
    });
    if (brought.status !== 0) process.exit(brought.status ?? 1);
  }
  writeFileSync(stamp, wanted());
};

export const node = 'node_modules/node/bin/node';

/** What was read once is kept compiled: every further start takes a second less, or two on an old machine. */
export const environment = {
  ...process.env,
  PATH: `node_modules/.bin:${process.env.PATH}`,
  NODE_COMPILE_CACHE: resolve('node_modules/.compiled'),
};

/** Runs a program of the package on the Node that the package carries; its end is ours. */
export const runOnOwnNode = (...args) => spawnSync(node, args, { stdio: 'inherit', env: environment });
