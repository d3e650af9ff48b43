import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Problem, readWritten, type Written } from './written-file.ts';

export interface TextFile {
  file: string;
  text: string;
}

/** A pack's folder on disk. What is wrong with its files gathers in `problems` while they are read. */
export interface PackFolder {
  problems: Problem[];
  /** One file by its schema; undefined when it is missing or wrong. */
  one: <T>(path: string, schema: z.ZodType<T>) => Promise<Written<T> | undefined>;
  /** Every YAML file of a folder inside by one schema, but for those named. */
  all: <T>(under: string, schema: z.ZodType<T>, but?: readonly string[]) => Promise<Written<T>[]>;
  /** Every YAML file of a folder inside, as written, in the order of their names. */
  texts: (under: string) => Promise<TextFile[]>;
}

export const openFolder = (folder: string): PackFolder => {
  const problems: Problem[] = [];

  const one = async <T>(path: string, schema: z.ZodType<T>): Promise<Written<T> | undefined> => {
    const file = join(folder, path);
    if (!existsSync(file)) {
      problems.push({ file, line: 1, reason: 'the file is missing' });
      return undefined;
    }
    const written = readWritten(await readFile(file, 'utf8'), file, schema);
    if (!Array.isArray(written)) return written;
    problems.push(...written);
    return undefined;
  };

  const namesIn = async (under: string): Promise<string[]> => {
    if (!existsSync(join(folder, under))) return [];
    return (await readdir(join(folder, under))).filter((name) => name.endsWith('.yaml')).sort();
  };

  const all = async <T>(under: string, schema: z.ZodType<T>, but: readonly string[] = []) => {
    const names = (await namesIn(under)).filter((name) => !but.includes(name));
    const files = await Promise.all(names.map((name) => one(join(under, name), schema)));
    return files.filter((file) => file !== undefined);
  };

  const texts = async (under: string): Promise<TextFile[]> =>
    Promise.all(
      (await namesIn(under)).map(async (name) => {
        const file = join(folder, under, name);
        return { file, text: await readFile(file, 'utf8') };
      }),
    );

  return { problems, one, all, texts };
};
