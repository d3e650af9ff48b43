import { z } from 'zod';
import { derivedId } from '../id.ts';
import type { Command, Entry, NewEntry, Section } from './entry.ts';

/** The schema of one kind of command: its own fields beside what every command carries. */
export const command = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({
    id: z.uuid(),
    kind: z.literal(kind),
    seen: z.int().optional(),
    occurredAt: z.string().nullable().optional(),
    ...shape,
  });

/**
 * Writes the entries of one decision. The first carries the command's id and the rest derive theirs from it, so
 * that a command sent twice is recognised.
 */
export const write = (
  by: Command,
  ...entries: readonly { kind: string; section: Section; body: unknown; version?: number }[]
): readonly NewEntry[] =>
  entries.map((entry, n) => ({
    id: derivedId(by.id, n),
    kind: entry.kind,
    version: entry.version ?? 1,
    section: entry.section,
    occurredAt: by.occurredAt ?? null,
    body: entry.body,
  }));

/** Reads an entry's body by its schema; an entry that does not parse was written by nobody's rules: a bug. */
export const bodyOf = <T>(schema: z.ZodType<T>, entry: Entry): T => schema.parse(entry.body);
