import type { Id } from '../core/id.ts';
import type { Endangered } from './called-meetings.ts';
import type { Ground } from './ground.ts';
import { caseIdOf, kinds, type StoryKind } from './kinds.ts';
import { Seed } from './seed.ts';
import type { Deed } from './stage.ts';
import type { Tale } from './tale.ts';

/** In whose file nobody has written for so many days, and how many stand without a manager since a few days. */
const alone: Readonly<Record<string, { silentFor: readonly number[]; unmanaged: number }>> = {
  korce: { silentFor: [34, 41, 52, 75], unmanaged: 3 },
  devoll: { silentFor: [38], unmanaged: 1 },
};
/** Old enough that its first months are told whole. */
const oldEnough = 160;
const unmanagedSince = 4;

const ends: readonly string[] = ['closure.request', 'case.withdraw', 'transfer.offer', 'circle.assign'];
const isStory = (kind: string): kind is StoryKind => Object.hasOwn(kinds, kind);
const stories: ReadonlySet<Id> = new Set(Object.keys(kinds).filter(isStory).map(caseIdOf));

/** A life that nobody has ended, handed over or made to show something. */
const isOrdinary = ({ deeds, file, grave, openedOn }: Tale, { days }: Ground): boolean =>
  !stories.has(file.id) &&
  !grave &&
  openedOn.until(days.today, { largestUnit: 'days' }).days > oldEnough &&
  !deeds.some(
    ({ acts }) => typeof acts !== 'function' && acts.some(({ command }) => ends.includes(command.kind)),
  );

const until = ({ file, risk, deeds }: Tale, day: Temporal.PlainDate, { days }: Ground): Endangered => ({
  file,
  risk: risk.filter((one) => Temporal.PlainDate.compare(one.day, day) < 0),
  deeds: deeds.filter(({ at }) => Temporal.PlainDate.compare(days.dayOf(at), day) < 0),
});

/** The manager goes to other work, and nobody has taken the case yet. */
const released = ({ file, manager, head }: Tale, day: Temporal.PlainDate, { days }: Ground): Deed => ({
  at: days.at(day, 15 * 60, new Seed(`released/${file.id}`)),
  by: head,
  acts: [
    {
      file,
      command: {
        ...{ kind: 'circle.release', member: manager.id },
        reason: 'Punonjësi u ngarkua me detyra të tjera; rasti pret një menaxher të ri.',
      },
    },
  ],
});

/** Lives as they are told, of which some fall silent and some lose their manager; `left` says which. */
export const leftAlone = (
  ground: Ground,
  municipality: string,
  tales: readonly Tale[],
): { lives: readonly Endangered[]; left: ReadonlySet<Id> } => {
  const { silentFor = [], unmanaged = 0 } = alone[municipality] ?? {};
  const ordinary = tales.filter((tale) => isOrdinary(tale, ground));
  const silent = new Map(
    ordinary.slice(0, silentFor.length).map(({ file }, n) => [file.id, silentFor[n] ?? 0]),
  );
  const without = new Set(
    ordinary.slice(silentFor.length, silentFor.length + unmanaged).map(({ file }) => file.id),
  );
  const lives = tales.map((tale): Endangered => {
    const quiet = silent.get(tale.file.id);
    if (quiet !== undefined) return until(tale, ground.days.ago(quiet), ground);
    if (!without.has(tale.file.id)) return tale;
    const day = ground.days.workedBy(ground.days.ago(unmanagedSince));
    const before = until(tale, day, ground);
    return { ...before, deeds: [...before.deeds, released(tale, day, ground)] };
  });
  return { lives, left: new Set([...silent.keys(), ...without]) };
};
