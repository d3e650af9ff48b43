import { isRefusal } from '../../refusal.ts';
import { decideRecord } from '../decide.ts';
import type { Entry } from '../entry.ts';
import { evolveRecords } from '../evolve.ts';
import { noRecords, type Records } from '../record.ts';
import type { RecordCommand } from '../record-command.ts';
import { type Act, asked } from './authors.ts';
import { deciding, open, recorded, visit } from './cast.ts';
import { Desk } from './desk.ts';

/** Somebody works on a device, away from the server: folds what it has, keeps what it will send. */
export type Away = { author: number; act: Act } | { author: number; sends: true };

/** A write that its author's own device accepted, and what the server's desk made of it. */
export interface Sent {
  command: RecordCommand;
  seen: number;
  taken: boolean;
}

const fold = (entries: readonly Entry[]): Records =>
  entries.reduce<Records>((so, entry) => evolveRecords(so, entry), noRecords);

/** Three people with a device each and one server, which decides again on the whole file. */
export const workAway = (steps: readonly Away[]): { desk: Desk; sent: readonly Sent[] } => {
  const desk = new Desk();
  desk.take(open());
  const sent: Sent[] = [];
  const devices = [0, 1, 2].map(() => ({ seen: desk.seq, waiting: [] as RecordCommand[] }));

  const localRecords = (author: number, seen: number, waiting: readonly RecordCommand[]): Records => {
    let records = fold(desk.entries.slice(0, seen));
    for (const command of waiting) {
      const decision = decideRecord(records, command, deciding(author));
      if (isRefusal(decision)) continue;
      for (const entry of decision) records = evolveRecords(records, recorded(entry, author, null, 90));
    }
    return records;
  };

  for (const step of [...steps, ...[0, 1, 2].map((author) => ({ author, sends: true as const }))]) {
    const device = devices[step.author];
    if (!device) continue;
    if ('sends' in step) {
      for (const command of device.waiting) {
        const answer = desk.take(command, step.author);
        sent.push({ command, seen: command.seen ?? 0, taken: !isRefusal(answer) });
      }
      device.waiting = [];
      device.seen = desk.seq;
      continue;
    }
    const records = localRecords(step.author, device.seen, device.waiting);
    const record = records[visit];
    const command = record ? asked(record, step.act, device.seen) : null;
    if (!command) continue;
    const decision = decideRecord(records, command, deciding(step.author));
    if (!isRefusal(decision) && decision.length > 0) device.waiting.push(command);
  }
  return { desk, sent };
};
