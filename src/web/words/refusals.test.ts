import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Refusals of the start stand in the terminal, with sentences of their own; the gallery shows parts, not the program. */
const apart = /server\/(keys|start)\/|web\/gallery\/|\.(test|factory)\.tsx?$|core\/forms\/oracle\//;

const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\brefuse\(|\brefused: )\s*'([a-z.-]+)'/g)].flatMap(([, code]) => code ?? []);

const codes = [
  ...new Set(
    globSync('src/**/*.{ts,tsx}')
      .filter((file) => !apart.test(file))
      .flatMap((file) => codesIn(readFileSync(file, 'utf8'))),
  ),
].sort();

const keysOf = (words: unknown, under: string): readonly string[] =>
  typeof words === 'string'
    ? [under]
    : Object.entries(words ?? {}).flatMap(([key, inner]) => keysOf(inner, under ? `${under}.${key}` : key));

const sentencesOf = (language: string): ReadonlySet<string> =>
  new Set(
    globSync(`src/web/words/${language}/*.json`).flatMap((file) => {
      const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const keys = keysOf(words, '');
      return basename(file) === 'refusal.json'
        ? keys
        : keys.flatMap((key) => (key.startsWith('refusal.') ? key.slice('refusal.'.length) : []));
    }),
  );

describe('a refusal says what to do', () => {
  test('there are refusals to say', () => expect(codes.length).toBeGreaterThan(80));

  for (const language of ['sq', 'en', 'el'])
    test(`whatever is refused has a sentence in ${language}`, () => {
      const said = sentencesOf(language);
      expect(codes.filter((code) => !said.has(code))).toEqual([]);
    });
});
