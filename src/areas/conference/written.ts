import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import type { CaseFile } from '../case/rules.ts';
import { meetingOf } from './in-case.ts';

export const textOf = (record: FormRecord, field: string): string => {
  const value = record.fields[field]?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** What was written for one meeting in one of its forms, oldest first. */
export const writtenFor = (file: CaseFile, form: string, conference: Id): readonly FormRecord[] =>
  Object.values(file.records)
    .filter(
      (record) =>
        record.form === form &&
        record.state !== 'withdrawn' &&
        textOf(record, 'conference_id') === conference,
    )
    .toSorted((one, other) =>
      (one.opened?.at ?? one.touched.at).localeCompare(other.opened?.at ?? other.touched.at),
    );

const settled: readonly string[] = ['done', 'not-done'];

export const isSettled = (action: FormRecord): boolean => settled.includes(textOf(action, 'action_state'));

/** The day of the meeting before this one, by what it decided; empty when there was none. */
const daysBefore = (file: CaseFile, conference: Id): string =>
  file.meetings
    .filter((meeting) => meeting.conference !== conference)
    .map(({ decision }) => decision?.on ?? '')
    .sort()
    .at(-1) ?? '';

const agreedElsewhere = (file: CaseFile, conference: Id): readonly FormRecord[] =>
  file.meetings
    .filter((meeting) => meeting.conference !== conference)
    .flatMap(({ actions }) => actions)
    .flatMap((id) => file.records[id] ?? []);

/**
 * Every action of an earlier meeting that must be looked at again: all that are not settled, and those settled since
 * the meeting before. None dies silently: it returns until somebody closes it as done, or as given up with a reason.
 */
export const earlierActions = (file: CaseFile, conference: Id): readonly FormRecord[] => {
  const since = daysBefore(file, conference);
  return agreedElsewhere(file, conference).filter(
    (action) => !isSettled(action) || action.touched.at.slice(0, 10) >= since,
  );
};

/** The actions that this meeting agreed. */
export const actionsOf = (file: CaseFile, conference: Id): readonly FormRecord[] =>
  meetingOf(file.meetings, conference).actions.flatMap((id) => file.records[id] ?? []);

const notOpen = (file: CaseFile, ids: readonly Id[]): number => ids.filter((id) => !file.records[id]).length;

/** How many actions this meeting agreed that are not open to the reader. */
export const closedActions = (file: CaseFile, conference: Id): number =>
  notOpen(file, meetingOf(file.meetings, conference).actions);

/** How many actions earlier meetings agreed that are not open to the reader. */
export const closedEarlier = (file: CaseFile, conference: Id): number =>
  notOpen(
    file,
    file.meetings.filter((meeting) => meeting.conference !== conference).flatMap(({ actions }) => actions),
  );
