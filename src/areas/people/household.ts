import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { unreadableDate } from '../../core/chronology/life-date.ts';
import { refuse } from '../../core/refusal.ts';

const Place = z.object({ place: z.string().nullable(), street: z.string(), since: z.string().nullable() });
const Formed = Place.extend({ label: z.string() });
const Joined = z.object({ person: z.uuid(), since: z.string().nullable() });
const Left = z.object({ person: z.uuid(), until: z.string().nullable(), reason: z.string() });

export const householdCommands = z.discriminatedUnion('kind', [
  command('household.form', Formed.shape),
  command('household.join', Joined.shape),
  command('household.leave', Left.shape),
  command('household.move', Place.shape),
]);
export type HouseholdCommand = z.infer<typeof householdCommands>;

/** The people who live under one roof and share a budget, with dates; where they live and lived. */
export interface Household {
  ref: FileRef;
  label: string;
  addresses: readonly z.infer<typeof Place>[];
  members: readonly { person: string; since: string | null; until: string | null }[];
  formed: boolean;
}

const livesThere = (household: Household, person: string): boolean =>
  household.members.some((each) => each.person === person && each.until === null);

const past = {
  'household.form': 'household.formed',
  'household.join': 'household.joined',
  'household.leave': 'household.left',
  'household.move': 'household.moved',
} as const;

const decide = (household: Household, asked: HouseholdCommand, deciding: Deciding): Decision => {
  if (!deciding.mayWrite('family')) return refuse('section.not-yours-to-write');
  if (asked.kind === 'household.form' && household.formed) return refuse('household.already-formed');
  if (asked.kind !== 'household.form' && !household.formed) return refuse('household.not-formed');
  if (asked.kind === 'household.join' && livesThere(household, asked.person)) return [];
  if (asked.kind === 'household.leave' && !livesThere(household, asked.person))
    return refuse('household.not-a-member');
  const fault =
    asked.kind === 'household.leave'
      ? unreadableDate('until', asked.until)
      : unreadableDate('since', asked.since);
  if (fault) return fault;
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  return write(asked, { kind: past[asked.kind], section: 'family', body });
};

const evolve = (household: Household, entry: Entry): Household => {
  switch (entry.kind) {
    case 'household.formed': {
      const { label, ...address } = bodyOf(Formed, entry);
      return { ...household, formed: true, label, addresses: [address] };
    }
    case 'household.joined': {
      const member = { ...bodyOf(Joined, entry), until: null };
      return { ...household, members: [...household.members, member] };
    }
    case 'household.left': {
      const { person, until } = bodyOf(Left, entry);
      const end = until ?? entry.recordedAt.slice(0, 10);
      return {
        ...household,
        members: household.members.map((each) =>
          each.person === person && each.until === null ? { ...each, until: end } : each,
        ),
      };
    }
    case 'household.moved':
      return { ...household, addresses: [...household.addresses, bodyOf(Place, entry)] };
    default:
      return household;
  }
};

export const householdRules: FileRules<Household, HouseholdCommand> = {
  kind: 'household',
  commands: householdCommands,
  blank: (ref) => ({ ref, label: '', addresses: [], members: [], formed: false }),
  decide,
  evolve,
};
