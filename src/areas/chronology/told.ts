import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';

/** How a fact of an entry is to be shown. */
export type Shown =
  | 'text'
  | 'quote'
  | 'day'
  | 'moment'
  | 'member'
  | 'risk'
  | 'place'
  | `list:${string}`
  | `word:${string}`;

export interface Fact {
  key: string;
  shown: Shown;
  value: string;
}

/** What the entries that are no forms tell beyond their kind: body field → how it is shown. */
const told: Readonly<Record<string, Readonly<Record<string, Shown>>>> = {
  'case.opened': { openedOn: 'day', manager: 'member' },
  'case.described': { harms: 'list:harm', situations: 'list:situation' },
  'case.person-added': { part: 'word:part' },
  'case.person-removed': { reason: 'text' },
  'circle.joined': { member: 'member', part: 'word:circle', reason: 'text' },
  // In somebody's own words, or by a code where the program wrote it.
  'circle.left': { member: 'member', reason: 'word:leaving' },
  'circle.glass-broken': { member: 'member', reason: 'text', until: 'moment' },
  'circle.stood-in': { member: 'member', until: 'moment' },
  'risk.decided': { level: 'risk', reasons: 'text' },
  'risk.new-look-asked': { reason: 'text' },
  'plan.returned': { reason: 'text' },
  'consent.withdrawn': { on: 'day', reason: 'text' },
  'task.added': { what: 'text', due: 'day', assignee: 'member' },
  'task.done': { note: 'text' },
  'task.cancelled': { reason: 'text' },
  'deadline.waived': { reason: 'text' },
  'closure.requested': { reason: 'list:closure-reason' },
  'closure.returned': { reason: 'text' },
  'case.closed': { reason: 'list:closure-reason' },
  'case.reopened': { reason: 'text' },
  'letter.made': { recipient: 'text' },
  'transfer.offered': { reason: 'text' },
  'transfer.withdrawn': { reason: 'text' },
  'transfer.answered': {
    accepted: 'word:accepted',
    'by.name': 'text',
    'by.municipality': 'place',
    reason: 'text',
  },
  'case.taken-over': { from: 'place', number: 'text', by: 'text' },
  'meeting.set': { at: 'moment' },
  'meeting.decided': { on: 'day', decision: 'text' },
  'meeting.added': { text: 'text' },
  'concern.triaged': { outcome: 'word:outcome', reason: 'text' },
  'concern.child-secured': { what: 'text' },
  'concern.replied': { text: 'quote' },
  'concern.words-added': { text: 'quote' },
  'concern.feedback-given': { note: 'text' },
  'person.found-same': { reason: 'text' },
  'person.told-apart': { reason: 'text' },
  'relationship.stated': { relation: 'list:relationship' },
  'relationship.ended': { until: 'day', reason: 'text' },
  'relationship.struck': { reason: 'text' },
  'record.withdrawn': { reason: 'text' },
};

const Body = z.record(z.string(), z.unknown());

/** What stands in a body under a name, or under the name of a part of it: `by.name`. */
const under = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((so, name) => Body.safeParse(so).data?.[name], body);

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'boolean') return [String(value)];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []));
};

/** The facts that an entry tells beside its kind; empty ones are left out. */
export const factsOf = (entry: Entry): readonly Fact[] => {
  const shown = told[entry.kind];
  if (!shown) return [];
  return Object.entries(shown).flatMap(([key, how]): readonly Fact[] =>
    texts(under(entry.body, key)).map((value) => ({ key, shown: how, value })),
  );
};
