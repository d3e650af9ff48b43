// What a browser fetches before the first picture of the app, gzipped, against the bound that villages can bear.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const most = { 'index.html': 250_000, 'report.html': 120_000, 'partner.html': 120_000 };

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

const scriptsOf = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  const chunk = manifest[key];
  for (const next of chunk.imports ?? []) scriptsOf(next, seen);
  // The entry fetches these itself before it draws: they belong to the first load although they are lazy.
  if (chunk.isEntry) for (const next of chunk.dynamicImports ?? []) if (isFirst(next)) scriptsOf(next, seen);
  return seen;
};

const isFirst = (key) => /src\/web\/(app|routes)\.tsx$|words\/sq\/(shell|parts)\.json$/.test(key);

let tooMuch = false;
for (const [page, bound] of Object.entries(most)) {
  const bytes = [...scriptsOf(page)]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0);
  process.stdout.write(
    `${page}: ${Math.round(bytes / 1000)} kB of JavaScript, gzipped (at most ${bound / 1000})\n`,
  );
  tooMuch ||= bytes > bound;
}
process.exit(tooMuch ? 1 : 0);
