import { caseRules } from '../../src/areas/case/rules.ts';
import type { Edit } from '../../src/core/chronology/edit.ts';
import type { FormRecord } from '../../src/core/chronology/record.ts';
import type { Id } from '../../src/core/id.ts';
import { anId, someone, unit, workingOn } from './working.ts';

/** An edit that answers a question which nobody answered before. */
export const says = (field: string, now: string | number): Edit => ({ field, was: null, now });
/** An edit that ticks choices. */
export const ticks = (field: string, ...add: string[]): Edit => ({ field, add, remove: [] });

/** A case that is open and in which nothing is written yet. */
export const openedCase = () => {
  const working = workingOn(caseRules, { kind: 'case', id: anId() });
  const refused = working.act({
    kind: 'case.open',
    child: anId(),
    manager: someone.worker,
    agency: unit,
    supervisor: null,
    from: 'outreach',
    concern: null,
    openedOn: '2026-03-02',
    place: 'korce',
  });
  if (refused) throw new Error(refused.refused);
  return working;
};

/** Writes a form into a case, at a time, and gives the record as it stands. */
export const write = (
  working: ReturnType<typeof openedCase>,
  form: string,
  edits: readonly Edit[],
  now?: string,
): FormRecord => {
  const id: Id = anId();
  const opening = { kind: 'record.open' as const, record: id, form, version: 1, edits: [...edits] };
  const refused = working.act(opening, now === undefined ? {} : { now });
  const record = working.state.records[id];
  if (refused || !record) throw new Error(refused?.refused ?? 'the record was not written');
  return record;
};
