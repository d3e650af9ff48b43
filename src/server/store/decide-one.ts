import type { Command, Decision, FileRef } from '../../core/chronology/entry.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { PlaceHeld } from './places.ts';
import type { Folded } from './registry.ts';
import type { Member, Store } from './store.ts';

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

/** Decides one command by the rules of its file's kind, after the protocol has said what its author may write. */
export const decideOne = (
  store: Pick<Store, 'practice'>,
  member: Member,
  command: Command,
  { file, folded, begun, held, number, now }: Before,
): Decision => {
  const authority = store.practice.authority({ member, file, command, held, begun, now });
  if (isRefusal(authority))
    return (authority.refused === 'not-in-circle' && folded.toOutsider(member.agency)) || authority;
  return folded.decide(command, {
    now,
    municipality: member.municipality,
    author: member.id,
    agency: member.agency,
    roles: member.roles,
    number,
    sectionOf: (...asked) => store.practice.sectionOf(member.municipality, ...asked),
    asksForLifeDate: (...asked) => store.practice.asksForLifeDate?.(member.municipality, ...asked) ?? false,
    ...(store.practice.standardOf ? { standardOf: store.practice.standardOf } : {}),
    ...authority,
  });
};
