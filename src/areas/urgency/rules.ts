import type { UrgencyFact, UrgencyReason } from '../../core/pack/urgency-schema.ts';

/** What is known of a case; null where a fact does not apply or nobody knows it. */
export type UrgencyFacts = Readonly<Record<UrgencyFact, number | null>>;

/** A reason that holds, with the number that it is said with. */
interface ReasonHeld {
  code: string;
  fact: UrgencyFact;
  value: number;
}

/** How a municipality weighs: for the reasons that it weighs otherwise than the pack. 0 leaves a reason out. */
export type Weights = Readonly<Record<string, number>>;

/** The reasons of the pack with a municipality's own weights. */
export const weighedBy = (reasons: readonly UrgencyReason[], own: Weights): readonly UrgencyReason[] =>
  reasons.flatMap((reason) => {
    const weight = own[reason.code] ?? reason.weight;
    return weight > 0 ? [{ ...reason, weight }] : [];
  });

/** True when a reason holds for a number. What is not known is no reason: it has reasons of its own. */
export const holds = (reason: UrgencyReason, value: number | null): boolean =>
  value !== null && ('below' in reason ? value < reason.below : value >= reason.from);

/**
 * The reasons for which a case comes earlier, the weightiest first; of several on one fact only the weightiest. It
 * orders the work and decides nothing: no rule of any file reads it.
 */
export const reasonsHeld = (
  facts: UrgencyFacts,
  reasons: readonly UrgencyReason[],
): readonly (ReasonHeld & { weight: number })[] => {
  const heaviest = new Map<UrgencyFact, ReasonHeld & { weight: number }>();
  for (const reason of reasons) {
    const value = facts[reason.fact];
    if (value === null || !holds(reason, value)) continue;
    const so = heaviest.get(reason.fact);
    if (!so || reason.weight > so.weight)
      heaviest.set(reason.fact, { code: reason.code, fact: reason.fact, value, weight: reason.weight });
  }
  return [...heaviest.values()].sort(
    (one, other) => other.weight - one.weight || one.code.localeCompare(other.code),
  );
};

/** How much speaks for a case together. Promises: no danger that is added or grows ever lowers it. */
export const urgencyOf = (facts: UrgencyFacts, reasons: readonly UrgencyReason[]): number =>
  reasonsHeld(facts, reasons).reduce((sum, { weight }) => sum + weight, 0);

/** A case whose place in the order is another under other weights; places count from 1. */
export interface Moved<C> {
  of: C;
  was: number;
  would: number;
}

/** The cases that would stand elsewhere under other weights, those that rise most first. */
export const movedBy = <C extends { id: string; facts: UrgencyFacts }>(
  cases: readonly C[],
  now: readonly UrgencyReason[],
  then: readonly UrgencyReason[],
): readonly Moved<C>[] => {
  const places = (reasons: readonly UrgencyReason[]): ReadonlyMap<string, number> => {
    const weighed = cases.map((of) => ({ id: of.id, weight: urgencyOf(of.facts, reasons) }));
    weighed.sort((one, other) => other.weight - one.weight || one.id.localeCompare(other.id));
    return new Map(weighed.map(({ id }, at) => [id, at + 1]));
  };
  const [before, after] = [places(now), places(then)];
  return cases
    .map((of) => ({ of, was: before.get(of.id) ?? 0, would: after.get(of.id) ?? 0 }))
    .filter(({ was, would }) => was !== would)
    .sort((one, other) => one.would - one.was - (other.would - other.was) || one.would - other.would);
};
