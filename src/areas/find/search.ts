import type { Answer, Asked } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import { type Findable, type FindReason, rank } from '../../core/names/index.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Place } from '../../core/pack/place-schema.ts';
import { logAccess } from '../../server/store/access-log.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { addressOf, findableOf, type Identity, nameOf } from '../people/rules.ts';
import { identitiesOf, namesOf } from '../people/store.ts';
import type { FoundCase, FoundPerson, findPeople, KnownPerson, Narrowed } from './contract.ts';
import {
  casesAsked,
  concernAsked,
  meetsNarrowing,
  type Question,
  questionOf,
  reasonsOfTerms,
} from './rules.ts';
import {
  type Candidate,
  type CaseRow,
  candidatesFor,
  casesByNumber,
  casesOfPeople,
  concernsByNumber,
  keepersOf,
} from './store.ts';

/** What a search works with. */
export interface Searching {
  store: Pick<Store, 'keys' | 'now'>;
  pack: Pick<Pack, 'protocol'>;
  places: ReadonlyMap<string, Place>;
  member: Member;
  /** The letters before the municipality's case numbers. */
  numberPrefix: string;
}

type Found = Answer<typeof findPeople>;

const mostPeople = 50;
const mostKnown = 8;

interface Read extends Findable {
  id: Id;
  identity: Identity;
  child: boolean;
}

const lineOf = (
  { id, identity, child }: Read,
  reasons: readonly FindReason[],
  cases: readonly CaseRow[],
): FoundPerson => ({
  id,
  name: nameOf(identity),
  isWorkingLabel: identity.given === '' && identity.surname === '' && identity.workingLabel !== '',
  alsoCalled: identity.otherNames.map(({ given, surname }) => `${given} ${surname}`.trim()).filter(Boolean),
  father: identity.father,
  sex: identity.sex,
  birth: identity.birth,
  place: addressOf(identity)?.place || null,
  child,
  deceased: identity.deceased,
  cases: [...cases],
  reasons: [...reasons],
});

/** Those whom the reader works with: opened as far as the protocol lets them, and put in order. */
const mineOf = async (
  tx: Tx,
  { store, pack, member }: Searching,
  text: string,
  narrowed: Narrowed,
  question: Question,
  candidates: readonly Candidate[],
): Promise<FoundPerson[]> => {
  const ids = candidates.map(({ id }) => id);
  const [read, cases] = await Promise.all([
    identitiesOf(tx, store, pack, member, ids),
    casesOfPeople(tx, ids),
  ]);
  const today = store.now().slice(0, 10);
  const people = [...read].flatMap(([id, { file, identity }]): Read[] =>
    meetsNarrowing(identity, narrowed, today)
      ? [{ ...findableOf(identity), id, identity, child: file.registered?.child ?? false }]
      : [],
  );
  const lines =
    question.words.length > 0
      ? rank(text, people)
      : people.map((candidate) => ({ candidate, reasons: [] satisfies FindReason[] }));
  return lines.map(({ candidate, reasons }) => lineOf(candidate, reasons, cases.get(candidate.id) ?? []));
};

/** Those whom others work with: that they are known and whom to ask. That it was learned is recorded. */
const knownOf = async (
  tx: Tx,
  { member }: Searching,
  question: Question,
  candidates: readonly Candidate[],
): Promise<KnownPerson[]> => {
  const keepers = await keepersOf(
    tx,
    candidates.map(({ id }) => id),
  );
  if (candidates.length > 0)
    logAccess(
      tx,
      candidates.map(({ id }) => ({
        member: member.id,
        kind: 'person',
        file: id,
        act: 'list',
        purpose: 'casework',
        sections: [],
        device: member.device,
      })),
    );
  return candidates.map(({ id, terms }) => {
    const keeper = keepers.get(id);
    return {
      case: keeper?.case ?? null,
      keeper: keeper ? { id: keeper.id, name: keeper.name } : null,
      reasons: reasonsOfTerms(question.words, terms),
    };
  });
};

const isId = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text);

const casesFor = async (tx: Tx, searching: Searching, text: string): Promise<FoundCase[]> => {
  const { store, pack, member, numberPrefix } = searching;
  const thisYear = Number(store.now().slice(0, 4));
  const numbers = casesAsked(text, numberPrefix, thisYear);
  const rows = await casesByNumber(tx, numbers, isId(text) ? [text] : []);
  const children = rows.flatMap(({ child }) => child ?? []);
  const names = await namesOf(tx, store, pack, member, children);
  return rows.map(({ child, ...row }) => {
    const named = child === null ? undefined : names.get(child);
    return {
      ...row,
      child: named ? { id: named.id, name: named.name, isWorkingLabel: named.isWorkingLabel } : null,
    };
  });
};

/** Whoever takes concerns must learn that a child is known; nobody else does. */
const mayLearnOfOthers = ({ roles }: Member): boolean =>
  roles.includes('worker') || roles.includes('supervisor');

const byScore = (one: Candidate, other: Candidate): number => other.score - one.score;

/**
 * Searches for a member, in a transaction of the application's role. Content is read only of people in the member's
 * circles; of others it is told that the unit knows them and in whose care they are.
 */
export const search = async (
  tx: Tx,
  searching: Searching,
  { text, narrowed, withOthers }: Asked<typeof findPeople>['body'],
): Promise<Found> => {
  const question = questionOf(text, narrowed, searching.places);
  const cases = await casesFor(tx, searching, text.trim());
  const concerns = await concernsByNumber(tx, concernAsked(text, searching.numberPrefix));
  if (!question) return { people: [], known: [], cases, concerns, many: false, tooWideForOthers: false };
  const { people, many } = await candidatesFor(tx, searching.store.keys, question);
  const mine = people.filter((candidate) => candidate.mine).sort(byScore);
  const others = people.filter((candidate) => !candidate.mine).sort(byScore);
  const learns = withOthers && mayLearnOfOthers(searching.member);
  const [lines, known] = await Promise.all([
    mineOf(tx, searching, text, narrowed, question, mine),
    knownOf(tx, searching, question, learns && question.isSpecific ? others.slice(0, mostKnown) : []),
  ]);
  return {
    people: lines.slice(0, mostPeople),
    known,
    cases,
    concerns,
    many: many || lines.length > mostPeople || others.length > mostKnown,
    tooWideForOthers: learns && !question.isSpecific && others.length > 0,
  };
};
