import type { Entry } from '../../core/chronology/entry.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import type { ConcernFile } from './rules.ts';

/** Until somebody has decided on it, a concern is everybody's in the unit. */
const unit: readonly Recipient[] = [{ role: 'worker' }, { role: 'supervisor' }];

/**
 * A new concern is told to the whole unit; one of immediate danger at any hour, also when the danger is only noted
 * later. What a reporter adds goes to whoever decided on it.
 */
export const tellsOfConcern = (
  file: ConcernFile,
  entries: readonly Entry[],
  { before }: { before: ConcernFile },
): readonly Telling[] => {
  const { id } = file.ref;
  const path = `/concerns/${id}`;
  const { received, immediate, triaged } = file.triage;
  const tellings: Telling[] = [];
  if (received && immediate && !before.triage.immediate)
    tellings.push({ to: unit, message: 'concern.danger', path, urgency: 'danger', key: `danger/${id}` });
  else if (received && !before.triage.received)
    tellings.push({ to: unit, message: 'concern.received', path, urgency: 'ordinary', key: id });
  for (const entry of entries)
    if (entry.kind === 'concern.words-added' || entry.kind === 'concern.file-added')
      tellings.push({
        to: triaged ? [{ member: triaged.by }] : unit,
        message: 'concern.added-to',
        path,
        urgency: 'ordinary',
        key: entry.id,
      });
  return tellings;
};
