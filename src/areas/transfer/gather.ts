import type { FileRef, FileRules } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import type { Id } from '../../core/id.ts';
import type { Protocol } from '../../core/pack/protocol-schema.ts';
import { mayReadEntry } from '../../core/protocol/index.ts';
import type { Tx } from '../../server/store/context.ts';
import { readFile } from '../../server/store/read.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { type CaseFile, caseRules } from '../case/rules.ts';
import { householdRules, type PersonFile, personRules } from '../people/rules.ts';
import { type Referral, referralRules } from '../referral/rules.ts';
import { withFamily, withReferrals } from './along.ts';
import type { Handed } from './hand-over.ts';
import { namesHere, readable } from './store.ts';

/** How files are read for a transfer: as the case manager, but only what the protocol opens for that purpose. */
export const readingForTransfer =
  (store: Pick<Store, 'keys' | 'now'>, protocol: Protocol, by: Member) =>
  async <F>(tx: Tx, rules: Pick<FileRules<F, never>, 'kind' | 'blank' | 'evolve'>, id: Id): Promise<F> => {
    const ref: FileRef = { kind: rules.kind, id };
    const reader = {
      member: by.id,
      agency: by.agency,
      discipline: 'social-work',
      roles: ['worker'],
      place: 'case-manager' as const,
      purpose: 'transfer' as const,
    };
    const facts = { now: store.now(), grounds: [], named: [] };
    const { entries } = await readFile(
      tx,
      store,
      ref,
      (envelope) => mayReadEntry(protocol, reader, envelope, facts),
      { purpose: 'transfer', device: by.device },
    );
    return fold(rules, ref, entries);
  };

type Reads = ReturnType<typeof readingForTransfer>;

const personsOf = async (
  tx: Tx,
  read: Reads,
  { spine }: CaseFile,
  family: boolean,
): Promise<readonly PersonFile[]> => {
  const child = spine.opened?.child ?? '';
  const ids = new Set(family ? spine.people.map(({ person }) => person) : [child]);
  const persons: PersonFile[] = [];
  // A file that points to another is read with it: the set grows while it is walked.
  for (const id of ids) {
    if (!(await readable(tx, 'person', [id])).has(id)) continue;
    const person = await read(tx, personRules, id);
    if (!person.registered) continue;
    persons.push(person);
    if (person.sameAs) ids.add(person.sameAs.as);
  }
  return persons;
};

const referralsOf = async (tx: Tx, read: Reads, { spine }: CaseFile): Promise<readonly Referral[]> => {
  const there = await readable(tx, 'referral', spine.referrals);
  const referrals: Referral[] = [];
  for (const id of spine.referrals) if (there.has(id)) referrals.push(await read(tx, referralRules, id));
  return referrals;
};

/** Everything that goes along, in a transaction of the municipality that hands it over. */
export const gather = async (tx: Tx, read: Reads, caseId: Id, along: readonly string[]): Promise<Handed> => {
  const file = await read(tx, caseRules, caseId);
  const persons = await personsOf(tx, read, file, withFamily(along));
  const households = [];
  if (withFamily(along))
    for (const id of await readable(tx, 'household', file.spine.households)) {
      const home = await read(tx, householdRules, id);
      if (home.formed) households.push(home);
    }
  const referrals = withReferrals(along) ? await referralsOf(tx, read, file) : [];
  return { case: file, persons, households, referrals, along, names: await namesHere(tx) };
};
