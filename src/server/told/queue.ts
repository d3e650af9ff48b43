import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { asText, type Telling } from '../../core/told/telling.ts';
import type { Tx } from '../store/context.ts';

/** One recipient's line in the queue, by the columns of the table. */
export interface QueuedTelling {
  recipient: string;
  author: Id | null;
  file_kind: FileRef['kind'] | null;
  file_id: Id | null;
  message: string;
  path: string;
  urgency: string;
  key: string;
}

/** Whose act it was, and in which file it happened; a job has neither. */
export interface Cause {
  author: Id | null;
  file: FileRef | null;
}

/** The lines of the queue for what is to be told: one for each recipient. */
export const queued = (tellings: readonly Telling[], { author, file }: Cause): readonly QueuedTelling[] =>
  tellings.flatMap(({ to, message, path, urgency, key }) =>
    to.map((recipient) => ({
      recipient: asText(recipient),
      author,
      file_kind: file?.kind ?? null,
      file_id: file?.id ?? null,
      message,
      path,
      urgency,
      key,
    })),
  );

const columns = 'recipient, author, file_kind, file_id, message, path, urgency, key';

/** Adds lines from the JSON document with that number to the queue of municipality `$1`. */
export const queueing = (document: number): string =>
  `insert into telling (municipality, ${columns})
    select $1, ${columns} from json_populate_recordset(null::public.telling, $${document}::json)`;

/** Queues what a job has to tell, in its own transaction (of the system role). */
export const queueNotices = (tx: Tx, tellings: readonly Telling[], file: FileRef | null = null): void => {
  if (tellings.length === 0) return;
  const rows = queued(tellings, { author: null, file });
  tx.send('queue-tellings', queueing(2), [tx.context.municipality, JSON.stringify(rows)]);
};
