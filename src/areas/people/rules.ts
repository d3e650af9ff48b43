import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import { decideRecord } from '../../core/chronology/decide.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, type Records } from '../../core/chronology/record.ts';
import { isRecordCommand, recordCommands } from '../../core/chronology/record-command.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import {
  decideRelationship,
  evolveRelationships,
  type Relationship,
  relationshipCommands,
} from './relationships.ts';

export { type Household, type HouseholdCommand, householdRules } from './household.ts';
export {
  addressOf,
  birthYearsOf,
  findableOf,
  type Identity,
  identityOf,
  nameOf,
  registrationOf,
} from './identity.ts';
export { inverseOf } from './inverse.ts';
export { type PersonDraft, registrationEdits } from './registering.ts';
export { narrowing, personTerms } from './terms.ts';

const Registered = z.object({
  child: z.boolean(),
  /** Whoever answers for somebody who stands in no case yet, as a list brings them; they read and write the file. */
  keeper: z.uuid().optional(),
});
const Withdrawn = z.object({ reason: z.string().trim().min(1) });
const Kept = z.object({ member: z.uuid().nullable(), reason: z.string().trim().min(1) });
const FoundSame = z.object({ as: z.uuid(), reason: z.string().trim().min(1) });
const ToldApart = z.object({ reason: z.string().trim().min(1) });

const commands = z.discriminatedUnion('kind', [
  command('person.register', Registered.shape),
  command('person.find-same', FoundSame.shape),
  command('person.tell-apart', ToldApart.shape),
  command('person.keep', Kept.shape),
  command('person.withdraw', Withdrawn.shape),
  ...relationshipCommands,
  ...recordCommands,
]);
export type PersonCommand = z.infer<typeof commands>;

/** A child or an adult. Who they are stands in their registration; a person may be in several cases. */
export interface PersonFile {
  ref: FileRef;
  registered: { child: boolean; at: string } | null;
  /** Whoever answers for the person outside of any case. */
  keeper: Id | null;
  /** Registered by mistake, and struck from the lists before anybody worked with it. */
  withdrawn: (z.infer<typeof Withdrawn> & { at: string; by: Id }) | null;
  records: Records;
  relationships: readonly Relationship[];
  /** The file under which the same person is kept; this one then only points there. */
  sameAs: (z.infer<typeof FoundSame> & { seq: number }) | null;
  seq: number;
  lastEntryAt: string | null;
}

/**
 * Whoever writes who the person is, or a supervisor, gives them into another's care or strikes a registration that was
 * a mistake; what somebody has worked on since (`seen`) is no mistake any more.
 */
const decideKeeping = (
  file: PersonFile,
  asked: Extract<PersonCommand, { kind: 'person.keep' | 'person.withdraw' }>,
  deciding: Deciding,
): Decision => {
  if (!deciding.mayWrite('identity') && !deciding.roles.includes('supervisor'))
    return refuse('section.not-yours-to-write');
  if (asked.kind === 'person.keep') {
    if (asked.member === file.keeper) return [];
    const { member, reason } = asked;
    return write(asked, { kind: 'person.kept', section: 'identity', body: { member, reason } });
  }
  if (asked.seen !== file.seq) return refuse('person.worked-on-since');
  return write(asked, { kind: 'person.withdrawn', section: 'identity', body: { reason: asked.reason } });
};

/**
 * Two registrations may turn out to be one person: the one points to the other and takes no more answers, so that
 * nobody goes on writing in two places. Should they be two people after all, they are told apart again.
 */
const decideSameness = (
  file: PersonFile,
  asked: Extract<PersonCommand, { kind: 'person.find-same' | 'person.tell-apart' }>,
  deciding: Deciding,
): Decision => {
  if (!deciding.mayWrite('identity')) return refuse('section.not-yours-to-write');
  if (asked.kind === 'person.tell-apart')
    return file.sameAs
      ? write(asked, { kind: 'person.told-apart', section: 'identity', body: { reason: asked.reason } })
      : refuse('person.not-found-same');
  if (asked.as === file.ref.id) return refuse('person.same-as-itself');
  const { as, reason } = asked;
  return write(asked, { kind: 'person.found-same', section: 'identity', body: { as, reason } });
};

const sameAsAfter = (file: PersonFile, entry: Entry): PersonFile['sameAs'] => {
  if (entry.kind === 'person.found-same') return { ...bodyOf(FoundSame, entry), seq: entry.seq ?? 0 };
  return entry.kind === 'person.told-apart' ? null : file.sameAs;
};

const keeperAfter = (file: PersonFile, entry: Entry): Id | null => {
  if (entry.kind === 'person.registered') return bodyOf(Registered, entry).keeper ?? null;
  return entry.kind === 'person.kept' ? bodyOf(Kept, entry).member : file.keeper;
};

const decide = (file: PersonFile, asked: PersonCommand, deciding: Deciding): Decision => {
  if (asked.kind === 'person.register')
    return file.registered
      ? refuse('person.already-registered')
      : write(asked, {
          kind: 'person.registered',
          section: 'identity',
          body: { child: asked.child, ...(asked.keeper ? { keeper: asked.keeper } : {}) },
        });
  if (!file.registered) return refuse('person.not-registered');
  if (file.withdrawn) return refuse('person.withdrawn');
  if (asked.kind === 'person.find-same' || asked.kind === 'person.tell-apart')
    return decideSameness(file, asked, deciding);
  if (isRecordCommand(asked)) {
    // What was begun before the two were found to be one is still taken: nothing is lost.
    const pointsOn = file.sameAs !== null && (asked.seen ?? Number.POSITIVE_INFINITY) >= file.sameAs.seq;
    return pointsOn ? refuse('person.same-as-another') : decideRecord(file.records, asked, deciding);
  }
  if (asked.kind === 'person.keep' || asked.kind === 'person.withdraw')
    return decideKeeping(file, asked, deciding);
  return deciding.mayWrite('family')
    ? decideRelationship(file.relationships, asked, file.ref.id)
    : refuse('section.not-yours-to-write');
};

const evolve = (file: PersonFile, entry: Entry): PersonFile => ({
  ...file,
  keeper: keeperAfter(file, entry),
  withdrawn:
    entry.kind === 'person.withdrawn'
      ? { ...bodyOf(Withdrawn, entry), at: entry.recordedAt, by: entry.author }
      : file.withdrawn,
  registered:
    entry.kind === 'person.registered'
      ? { ...bodyOf(Registered, entry), at: entry.recordedAt }
      : file.registered,
  sameAs: sameAsAfter(file, entry),
  records: evolveRecords(file.records, entry),
  relationships: evolveRelationships(file.relationships, entry),
  seq: entry.seq ?? file.seq,
  lastEntryAt: entry.recordedAt,
});

export const personRules: FileRules<PersonFile, PersonCommand> = {
  kind: 'person',
  commands,
  blank: (ref) => ({
    ref,
    registered: null,
    keeper: null,
    withdrawn: null,
    records: noRecords,
    relationships: [],
    sameAs: null,
    seq: 0,
    lastEntryAt: null,
  }),
  decide,
  evolve,
};
