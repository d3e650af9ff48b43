import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import { decideRecord } from '../../core/chronology/decide.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, type Records } from '../../core/chronology/record.ts';
import { isRecordCommand, recordCommands } from '../../core/chronology/record-command.ts';
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
export { type PersonDraft, registrationEdits } from './registering.ts';
export { narrowing, personTerms } from './terms.ts';

const Registered = z.object({ child: z.boolean() });
const FoundSame = z.object({ as: z.uuid(), reason: z.string().trim().min(1) });

const commands = z.discriminatedUnion('kind', [
  command('person.register', Registered.shape),
  command('person.find-same', FoundSame.shape),
  ...relationshipCommands,
  ...recordCommands,
]);
export type PersonCommand = z.infer<typeof commands>;

/** A child or an adult. Who they are stands in their registration; a person may be in several cases. */
export interface PersonFile {
  ref: FileRef;
  registered: { child: boolean; at: string } | null;
  records: Records;
  relationships: readonly Relationship[];
  /** The file under which the same person is kept; this one then only points there. */
  sameAs: z.infer<typeof FoundSame> | null;
  seq: number;
  lastEntryAt: string | null;
}

const decide = (file: PersonFile, asked: PersonCommand, deciding: Deciding): Decision => {
  if (asked.kind === 'person.register')
    return file.registered
      ? refuse('person.already-registered')
      : write(asked, { kind: 'person.registered', section: 'identity', body: { child: asked.child } });
  if (!file.registered) return refuse('person.not-registered');
  if (isRecordCommand(asked)) return decideRecord(file.records, asked, deciding);
  if (asked.kind === 'person.find-same') {
    if (asked.as === file.ref.id) return refuse('person.same-as-itself');
    if (!deciding.mayWrite('identity')) return refuse('section.not-yours-to-write');
    return write(asked, {
      kind: 'person.found-same',
      section: 'identity',
      body: { as: asked.as, reason: asked.reason },
    });
  }
  return deciding.mayWrite('family')
    ? decideRelationship(file.relationships, asked, file.ref.id)
    : refuse('section.not-yours-to-write');
};

const evolve = (file: PersonFile, entry: Entry): PersonFile => ({
  ...file,
  registered:
    entry.kind === 'person.registered'
      ? { ...bodyOf(Registered, entry), at: entry.recordedAt }
      : file.registered,
  sameAs: entry.kind === 'person.found-same' ? bodyOf(FoundSame, entry) : file.sameAs,
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
    records: noRecords,
    relationships: [],
    sameAs: null,
    seq: 0,
    lastEntryAt: null,
  }),
  decide,
  evolve,
};
