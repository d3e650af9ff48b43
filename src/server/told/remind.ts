import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { MessageCode } from '../../core/told/messages.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { queueNotices } from './queue.ts';
import { type Clock, runningClocks } from './store.ts';

const hours = 3_600_000;
/** A worker hears of a step two days before, so that it can still be done in office hours. */
const soon = 48 * hours;
/** A step that is a day late is the head's matter too. */
const late = 24 * hours;
/** What was late for a month stands in every list, and is no news. */
const oldNews = 30 * 24 * hours;

/** The part of the app in which a running clock is seen. Other kinds of file tell of their clocks themselves. */
const seenAt: Readonly<Partial<Record<FileKind, (id: Id) => string>>> = {
  case: (id) => `/cases/${id}/followup`,
  concern: (id) => `/concerns/${id}`,
};

const recipientOf = (responsible: string): readonly Recipient[] => {
  const [kind, of = ''] = responsible.split(':');
  if (kind === 'member') return [{ member: of }];
  return kind === 'role' ? [{ role: of }] : [];
};

const tellingsOf = (clock: Clock, path: string, now: number): readonly Telling[] => {
  const over = now - Date.parse(clock.due_at);
  const say = (message: MessageCode, to: readonly Recipient[]): Telling => ({
    ...{ to, message, path, urgency: 'ordinary' },
    key: `${message}/${clock.file_id}/${clock.code}/${clock.instance}/${clock.due_at}`,
  });
  const responsible = recipientOf(clock.responsible ?? '');
  if (over < 0) return [say('deadline.soon', responsible)];
  return [
    say('deadline.over', responsible),
    ...(over >= late ? [say('deadline.over-in-unit', [{ role: 'supervisor' }])] : []),
  ];
};

/**
 * Tells of statutory steps: two days before they are due and when they are over, whoever has to take them; a day
 * later the head as well. Each is told once, however often this runs.
 */
export const remind = (store: Pick<Store, 'system' | 'now'>, municipality: Id): Promise<void> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, async (tx) => {
    const now = Date.parse(store.now());
    const at = (difference: number): string => new Date(now + difference).toISOString();
    for (const clock of await runningClocks(tx, at(-oldNews), at(soon))) {
      const path = seenAt[clock.file_kind]?.(clock.file_id);
      if (path) queueNotices(tx, tellingsOf(clock, path, now), { kind: clock.file_kind, id: clock.file_id });
    }
  });
