// Builds the web app when its sources are newer than what was built.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runOnOwnNode } from './install.mjs';

const sources = ['src', 'index.html', 'report.html', 'partner.html', 'vite.config.ts', 'package-lock.json'];

const newest = (path) => {
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

export const buildWhenStale = () => {
  const built = 'dist/index.html';
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return;
  process.stdout.write('Po ndërtohet aplikacioni… / Building the web app…\n');
  const done = runOnOwnNode('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  if (done.status !== 0) process.exit(done.status ?? 1);
};
