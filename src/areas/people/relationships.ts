import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Decision, Entry } from '../../core/chronology/entry.ts';
import { unreadableDate } from '../../core/chronology/life-date.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';

export const certainties = ['certain', 'probable', 'said'] as const;

/** `relation` is a code of the pack's list `relationship`: what the other is to this person. Dates are EDTF. */
const Stated = z.object({
  relationship: z.uuid(),
  other: z.uuid(),
  relation: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  certainty: z.enum(certainties),
  note: z.string(),
});
const Ended = z.object({ relationship: z.uuid(), until: z.string(), reason: z.string() });
const Struck = z.object({ relationship: z.uuid(), reason: z.string().trim().min(1) });

export const relationshipCommands = [
  command('relationship.state', Stated.shape),
  command('relationship.end', Ended.shape),
  command('relationship.strike', Struck.shape),
] as const;
export type RelationshipCommand = z.infer<(typeof relationshipCommands)[number]>;

export interface Relationship extends z.infer<typeof Stated> {
  by: Id;
  at: string;
}

const past = {
  'relationship.state': 'relationship.stated',
  'relationship.end': 'relationship.ended',
  'relationship.strike': 'relationship.struck',
} as const;

const dateFault = (asked: RelationshipCommand): Refusal | null => {
  switch (asked.kind) {
    case 'relationship.state':
      return unreadableDate('since', asked.since) ?? unreadableDate('until', asked.until);
    case 'relationship.end':
      return unreadableDate('until', asked.until);
    case 'relationship.strike':
      return null;
  }
};

/**
 * A relationship is stated, ends, or was never true (struck, with a reason); none is overwritten. Refuses dates that
 * nobody could reckon with.
 */
export const decideRelationship = (
  stated: readonly Relationship[],
  asked: RelationshipCommand,
  self: Id,
): Decision => {
  const fault = dateFault(asked);
  if (fault) return fault;
  const known = stated.some(({ relationship }) => relationship === asked.relationship);
  if (asked.kind === 'relationship.state') {
    if (known) return [];
    if (asked.other === self) return refuse('relationship.with-oneself');
    const { other, relation } = asked;
    if (stated.some((each) => each.other === other && each.relation === relation && each.until === null))
      return refuse('relationship.already-stated');
  } else if (!known) return refuse('relationship.unknown');
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  return write(asked, { kind: past[asked.kind], section: 'family', body });
};

export const evolveRelationships = (
  stated: readonly Relationship[],
  entry: Entry,
): readonly Relationship[] => {
  switch (entry.kind) {
    case 'relationship.stated':
      return [...stated, { ...bodyOf(Stated, entry), by: entry.author, at: entry.recordedAt }];
    case 'relationship.ended': {
      const { relationship, until } = bodyOf(Ended, entry);
      return stated.map((each) => (each.relationship === relationship ? { ...each, until } : each));
    }
    case 'relationship.struck': {
      const { relationship } = bodyOf(Struck, entry);
      return stated.filter((each) => each.relationship !== relationship);
    }
    default:
      return stated;
  }
};
