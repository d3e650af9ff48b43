import { z } from 'zod';
import { canonicalJson } from './canonical.ts';

/** The name of a field or repeat in a form, or of a row in a record. */
export const Name = z.string().min(1).max(255);

/** An answer. Null is no answer; the several answers of a choice travel as a set, not here. */
export const FieldValue = z.json();
export type FieldValue = z.infer<typeof FieldValue>;

const Answer = { was: FieldValue, now: FieldValue };
const Choices = { add: z.array(z.string()), remove: z.array(z.string()) };
const InRow = { rows: Name, row: Name };

/** What stood in a row before the eyes of whoever takes it out: answers by field, and the choices of its sets. */
export const RowSeen = z.record(Name, FieldValue);
export type RowSeen = z.infer<typeof RowSeen>;

/**
 * One change that a person makes to a record, with what they saw when they made it. What they saw is how a stale
 * edit is recognised: an answer whose `was` no longer holds is kept beside the one that came first.
 */
export const Edit = z.union([
  z.strictObject({ field: Name, ...Answer }),
  z.strictObject({ field: Name, ...Choices }),
  z.strictObject({ ...InRow, change: z.literal('added') }),
  z.strictObject({ ...InRow, change: z.literal('removed'), was: RowSeen }),
  z.strictObject({ ...InRow, field: Name, ...Answer }),
  z.strictObject({ ...InRow, field: Name, ...Choices }),
]);
export type Edit = z.infer<typeof Edit>;

const Saw = z.array(z.uuid());
/** `beside` names what stood there too and was not seen: it goes on standing beside the new answer. */
const Seen = { saw: Saw, beside: Saw.optional() };
const Said = { ...Seen, now: FieldValue };
const Chosen = { add: z.array(z.string()), remove: z.record(z.string(), Saw) };

/**
 * An edit as an entry keeps it. It names the entries that its author saw (`saw`) instead of quoting them: an entry
 * that quoted an earlier answer would show it to a reader who may read the one and not the other.
 */
export const KeptEdit = z.union([
  z.strictObject({ field: Name, ...Said }),
  z.strictObject({ field: Name, ...Chosen }),
  z.strictObject({ ...InRow, change: z.literal('added') }),
  z.strictObject({ ...InRow, change: z.enum(['removed', 'kept']), ...Seen }),
  z.strictObject({ ...InRow, field: Name, ...Said }),
  z.strictObject({ ...InRow, field: Name, ...Chosen }),
]);
export type KeptEdit = z.infer<typeof KeptEdit>;
export type Sight = Pick<Extract<KeptEdit, { saw: string[] }>, 'saw' | 'beside'>;

/** Two answers are the same when they say the same, whatever the order of keys inside. */
export const sameValue = (one: FieldValue, other: FieldValue): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && canonicalJson(one) === canonicalJson(other));
