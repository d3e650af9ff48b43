import { conflictsIn } from '../../core/chronology/conflict.ts';
import type { Entry, FileKind, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';
import type { Letter } from '../../core/pack/letter-schema.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import { access, mayReadEntry } from '../../core/protocol/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type Standing, standingOf } from '../../server/authority.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Tx } from '../../server/store/context.ts';
import { placesHeld } from '../../server/store/places.ts';
import { readFile } from '../../server/store/read.ts';
import { readMany } from '../../server/store/read-many.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { caseRules } from '../case/rules.ts';
import { concernRules } from '../concern/rules.ts';
import { householdRules, personRules } from '../people/rules.ts';
import { openTo } from '../people/store.ts';
import { referralRules } from '../referral/rules.ts';
import type { LetterSources } from './sources.ts';

interface Ground {
  store: Store;
  pack: Pack;
}

/** The first section of the letter that its writer may not read whole; null when the letter can be made. */
export const closedSection = (
  letter: Pick<Letter, 'sections'>,
  { protocol }: Pick<Pack, 'protocol'>,
  { reader, facts }: Standing,
): string | null =>
  letter.sections.find((section) => {
    const { level } = access(protocol, reader, section, facts);
    return level !== 'read' && level !== 'write';
  }) ?? null;

/** Says no by the name of the section, so that the writer knows what to ask the case manager for. */
export const refuseClosed = (pack: Pack, section: string, language: Language): Refusal =>
  refuse('letter.section-closed', {
    where: section,
    values: { section: pack.sections.find(({ code }) => code === section)?.label[language] ?? section },
  });

export const standingIn = async (tx: Tx, { store }: Ground, who: Member, ref: FileRef): Promise<Standing> =>
  standingOf(who, await placesHeld(tx, ref), store.now());

type Foldable<F> = Pick<FileRules<F, never>, 'blank' | 'evolve'>;

const folded = <F>(
  rules: Foldable<F>,
  kind: FileKind,
  read: ReadonlyMap<Id, readonly Entry[]>,
): ReadonlyMap<Id, F> => new Map([...read].map(([id, entries]) => [id, fold(rules, { kind, id }, entries)]));

/** Files beside the letter's own, from those sections that the letter names. */
const beside =
  (tx: Tx, { store, pack }: Ground, who: Member, letter: Letter) =>
  async <F>(rules: Foldable<F>, kind: FileKind, ids: readonly Id[]): Promise<ReadonlyMap<Id, F>> => {
    const { sections } = letter;
    const reading = { purpose: 'casework', device: who.device };
    return folded(
      rules,
      kind,
      await readMany(
        tx,
        store,
        { kind, ids: [...new Set(ids)], sections },
        openTo(store, pack, who),
        reading,
      ),
    );
  };

type Files = Pick<LetterSources, 'of' | 'people' | 'households' | 'concerns' | 'referrals'> & {
  conflicts: boolean;
};

/**
 * The files that a letter is filled from, folded only from the sections that the letter names and its writer may
 * read: what another section holds cannot slip into a letter, whoever makes it. Every look is recorded.
 */
export const openForLetter = async (
  tx: Tx,
  ground: Ground,
  who: Member,
  ref: FileRef,
  letter: Letter,
): Promise<Files> => {
  const { store, pack } = ground;
  const { reader, facts } = await standingIn(tx, ground, who, ref);
  const { entries } = await readFile(
    tx,
    store,
    ref,
    (envelope) =>
      letter.sections.includes(wholeOf(envelope.section)) &&
      mayReadEntry(pack.protocol, reader, envelope, facts),
    { purpose: 'casework', device: who.device },
  );
  if (entries.length === 0) throw notFound();
  const none = { people: new Map(), households: new Map(), concerns: new Map(), referrals: new Map() };
  if (ref.kind === 'concern') {
    const file = fold(concernRules, ref, entries);
    return { ...none, of: { kind: 'concern', file }, conflicts: conflictsIn(file.records).length > 0 };
  }
  const file = fold(caseRules, ref, entries);
  const read = beside(tx, ground, who, letter);
  const households = await read(householdRules, 'household', file.spine.households);
  const members = [...households.values()].flatMap((home) => home.members.map(({ person }) => person));
  return {
    of: { kind: 'case', file },
    households,
    people: await read(personRules, 'person', [...file.spine.people.map(({ person }) => person), ...members]),
    concerns: await read(concernRules, 'concern', file.spine.concerns),
    referrals: await read(referralRules, 'referral', file.spine.referrals),
    conflicts: conflictsIn(file.records).length > 0,
  };
};
