import type { Pack } from '../core/pack/pack.ts';
import { municipalityId } from '../server/start/found.ts';
import { inTenant } from '../server/store/context.ts';
import type { Store } from '../server/store/store.ts';
import { acrossMunicipalities } from './across.ts';
import { calledMeetings } from './called-meetings.ts';
import { loneConcerns } from './concerns.ts';
import { Ground } from './ground.ts';
import { leftAlone } from './left-alone.ts';
import { tellAll } from './lives.ts';
import { tellLone } from './lone-concerns.ts';
import { meetingsOf } from './meetings.ts';
import { type Play, perform } from './play.ts';
import type { Deed } from './stage.ts';
import { hasLives, markLives } from './store.ts';
import type { Tale } from './tale.ts';

/** The team meets for whoever cannot wait, in Korça also regularly; what it says goes into the lives as they are. */
const withMeetings = (ground: Ground, municipality: string, tales: readonly Tale[]): readonly Deed[] => {
  const { lives, left } = leftAlone(ground, municipality, tales);
  const deeds = lives.flatMap((life) => life.deeds);
  const called = calledMeetings(ground, municipality, lives);
  const looked = lives.filter(({ file }) => !left.has(file.id)).flatMap((life) => life.deeds);
  return [...deeds, ...called, ...(municipality === 'korce' ? meetingsOf(ground, looked) : [])];
};

/** Where everything of the demonstration stands, from the moment on which it is loaded. */
export const playsOf = (store: Pick<Store, 'keys'>, pack: Pack, now: string): readonly Play[] => {
  const ground = new Ground(pack, now);
  const told = tellAll(ground);
  const plays = told.map(({ municipality, tales }) => ({
    municipality,
    deeds: [
      ...withMeetings(ground, municipality, tales),
      ...loneConcerns
        .filter((one) => one.municipality === municipality)
        .flatMap((one) => tellLone(ground, store.keys, one).deeds),
    ],
  }));
  return acrossMunicipalities(
    ground,
    plays,
    told.flatMap(({ tales }) => tales.flatMap(({ offers }) => offers)),
  );
};

export interface Loaded {
  files: number;
  entries: number;
}

export interface Loading {
  /** Called once when there is something to load. */
  begins?: () => void;
  told?: (soFar: Loaded) => void;
  /** The moment from which the demonstration looks back. */
  now?: string;
}

const outside = (municipality: string) => ({
  municipality: municipalityId(municipality),
  member: null,
  holders: [],
});

const missing = async (store: Store, municipalities: readonly string[]): Promise<ReadonlySet<string>> => {
  const without = new Set<string>();
  for (const municipality of municipalities)
    if (!(await inTenant(store.system, outside(municipality), hasLives))) without.add(municipality);
  return without;
};

/**
 * Loads the demonstration: each municipality in one transaction, so that an interruption leaves it whole or not begun,
 * and the next start goes on with those that are missing. What is there is never loaded again.
 */
export const loadDemo = async (
  store: Store,
  pack: Pack,
  { begins, told, now = store.now() }: Loading = {},
): Promise<Loaded> => {
  const municipalities = [...new Set(pack.agencies.map(({ municipality }) => municipality))];
  const without = await missing(store, municipalities);
  const sum = { files: 0, entries: 0 };
  if (without.size === 0) return sum;
  begins?.();
  for (const play of playsOf(store, pack, now).filter(({ municipality }) => without.has(municipality))) {
    const played = await inTenant(store.system, outside(play.municipality), async (tx) => {
      if (!(await markLives(tx))) return null;
      return perform(tx, store, play, (files) => told?.({ ...sum, files: sum.files + files }));
    });
    sum.files += played?.files ?? 0;
    sum.entries += played?.entries ?? 0;
  }
  return sum;
};
