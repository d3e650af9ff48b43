import type { Id } from '../core/id.ts';
import { municipalityId } from '../server/start/found.ts';
import { type Access, logAccess } from '../server/store/access-log.ts';
import type { Tx } from '../server/store/context.ts';
import { takeNumbers } from '../server/store/counter.ts';
import type { Store } from '../server/store/store.ts';
import { type FileWrite, writeFiles } from '../server/store/write-files.ts';
import { Seed } from './seed.ts';
import { type Deed, idsFrom, Stage } from './stage.ts';

/** All that happens in one municipality, from the first day to the last. */
export interface Play {
  municipality: string;
  deeds: readonly Deed[];
}

const opens = ({ acts }: Deed): boolean =>
  typeof acts !== 'function' && acts.some(({ command }) => command.kind === 'case.open');

/** Case numbers, given in the order in which cases were opened. */
const numbering = (prefix: string, first: ReadonlyMap<string, number>) => {
  const next = new Map(first);
  return (at: string) =>
    (kind: string): string | null => {
      if (kind !== 'case.open') return null;
      const year = at.slice(0, 4);
      const number = (next.get(year) ?? 0) + 1;
      next.set(year, number);
      return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
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

/** Plays everything in the order of time; `first` tells from which number the counts of each year go on. */
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

const yearsOf = (deeds: readonly Deed[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(deeds.filter(opens), ({ at }) => at.slice(0, 4))].map(([year, some]) => [
      year,
      some.length,
    ]),
  );

/** The numbers of a year's cases are taken together; what was counted before stays. */
const takeYears = async (tx: Tx, deeds: readonly Deed[]): Promise<ReadonlyMap<string, number>> => {
  const first = new Map<string, number>();
  for (const [year, count] of yearsOf(deeds))
    first.set(year, (await takeNumbers(tx, `case-${year}`, count)) - count);
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
  const stage = playAll(ground, play, await takeYears(tx, play.deeds));
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
