import type { Entry, Section } from '../../core/chronology/entry.ts';
import { type Change, changesIn } from '../../core/chronology/history.ts';
import { isRecordEntry } from '../../core/chronology/record.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';

/** One act of one person as the story tells it: the entries that one command wrote stand together. */
export interface Happened {
  /** The first entry's id. */
  key: Id;
  /** The kind of the entry that the act is named after. */
  kind: string;
  /** The form, when the act filled one in. */
  form: { code: string; version: number; record: Id } | null;
  /** The task that it speaks of, in the words in which it was given; null where the act says them itself. */
  task: string | null;
  author: Id;
  agency: Id;
  /** When the server took it. */
  recordedAt: string;
  /** When it happened in the child's life (EDTF), where somebody said. */
  occurredAt: string | null;
  sections: readonly Section[];
  entries: readonly Entry[];
  changes: readonly Change[];
  /** True when it changed what somebody had written before. */
  corrects: boolean;
}

/** Which of the entries of one act gives it its name. */
const namedAfter = [
  'case.opened',
  'record.completed',
  'record.withdrawn',
  'record.reopened',
  'record.passed-on',
  'record.opened',
  'record.edited',
];

const nameOf = (entries: readonly Entry[]): string =>
  namedAfter.find((kind) => entries.some((entry) => entry.kind === kind)) ?? entries[0]?.kind ?? '';

const sameAct = (one: Entry, other: Entry): boolean =>
  one.author === other.author && one.recordedAt === other.recordedAt && recordOf(one) === recordOf(other);

/** What an entry speaks of, when it speaks of a form that was filled in. */
const recordOf = (entry: Entry): Id | null => {
  if (!isRecordEntry(entry) || typeof entry.body !== 'object' || entry.body === null) return null;
  return 'record' in entry.body && typeof entry.body.record === 'string' ? entry.body.record : null;
};

const formOf = (entries: readonly Entry[]): Happened['form'] => {
  for (const { body } of entries.filter(isRecord)) {
    if (typeof body !== 'object' || body === null || !('form' in body) || !('version' in body)) continue;
    if (typeof body.form !== 'string' || typeof body.version !== 'number' || !('record' in body)) continue;
    return { code: body.form, version: body.version, record: String(body.record) };
  }
  return null;
};
const isRecord = (entry: Entry): boolean => recordOf(entry) !== null;

const corrects = (change: Change): boolean =>
  (change.kind === 'answer' && change.was.some(({ value }) => value !== null)) ||
  (change.kind === 'choices' && change.removed.length > 0) ||
  (change.kind === 'row' && change.change === 'removed');

const actsOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const acts: Entry[][] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    const before = last?.at(-1);
    if (last && before && isRecord(entry) && sameAct(before, entry)) last.push(entry);
    else acts.push([entry]);
  }
  return acts;
};

/** How many acts the story of a file tells: its entries, as far as one act did not write several. */
export const actsIn = (entries: readonly Entry[]): number => actsOf(entries).length;

const taskIn = ({ kind, body }: Entry): Partial<Record<'task' | 'what', unknown>> =>
  kind.startsWith('task.') && typeof body === 'object' && body !== null ? body : {};

/** What each task is, for the entries that speak of one by its id alone. */
const tasksIn = (entries: readonly Entry[]): ReadonlyMap<unknown, string> =>
  new Map(
    entries
      .map(taskIn)
      .flatMap(({ task, what }) => (typeof what === 'string' ? [[task, what] as const] : [])),
  );

/**
 * The story of a file, the latest act first, told only of entries that the reader may read. Entries without a record
 * stay apart from those with one, so that “opened the case” and “joined the circle” can be told each in its words.
 */
export const storyOf = (entries: readonly Entry[]): readonly Happened[] => {
  const changes = changesIn(entries);
  const tasks = tasksIn(entries);
  return actsOf(entries)
    .flatMap((act): Happened[] => {
      const [first] = act;
      if (!first) return [];
      const changed = act.flatMap(({ id }) => changes.get(id) ?? []);
      return [
        {
          key: first.id,
          kind: nameOf(act),
          form: formOf(act),
          task: first.kind === 'task.added' ? null : (tasks.get(taskIn(first).task) ?? null),
          author: first.author,
          agency: first.agency,
          recordedAt: first.recordedAt,
          occurredAt: act.find(({ occurredAt }) => occurredAt !== null)?.occurredAt ?? null,
          sections: [...new Set(act.map(({ section }) => wholeOf(section)))],
          entries: act,
          changes: changed,
          corrects: changed.some(corrects),
        },
      ];
    })
    .reverse();
};

export interface StoryFilter {
  section?: string | undefined;
  author?: string | undefined;
  form?: string | undefined;
  /** ISO dates, both included. */
  from?: string | undefined;
  to?: string | undefined;
  corrections?: boolean | undefined;
}

/** The day by which an act is found: when it happened, else when it was written. */
export const dayOfAct = ({ occurredAt, recordedAt }: Happened): string =>
  /^\d{4}(-\d{2}(-\d{2})?)?/.exec(occurredAt ?? '')?.[0] ?? recordedAt.slice(0, 10);

/** The acts that a reader asked to see. */
export const filterStory = (story: readonly Happened[], filter: StoryFilter): readonly Happened[] =>
  story.filter(
    (act) =>
      (!filter.section || act.sections.includes(filter.section)) &&
      (!filter.author || act.author === filter.author) &&
      (!filter.form || act.form?.code === filter.form) &&
      (!filter.corrections || act.corrects) &&
      (!filter.from || dayOfAct(act) >= filter.from) &&
      (!filter.to || dayOfAct(act) <= filter.to),
  );
