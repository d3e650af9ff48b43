import type { Edit } from '../../core/chronology/edit.ts';
import type { Id } from '../../core/id.ts';
import type { CasePart } from './case-parts.ts';
import { joiningAct } from './living-together.ts';
import { type Bond, type PersonAct, statingActs } from './relating.ts';

/** Who is taken into a case: somebody the unit knows, or somebody registered in the same act. */
export type Added =
  | { kind: 'known'; id: Id; writes: boolean }
  | {
      kind: 'new';
      id: Id;
      child: boolean;
      registration: { record: Id; version: number; edits: readonly Edit[] };
    };

interface Adding {
  case: Id;
  /** The child of the case. */
  child: { id: Id; sex: string };
  added: Added;
  part: CasePart;
  /** What they are to the child; null where that is not said, or stands in the child's file already. */
  bond: Bond | null;
  /** The home of the child, when they live there as well. */
  household: Id | null;
}

/**
 * Takes somebody into a case: registered if nobody knows them, in the case's circle from then on, with what they are
 * to the child in the files of both, and in the child's home. All of it happens or none.
 */
export const addingActs = ({
  case: id,
  child,
  added,
  part,
  bond,
  household,
}: Adding): readonly PersonAct[] => [
  ...(added.kind === 'new'
    ? [
        {
          file: { kind: 'person' as const, id: added.id },
          command: { kind: 'person.register', child: added.child },
        },
        {
          file: { kind: 'person' as const, id: added.id },
          command: { kind: 'record.open', form: 'registration', ...added.registration },
        },
      ]
    : []),
  { file: { kind: 'case', id }, command: { kind: 'case.add-person', person: added.id, part } },
  ...(bond ? statingActs(bond, child, { id: added.id, writes: added.kind === 'new' || added.writes }) : []),
  ...(household ? [joiningAct(household, added.id, '')] : []),
];
