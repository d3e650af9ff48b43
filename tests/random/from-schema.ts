import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** A random source between 0 and 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and good enough to stir commands. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const oneOf = <T>(random: Random, all: readonly T[]): T => {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};
export const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

/** Gives a text for a place in a command: its property's name, and the format that its schema asks for. */
export type Texts = (name: string, format: string | undefined) => string;

const isSchema = (schema: unknown): schema is Schema => typeof schema === 'object' && schema !== null;

/** A value that the schema lets in, made at random. */
export const fromSchema = (schema: Schema, random: Random, texts: Texts, name = ''): unknown => {
  const inner = (of: unknown, named = name): unknown =>
    isSchema(of) ? fromSchema(of, random, texts, named) : null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return oneOf(random, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inner(oneOf(random, choices));
  const type = Array.isArray(schema.type) ? oneOf(random, schema.type) : schema.type;
  switch (type) {
    case 'string':
      return texts(name, schema.format);
    case 'boolean':
      return random() < 0.5;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0) + (schema.exclusiveMinimum === 0 ? 1 : 0) + upTo(random, 3);
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, upTo(random, 2)) }, () =>
        inner(schema.items),
      );
    case 'object': {
      const asked = Object.entries(schema.properties ?? {}).filter(
        ([key]) => schema.required?.includes(key) || random() < 0.3,
      );
      return Object.fromEntries(asked.map(([key, of]) => [key, inner(of, key)]));
    }
    default:
      return null;
  }
};
