import { z } from 'zod';
import { type Language, type Words, wordsSchema } from '../forms/definition.ts';

export type { Language, Words };

/** One text in the three languages of the program; a text that lacks one is not shown half-translated. */
export const words = wordsSchema;

/** A stable English slug: codes are stored and exchanged, labels are only shown. */
export const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a code is an English slug, such as social-work');

/** A calendar date without time, as `2026-03-14`. */
export const isoDate = z.iso.date();

/**
 * Where a value of practice comes from and whether a jurist has confirmed it against the official text. The
 * program shows both next to the value.
 */
export const provenance = { source: z.string().min(1), confirmed: z.boolean() };
