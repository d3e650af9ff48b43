import { offeringUnit, receivingUnit } from '../areas/transfer/rules.ts';
import type { FileRef } from '../core/chronology/entry.ts';
import { type Answers, diffAnswers } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import { municipalityId } from '../server/start/found.ts';
import type { Member } from '../server/store/store.ts';
import { type Ground, units } from './ground.ts';
import { caseIdOf } from './kinds.ts';
import { numbersOf, type Play } from './play.ts';
import type { Deed } from './stage.ts';

/** A case that was offered to another municipality, as both sides have it. */
export interface Offered {
  offer: Id;
  at: string;
  by: Member;
  case: FileRef;
  from: string;
  to: string;
  record: Id;
  answers: Answers;
}

/** The offers that were accepted, and the case that carries each on. */
const carriedOn: Readonly<Record<Id, Id>> = { [caseIdOf('transferred')]: caseIdOf('transferred-here') };

const opens =
  (id: Id) =>
  ({ acts }: Deed): boolean =>
    typeof acts !== 'function' &&
    acts.some(({ file, command }) => file.id === id && command.kind === 'case.open');

const headOf = (ground: Ground, municipality: string): Member =>
  ground.member(units[municipality]?.head ?? '');

/** What the offer brings about in the municipality that it is made to. */
const received = (ground: Ground, offered: Offered, number: string): Deed => {
  const file: FileRef = { kind: 'transfer', id: offered.offer };
  const { record } = offered;
  return {
    at: offered.at,
    by: { ...offered.by, roles: [...offered.by.roles, offeringUnit] },
    acts: [
      {
        file,
        command: {
          kind: 'transfer.receive',
          from: municipalityId(offered.from),
          place: offered.from,
          case: offered.case.id,
          number,
          by: ground.nameOf(offered.by),
        },
      },
      {
        file,
        command: {
          kind: 'record.open',
          record,
          form: 'transfer',
          version: ground.form('transfer').version,
          edits: diffAnswers({}, offered.answers),
        },
      },
      { file, command: { kind: 'record.complete', record } },
    ],
  };
};

/** The moment at which the case was begun there: then the offer was accepted, there and here. */
const acceptedAt = (there: Play, caseId: Id): string => {
  const deed = there.deeds.find(opens(caseId));
  if (!deed) throw new Error(`Nobody opens the case ${caseId}.`);
  return deed.at;
};

const answered = (ground: Ground, offered: Offered, there: Id, at: string): Deed => {
  const head = headOf(ground, offered.to);
  const by = { name: ground.nameOf(head), municipality: offered.to };
  return {
    at,
    by: { ...head, roles: [receivingUnit] },
    acts: [
      { file: offered.case, command: { kind: 'transfer.answer', accepted: true, reason: '', there, by } },
    ],
  };
};

const takenOver = (ground: Ground, offered: Offered, there: Id, at: string, number: string): Deed => {
  const [manager, head] = [ground.member(units[offered.to]?.workers[0] ?? ''), headOf(ground, offered.to)];
  const along = Array.isArray(offered.answers.goes_along) ? offered.answers.goes_along : [];
  const from = { from: offered.from, number, by: ground.nameOf(offered.by) };
  return {
    at,
    by: { ...head, roles: [...head.roles, receivingUnit] },
    acts: [
      {
        file: { kind: 'transfer', id: offered.offer },
        command: { kind: 'transfer.accept', manager: manager.id, agency: manager.agency, case: there },
      },
      {
        file: { kind: 'case', id: there },
        command: { kind: 'case.take-over', offer: offered.offer, ...from, along, origins: {} },
      },
    ],
  };
};

/**
 * What two municipalities do together happens in both of them at the same moment: each offer stands before the unit
 * that it was made to, and one that was accepted closes the case here when it begins there.
 */
export const acrossMunicipalities = (
  ground: Ground,
  plays: readonly Play[],
  offers: readonly Offered[],
): readonly Play[] => {
  const more = new Map<string, Deed[]>(plays.map(({ municipality }) => [municipality, []]));
  for (const offered of offers) {
    const here = plays.find(({ municipality }) => municipality === offered.from);
    const there = plays.find(({ municipality }) => municipality === offered.to);
    if (!here || !there) throw new Error(`${offered.to} is not told.`);
    const number = numbersOf(here).get(offered.case.id) ?? '';
    more.get(offered.to)?.push(received(ground, offered, number));
    const next = carriedOn[offered.case.id];
    if (next === undefined) continue;
    const at = acceptedAt(there, next);
    more.get(offered.from)?.push(answered(ground, offered, next, at));
    more.get(offered.to)?.push(takenOver(ground, offered, next, at, number));
  }
  return plays.map((play) => ({ ...play, deeds: [...play.deeds, ...(more.get(play.municipality) ?? [])] }));
};
