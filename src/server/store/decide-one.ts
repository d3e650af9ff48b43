import type { Command, Deciding, Decision, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import type { PlaceHeld } from './places.ts';
import type { Folded } from './registry.ts';
import type { Beside, Member, Store } from './store.ts';

/** One command before the file that it is about, with all that a decision may know. */
export interface Before {
  file: FileRef;
  folded: Folded;
  /** True for a file that is begun in this very act. */
  begun: boolean;
  held: readonly PlaceHeld[];
  /** A number that was reserved for this decision. */
  number: string | null;
  /** ISO instant. */
  now: string;
}

const oversteps = (entries: readonly NewEntry[], beside: Beside, mayWrite: Deciding['mayWrite']): boolean => {
  if (beside === 'all') return false;
  const asked = beside === 'after-the-first' ? entries.slice(0, 1) : entries;
  return asked.some(({ section }) => !mayWrite(section));
};

/**
 * Decides one command by the rules of its file's kind, after the protocol has said what its author may write. What was
 * decided is held against that once more: rules that forgot to ask write nothing.
 */
export const decideOne = (
  store: Pick<Store, 'practice'>,
  member: Member,
  command: Command,
  { file, folded, begun, held, number, now }: Before,
): Decision => {
  const asked = { member, file, command, held, begun, now };
  const authority = store.practice.authority(asked);
  if (isRefusal(authority))
    return (authority.refused === 'not-in-circle' && folded.toOutsider(member.agency)) || authority;
  const decision = folded.decide(command, {
    now,
    municipality: member.municipality,
    author: member.id,
    agency: member.agency,
    roles: member.roles,
    number,
    sectionOf: (...of) => store.practice.sectionOf(member.municipality, ...of),
    asksForLifeDate: (...of) => store.practice.asksForLifeDate?.(member.municipality, ...of) ?? false,
    ...(store.practice.standardOf ? { standardOf: store.practice.standardOf } : {}),
    ...authority,
  });
  if (isRefusal(decision)) return decision;
  const beside = store.practice.beside?.(asked) ?? 'none';
  return oversteps(decision, beside, authority.mayWrite) ? refuse('section.not-yours-to-write') : decision;
};
