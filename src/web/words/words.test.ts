import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { languages } from './languages.ts';

const folder = import.meta.dirname;
const Words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), Words])));
type Words = { [key: string]: string | Words };

const filesOf = (language: string) => readdirSync(join(folder, language)).sort();
const read = (language: string, file: string): Words =>
  Words.parse(JSON.parse(readFileSync(join(folder, language, file), 'utf8')));
const flat = (words: Words, under = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[under + key, value]] : flat(value, `${under}${key}.`),
  );
const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join();

describe('the words of the screens', () => {
  it('stand in the same files in all three languages', () => {
    for (const language of languages) expect(filesOf(language)).toEqual(filesOf('sq'));
  });

  it.each(filesOf('sq'))(
    '%s has the same keys and the same blanks to fill in all three languages',
    (file) => {
      const albanian = flat(read('sq', file));
      for (const language of languages) {
        const other = new Map(flat(read(language, file)));
        expect([...other.keys()].sort(), language).toEqual(albanian.map(([key]) => key).sort());
        for (const [key, text] of albanian)
          expect(`${key}: ${placeholders(other.get(key) ?? '')}`, language).toBe(
            `${key}: ${placeholders(text)}`,
          );
      }
    },
  );

  it.each(filesOf('sq'))('%s says something under every key', (file) => {
    for (const language of languages)
      for (const [key, text] of flat(read(language, file)))
        expect(text.trim(), `${language} ${key}`).not.toBe('');
  });

  it('are typed, so that a key that nobody wrote is found by the compiler', () => {
    const typed = readFileSync(join(folder, 'namespaces.ts'), 'utf8');
    for (const file of filesOf('sq')) expect(typed).toContain(`./sq/${file}'`);
  });
});
