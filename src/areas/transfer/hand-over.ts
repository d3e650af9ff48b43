import type { FileRef } from '../../core/chronology/entry.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { type AskedBefore, type CaseFile, recordsOf } from '../case/rules.ts';
import { type Household, type PersonFile, registrationOf } from '../people/rules.ts';
import { outcomeOf, type Referral } from '../referral/rules.ts';
import { goesAlong, withTasks } from './along.ts';
import { copiedRecord, type HandedAct, type Reads } from './copied.ts';

/** What the municipality that led the case hands over: only what the protocol opens for a transfer. */
export interface Handed {
  case: CaseFile;
  persons: readonly PersonFile[];
  households: readonly Household[];
  referrals: readonly Referral[];
  /** What the form of transfer says goes along. */
  along: readonly string[];
  /** Members and institutions of that municipality by their ids, as they are called. */
  names: ReadonlyMap<Id, string>;
}

/** Where it goes, and who answers for it there. */
export interface Taking {
  offer: Id;
  caseId: Id;
  from: { place: string; number: string; by: string };
  manager: { member: Id; agency: Id };
  supervisor: { member: Id; agency: Id };
  /** ISO date. */
  openedOn: string;
  newId: () => Id;
}

type Renamed = ReadonlyMap<Id, Id>;

const personOf = (id: Id): FileRef => ({ kind: 'person', id });

/** Somebody's file, begun anew: who they are, and what they are to the others who go along. */
const personActs = (
  pack: Pick<Pack, 'forms'>,
  person: PersonFile,
  ids: Renamed,
  reads: Reads,
): readonly HandedAct[] => {
  const file = personOf(ids.get(person.ref.id) ?? '');
  const registration = registrationOf(person.records);
  const same = person.sameAs && ids.get(person.sameAs.as);
  return [
    { file, command: { kind: 'person.register', child: person.registered?.child ?? false } },
    ...(registration ? copiedRecord(pack, file, registration, reads) : []),
    ...person.relationships.flatMap(({ by: _by, at: _at, other, ...stated }) => {
      const there = ids.get(other);
      return there ? [{ file, command: { kind: 'relationship.state', ...stated, other: there } }] : [];
    }),
    ...(same && person.sameAs
      ? [{ file, command: { kind: 'person.find-same', as: same, reason: person.sameAs.reason } }]
      : []),
  ];
};

const householdActs = (household: Household, id: Id, people: Renamed): readonly HandedAct[] => {
  const file: FileRef = { kind: 'household', id };
  const [first, ...moves] = household.addresses;
  return [
    {
      file,
      command: {
        kind: 'household.form',
        label: household.label,
        place: first?.place ?? null,
        street: first?.street ?? '',
        since: first?.since ?? null,
      },
    },
    ...moves.map((address) => ({ file, command: { kind: 'household.move', ...address } })),
    ...household.members.flatMap(({ person, since, until }) => {
      const there = people.get(person);
      return there && until === null
        ? [{ file, command: { kind: 'household.join', person: there, since } }]
        : [];
    }),
  ];
};

/** The level as it was last decided: nobody here has judged yet, so whose judgement it is stands beside the reasons. */
const riskActs = (
  { case: { risk }, names }: Handed,
  file: FileRef,
  from: Taking['from'],
): readonly HandedAct[] => {
  const last = risk.decisions.at(-1);
  if (!last) return [];
  const by = names.get(last.by) ?? from.by;
  return [
    {
      file,
      command: {
        kind: 'risk.decide',
        level: last.level,
        reasons: `${last.reasons}\n— ${by}, ${from.number}, ${last.at.slice(0, 10)}`,
        proposed: null,
        record: null,
        occurredAt: last.at.slice(0, 10),
      },
    },
  ];
};

const originsOf = (
  records: readonly FormRecord[],
  names: Handed['names'],
): Record<Id, { by: string; at: string }> =>
  Object.fromEntries(
    records.map((record) => {
      const { by, at } = record.opened ?? record.touched;
      return [record.id, { by: names.get(by) ?? '', at }];
    }),
  );

