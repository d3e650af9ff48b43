import { isRefusal, type Refusal } from '../../refusal.ts';
import { decideRecord } from '../decide.ts';
import type { Deciding, Entry, NewEntry } from '../entry.ts';
import { evolveRecords } from '../evolve.ts';
import { type FormRecord, noRecords, type Records } from '../record.ts';
import type { RecordCommand } from '../record-command.ts';
import { deciding, recorded, visit } from './cast.ts';

/** A server's desk: it decides on what lies on it and puts every entry in its place. */
export class Desk {
  readonly entries: Entry[] = [];
  records: Records = noRecords;

  take(command: RecordCommand, author = 0, changes: Partial<Deciding> = {}): readonly NewEntry[] | Refusal {
    const decision = decideRecord(this.records, command, deciding(author, changes));
    if (isRefusal(decision)) return decision;
    for (const entry of decision) this.put(recorded(entry, author, this.entries.length + 1));
    return decision;
  }

  put(entry: Entry): void {
    this.entries.push(entry);
    this.records = evolveRecords(this.records, entry);
  }

  get visit(): FormRecord {
    const record = this.records[visit];
    if (!record) throw new Error('the visit was not opened');
    return record;
  }

  get seq(): number {
    return this.entries.length;
  }
}
