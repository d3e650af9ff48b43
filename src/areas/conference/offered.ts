import type { Answer } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import type { CaseLine } from '../case/contract.ts';
import type { findPeople } from '../find/contract.ts';

/** A case that may be put on an agenda, with its child's name as far as the reader has it. */
export interface OfferedCase {
  id: Id;
  number: string;
  name: string | null;
  working: string | null;
  closed: boolean;
  /** Why it comes earlier than others; null for one that was searched for. */
  reasons: CaseLine['reasons'] | null;
  step: string | null;
}

export const urgentCase = ({ id, number, child, status, reasons, nextDue }: CaseLine): OfferedCase => ({
  ...{ id, number, reasons, closed: status === 'closed' },
  ...{ name: child?.name ?? null, working: child?.working ?? null },
  step: nextDue?.code ?? null,
});

type Found = Pick<Answer<typeof findPeople>, 'people' | 'cases'>;

/** The cases that a search found by their number or by somebody in them, each once, open ones first. */
export const foundCases = ({ cases, people }: Found, onAgenda: readonly Id[]): readonly OfferedCase[] => {
  const lines = [
    ...cases.map((one) => ({ ...one, who: one.child })),
    ...people.flatMap((person) => person.cases.map((one) => ({ ...one, who: person }))),
  ];
  const offered = new Map<Id, OfferedCase>();
  for (const { id, number, status, who } of lines) {
    if (onAgenda.includes(id) || offered.has(id)) continue;
    const [name, working] = who?.isWorkingLabel ? [null, who.name] : [who?.name ?? null, null];
    offered.set(id, { id, number, name, working, closed: status === 'closed', reasons: null, step: null });
  }
  return [...offered.values()].toSorted((one, other) => Number(one.closed) - Number(other.closed));
};
