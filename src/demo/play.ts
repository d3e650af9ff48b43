import type { Id } from '../core/id.ts';
import { municipalityId } from '../server/start/found.ts';
import { type Access, logAccess } from '../server/store/access-log.ts';
import type { Tx } from '../server/store/context.ts';
import { numbered, takeNumbers } from '../server/store/counter.ts';
import type { Store } from '../server/store/store.ts';
import { type FileWrite, writeFiles } from '../server/store/write-files.ts';
import { Seed } from './seed.ts';
import { type Deed, idsFrom, Stage } from './stage.ts';

/** All that happens in one municipality, from the first day to the last. */
export interface Play {
  municipality: string;
  deeds: readonly Deed[];
}

/** The counts from which a deed takes numbers, by the year in which it happens: `case-2026`. */
const countsOf = ({ acts, at }: Deed): readonly string[] =>
  typeof acts === 'function'
    ? []
    : acts.flatMap(({ command }) => {
        const counted = numbered[command.kind];
        return counted ? [`${counted.count}-${at.slice(0, 4)}`] : [];
      });

/** Numbers of cases and referrals, given in the order in which they were begun. */
const numbering = (prefix: string, first: ReadonlyMap<string, number>) => {
  const next = new Map(first);
  return (at: string) =>
    (kind: string): string | null => {
      const counted = numbered[kind];
      if (!counted) return null;
      const year = at.slice(0, 4);
      const count = `${counted.count}-${year}`;
      const number = (next.get(count) ?? 0) + 1;
      next.set(count, number);
      return `${prefix}${counted.mark}-${year}-${String(number).padStart(4, '0')}`;
    };
};

const prefixOf = (municipality: string): string => municipality.slice(0, 3).toUpperCase();

const inOrder = (deeds: readonly Deed[]): readonly Deed[] =>
  deeds
    .map((deed, place) => ({ deed, place }))
    .sort((a, b) => (a.deed.at < b.deed.at ? -1 : a.deed.at > b.deed.at ? 1 : a.place - b.place))
    .map(({ deed }) => deed);

/** The number that each case gets where no case was counted before. */
export const numbersOf = ({ municipality, deeds }: Play): ReadonlyMap<Id, string> => {
  const number = numbering(prefixOf(municipality), new Map());
  return new Map(
    inOrder(deeds).flatMap(({ at, acts }) =>
      typeof acts === 'function'
        ? []
        : acts.flatMap(({ file, command }): [Id, string][] => {
            const given = number(at)(command.kind);
            return given === null ? [] : [[file.id, given]];
          }),
    ),
  );
};

/** Plays everything in the order of time; `first` tells from which number each count goes on. */
export const playAll = (
  ground: Pick<Store, 'keys' | 'kinds' | 'practice'>,
  { municipality, deeds }: Play,
  first: ReadonlyMap<string, number> = new Map(),
): Stage => {
  const stage = new Stage(ground, municipalityId(municipality));
  const number = numbering(prefixOf(municipality), first);
  const seed = new Seed(`ids/${municipality}`);
  for (const deed of inOrder(deeds)) stage.play(deed, idsFrom(seed.id(deed.at)), number(deed.at));
  return stage;
};

const filesAtOnce = 12;
const looksAtOnce = 2000;

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

const writeLooks = (tx: Tx, looks: readonly Access[]): void => {
  const sorted = [...looks].sort((a, b) => String(a.at).localeCompare(String(b.at)));
  for (const some of chunks(sorted, looksAtOnce)) logAccess(tx, some);
};

/** The numbers of a year are taken together; what was counted before stays. */
const takeCounts = async (tx: Tx, deeds: readonly Deed[]): Promise<ReadonlyMap<string, number>> => {
  const first = new Map<string, number>();
  const counts = Map.groupBy(deeds.flatMap(countsOf), (count) => count);
  for (const [count, { length }] of counts) first.set(count, (await takeNumbers(tx, count, length)) - length);
  return first;
};

export interface Played {
  municipality: Id;
  files: number;
  entries: number;
}

/** Plays and writes one municipality in the caller's transaction: all of it stands there afterwards, or nothing. */
export const perform = async (
  tx: Tx,
  ground: Pick<Store, 'keys' | 'kinds' | 'practice'>,
  play: Play,
  told: (files: number) => void,
): Promise<Played> => {
  const stage = playAll(ground, play, await takeCounts(tx, play.deeds));
  const writes: readonly FileWrite[] = stage.writes();
  let files = 0;
  for (const some of chunks(writes, filesAtOnce)) {
    await writeFiles(tx, some, [], { insertOnly: true, last: false });
    files += some.length;
    told(files);
  }
  writeLooks(tx, stage.looks);
  const entries = writes.reduce((sum, write) => sum + write.entries.length, 0);
  return { municipality: municipalityId(play.municipality), files, entries };
};
