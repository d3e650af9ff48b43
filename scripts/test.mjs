// Everything that must hold, in the order in which it is cheapest to learn that it does not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildWhenStale } from './build.mjs';
import { installMissing, runOnOwnNode } from './install.mjs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

const installChromium = () => {
  if (existsSync(chromium)) return;
  process.stdout.write('Installing Chromium for the browser tests…\n');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (apt('update', '-q') && apt('install', '-y', '-q', 'chromium') && existsSync(chromium)) return;
  process.stderr.write(`There is no Chromium at ${chromium}: install it, or name another with CHROMIUM.\n`);
  process.exit(1);
};

let passed = 0;
let failed = 0;
let skipped = 0;

const check = (name, ...args) => {
  process.stdout.write(`\n— ${name}\n`);
  const began = Date.now();
  const ok = runOnOwnNode(...args).status === 0;
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? 'ok' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)\n`);
};

installMissing();
installChromium();
check('types', 'node_modules/typescript/bin/tsc', '--noEmit');
check('style', 'node_modules/@biomejs/biome/bin/biome', 'check');
check(
  'imports',
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  'src',
  '--config',
  '.dependency-cruiser.cjs',
);
check('nothing unused', 'node_modules/knip/bin/knip.js');
buildWhenStale();
check('size of the first load', 'scripts/first-load.mjs');

const report = 'node_modules/.vitest-report.json';
rmSync(report, { force: true });
process.stdout.write('\n— tests\n');
const tests = runOnOwnNode(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
if (existsSync(report)) {
  const told = JSON.parse(readFileSync(report, 'utf8'));
  passed += told.numPassedTests;
  failed += told.numFailedTests;
  skipped += told.numPendingTests + told.numTodoTests;
  // A file that could not be read, or whose tests could not begin, counts as one failure.
  failed += told.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length;
} else failed += 1;
if (tests.status !== 0 && failed === 0) failed += 1;

process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed > 0 ? 1 : 0);
