import type { Language } from '../definition.ts';

const names: Readonly<Record<string, Language>> = {
  sq: 'sq',
  sqi: 'sq',
  alb: 'sq',
  albanian: 'sq',
  shqip: 'sq',
  'gjuha shqipe': 'sq',
  αλβανικά: 'sq',
  en: 'en',
  eng: 'en',
  english: 'en',
  anglisht: 'en',
  αγγλικά: 'en',
  el: 'el',
  ell: 'el',
  gre: 'el',
  gr: 'el',
  greek: 'el',
  greqisht: 'el',
  ελληνικά: 'el',
};

const named = (name: string): Language | null => (Object.hasOwn(names, name) ? (names[name] ?? null) : null);

/** Our language behind a spreadsheet's name for it (`English (en)`, `Shqip`, `el-GR`), or null for any other. */
export const languageNamed = (written: string): Language | null => {
  const text = written.normalize('NFC').toLowerCase().trim();
  const code = /\(([^()]*)\)\s*$/u.exec(text)?.[1]?.trim();
  const name = text.replace(/\([^()]*\)\s*$/u, '').trim();
  const short = (of: string): string => of.split(/[-_]/u)[0] ?? of;
  return (code ? named(short(code)) : null) ?? named(name) ?? named(short(name));
};
