import type { Id } from '../id.ts';
import type { Sight } from './edit.ts';
import type { ChosenSet, Register, Said, Told } from './record.ts';
import { own } from './record.ts';

const byId = (one: Id, other: Id): number => (one < other ? -1 : one > other ? 1 : 0);
/** The order in which things were said, the same on every device. */
export const inOrderSaid = (one: Said, other: Said): number =>
  byId(one.at, other.at) || byId(one.entry, other.entry);

const idsOf = (said: readonly Said[]): Id[] => said.map(({ entry }) => entry);
const withIds = (some: readonly Id[], more: readonly Id[]): readonly Id[] => {
  const fresh = more.filter((id) => !some.includes(id));
  return fresh.length > 0 ? [...some, ...new Set(fresh)].sort() : some;
};

/**
 * True when somebody saw entries that are not among those known here: this reader may not read them. What they
 * overtook is then told by what they left standing.
 */
export const sawHidden = (sight: Sight, known: readonly Id[]): boolean =>
  sight.saw.some((id) => !known.includes(id));

/**
 * Puts one more answer to those already there. It overtakes the answers its author saw and no others, so the
 * order in which two answers arrive makes no difference, and an answer that nobody overtook is never lost.
 */
export const tell = <V>(
  register: Register<V> | null | undefined,
  told: Told<V>,
  sight: Sight,
): Register<V> => {
  const standing = register?.heads ?? [];
  const before = register?.earlier ?? [];
  const hidden = sawHidden(sight, [...idsOf(standing), ...before]);
  const overtaken = hidden
    ? standing.filter(({ entry }) => !sight.beside?.includes(entry) && entry !== told.entry)
    : [];
  const earlier = withIds(before, [...sight.saw, ...idsOf(overtaken)]);
  const heads = [...standing.filter(({ entry }) => entry !== told.entry), told]
    .filter(({ entry }) => !earlier.includes(entry))
    .sort(inOrderSaid);
  return { ...(heads.at(-1) ?? told), heads, earlier };
};

/** What somebody saw who had these values of the field before their eyes, and what stood there unseen. */
export const sightOf = <V>(
  register: Register<V> | null | undefined,
  values: readonly V[],
  same: (one: V, other: V) => boolean,
): Sight => {
  const isSeen = ({ value }: Told<V>): boolean => values.some((each) => same(each, value));
  const beside = idsOf(register?.heads.filter((head) => !isSeen(head)) ?? []);
  const saw = idsOf(register?.heads.filter(isSeen) ?? []);
  return beside.length > 0 ? { saw, beside } : { saw };
};

/** What somebody saw who had all of it before their eyes. */
export const wholeSight = (register: Register<unknown> | null | undefined): Sight => ({
  saw: idsOf(register?.heads ?? []),
});

/**
 * Adds and takes out choices of a set. Taking out reaches only what its author saw: a choice that somebody else
 * ticked again meanwhile stays, because a harm named once too often does less harm than one forgotten.
 */
export const choose = (
  set: ChosenSet | undefined,
  said: Said,
  add: readonly string[],
  remove: Readonly<Record<string, readonly Id[]>>,
): ChosenSet => {
  const chosen = new Map(Object.entries(set ?? {}));
  for (const [choice, saw] of Object.entries(remove)) {
    const left = (chosen.get(choice) ?? []).filter(({ entry }) => !saw.includes(entry));
    if (left.length > 0) chosen.set(choice, left);
    else chosen.delete(choice);
  }
  for (const choice of add) {
    const others = (chosen.get(choice) ?? []).filter(({ entry }) => entry !== said.entry);
    chosen.set(choice, [...others, said].sort(inOrderSaid));
  }
  return Object.fromEntries([...chosen].sort(([one], [other]) => byId(one, other)));
};

export const chosenIn = (set: ChosenSet | undefined, choice: string): readonly Said[] =>
  (set && own(set, choice)) ?? [];