/** What was asked of whom and what came of it, for who goes on; what was never sent is nobody's business there. */
const askedBefore = ({ referrals, names }: Handed): readonly AskedBefore[] =>
  referrals.flatMap((referral) => {
    const { ask, sentAt, state, completed, declined, notTakenUp } = referral;
    if (!ask || !sentAt) return [];
    const { receiver, service, asked } = ask;
    return [
      {
        ...{ service, asked, sentAt, state, outcome: outcomeOf(referral) },
        to: receiver.kind === 'outside' ? receiver.name : (names.get(receiver.agency) ?? ''),
        said: completed?.note ?? notTakenUp?.reason ?? declined?.alternative ?? '',
      },
    ];
  });

const fresh = (ids: readonly Id[], newId: () => Id): Renamed => new Map(ids.map((id) => [id, newId()]));

/**
 * The acts that begin a case in the municipality that takes it over: the people and their homes as files of its own
 * under new ids, the case with what the form of transfer says goes along, and where all of it came from. Consents are
 * not among it: the next municipality asks for its own. A plan that was approved is approved there anew.
 */
export const handingOver = (
  pack: Pick<Pack, 'forms'>,
  handed: Handed,
  taking: Taking,
): readonly HandedAct[] => {
  const { spine, records, followup } = handed.case;
  const child = spine.opened?.child ?? '';
  const people = fresh(
    handed.persons.map(({ ref }) => ref.id),
    taking.newId,
  );
  const homes = fresh(
    handed.households.map(({ ref }) => ref.id),
    taking.newId,
  );
  const reads: Reads = (value) => people.get(value) ?? homes.get(value) ?? handed.names.get(value) ?? value;
  const file: FileRef = { kind: 'case', id: taking.caseId };
  const forms = [...new Set(Object.values(records).map(({ form }) => form))];
  const going = forms
    .filter((form) => goesAlong(handed.along, form))
    .flatMap((form) => recordsOf(records, form));
  const asked = askedBefore(handed);
  const parts = spine.people.flatMap(({ person, part }) => {
    const there = people.get(person);
    return there && person !== child ? [{ person: there, part }] : [];
  });
  return [
    ...handed.persons.flatMap((person) => personActs(pack, person, people, reads)),
    ...handed.households.flatMap((home) => householdActs(home, homes.get(home.ref.id) ?? '', people)),
    {
      file,
      command: {
        kind: 'case.open',
        child: people.get(child),
        manager: taking.manager.member,
        agency: taking.manager.agency,
        supervisor: taking.supervisor,
        from: 'transfer',
        concern: null,
        openedOn: taking.openedOn,
        place: null,
      },
    },
    {
      file,
      command: {
        kind: 'case.take-over',
        offer: taking.offer,
        from: taking.from.place,
        number: taking.from.number,
        by: taking.from.by,
        along: handed.along,
        origins: originsOf(going, handed.names),
      },
    },
    ...(asked.length > 0 ? [{ file, command: { kind: 'case.take-over-referrals', referrals: asked } }] : []),
    {
      file,
      command: {
        kind: 'case.describe',
        harms: spine.harms,
        situations: spine.situations,
        sex: spine.sex,
        birthYear: spine.birthYear,
      },
    },
    ...parts.map((part) => ({ file, command: { kind: 'case.add-person', ...part } })),
    ...[...homes.values()].map((household) => ({
      file,
      command: { kind: 'case.add-household', household },
    })),
    ...going.flatMap((record) => copiedRecord(pack, file, record, reads)),
    ...riskActs(handed, file, taking.from),
    ...(withTasks(handed.along)
      ? followup.tasks
          .filter(({ state }) => state === 'open')
          .map(({ task, what, due }) => ({
            file,
            command: { kind: 'task.add', task, what, due, assignee: taking.manager.member },
          }))
      : []),
  ];
};
