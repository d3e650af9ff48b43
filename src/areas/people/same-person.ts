import type { Id } from '../../core/id.ts';
import type { PersonAct } from './relating.ts';

/**
 * Two registrations are one person: this one points to the other from now on, and the other stands in every open case
 * in which this one stands and the reader writes, as the same. This one stays there too: nobody loses what was
 * written under it, and should it have been a mistake, it can be taken back.
 */
export const findingSameActs = (
  person: Id,
  as: Id,
  reason: string,
  cases: readonly { id: Id; part: string; status: string; mayWrite: boolean }[],
  alreadyIn: readonly Id[],
): readonly PersonAct[] => [
  { file: { kind: 'person', id: person }, command: { kind: 'person.find-same', as, reason } },
  ...cases
    .filter(({ id, status, mayWrite }) => mayWrite && status === 'open' && !alreadyIn.includes(id))
    .map(
      ({ id, part }): PersonAct => ({
        file: { kind: 'case', id },
        command: { kind: 'case.add-person', person: as, part },
      }),
    ),
];
