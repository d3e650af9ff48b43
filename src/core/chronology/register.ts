import type { Id } from '../id.ts';
import type { ChosenSet, Register, Said, Told } from './record.ts';
import { own } from './record.ts';

const byId = (one: Id, other: Id): number => (one < other ? -1 : one > other ? 1 : 0);
/** The order in which things were said, the same on every device. */
export const inOrderSaid = (one: Said, other: Said): number =>
  byId(one.at, other.at) || byId(one.entry, other.entry);

const withIds = (some: readonly Id[], more: readonly Id[]): readonly Id[] =>
  [...new Set([...some, ...more])].sort(byId);

/**
 * Puts one more answer to those already there. It overtakes the answers its author saw and no others, so the
 * order in which two answers arrive makes no difference, and an answer that nobody overtook is never lost.
 */
export const tell = <V>(
  register: Register<V> | null | undefined,
  told: Told<V>,
  saw: readonly Id[],
): Register<V> => {
  const known = register?.heads ?? [];
  const earlier = withIds(register?.earlier ?? [], saw);
  const again = known.some(({ entry }) => entry === told.entry);
  const heads = (again ? known : [...known, told])
    .filter(({ entry }) => !earlier.includes(entry))
    .sort(inOrderSaid);
  return { ...(heads.at(-1) ?? told), heads, earlier };
};

/** The entries that somebody saw who had these values of the field before their eyes. */
export const sawOf = <V>(
  register: Register<V> | null | undefined,
  values: readonly V[],
  same: (one: V, other: V) => boolean,
): readonly Id[] => {
  if (!register) return [];
  const seen = register.heads.filter(({ value }) => values.some((each) => same(each, value)));
  return withIds(
    register.earlier,
    seen.map(({ entry }) => entry),
  );
};

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
