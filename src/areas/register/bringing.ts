import type { Command } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type Beginning, beginFiles, decideBeginning } from '../../server/store/begin-files.ts';
import type { Tx } from '../../server/store/context.ts';
import { decideEach } from '../../server/store/decide-each.ts';
import type { Taken } from '../../server/store/take-entries.ts';
import type { BatchSummary } from './batch.ts';
import { type BringingIn, caseBeginning, entryRecord, personBeginning } from './beginnings.ts';
import { asOne, isClosed, type LeftOut, type Step } from './steps.ts';
import { type ImportedFile, keepImported } from './store/files.ts';
import type { Work } from './work.ts';

export type Result = NonNullable<BatchSummary['result']>;

export const nothingYet: Result = {
  people: 0,
  cases: 0,
  attached: 0,
  together: 0,
  leftOut: 0,
  refused: 0,
};

export interface BringingRows {
  about: BringingIn;
  openCases: boolean;
  /** Known people of these rows for whom a case is open already. */
  inCase: ReadonlySet<Id>;
  /** The next case number. */
  number: () => string;
  /** ISO instant. */
  now: string;
}

interface Noted {
  row: number;
  left: LeftOut['row'];
  command: Command & { record: Id };
}

/** Everything that some rows bring: decided by the rules of the files, sealed, and then written as one. */
export class Bringing {
  readonly #work: Work;
  readonly #by: BringingRows;
  readonly #taken: Taken[] = [];
  readonly #files: ImportedFile[] = [];
  readonly #records = new Map<Id, Noted>();
  readonly left: LeftOut[] = [];
  readonly result: Result = { ...nothingYet };

  constructor(work: Work, by: BringingRows) {
    this.#work = work;
    this.#by = by;
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'along':
        this.result.together += 1;
        return;
      case 'left':
        this.left.push(step.left);
        this.result[step.left.why === 'error' ? 'refused' : 'leftOut'] += 1;
        return;
      case 'new':
        this.#takeNew(step);
        return;
      case 'attach':
        this.#takeKnown(step);
    }
  }

  #takeNew({ row, rows }: Extract<Step, { kind: 'new' }>): void {
    const { about, openCases, number } = this.#by;
    const hasCase = openCases && !isClosed(rows);
    const person = personBeginning(rows, about, hasCase);
    this.#begin(row, person);
    this.result.people += 1;
    if (!hasCase) return;
    this.#begin(row, caseBeginning(rows, person.file.id, about, number()));
    this.result.cases += 1;
  }

  #takeKnown({ row, rows, person }: Extract<Step, { kind: 'attach' }>): void {
    const { about, openCases, inCase, number } = this.#by;
    this.result.attached += 1;
    if (!openCases || isClosed(rows) || inCase.has(person)) {
      this.#records.set(person, { row, left: asOne(rows), command: entryRecord(rows, about) });
      return;
    }
    this.#begin(row, caseBeginning(rows, person, about, number()));
    this.result.cases += 1;
  }

  #begin(row: number, beginning: Beginning): void {
    const taken = decideBeginning(this.#work.services.store, this.#work.member, beginning, this.#by.now);
    if (isRefusal(taken))
      throw new Error(`A row of import ${this.#work.batch} was refused: ${taken.refused}`);
    this.#taken.push(taken);
    const { ref, seq } = taken.write;
    this.#files.push({ row, ...ref, seq, record: null });
  }

  /** Who may no longer write of a person keeps the row among those that were left out. */
  async #writeRecords(tx: Tx): Promise<void> {
    if (this.#records.size === 0) return;
    const commands = new Map([...this.#records].map(([person, { command }]) => [person, command]));
    const refused = await decideEach(tx, this.#work.services.store, this.#work.member, 'person', commands);
    for (const [id, { row, left, command }] of this.#records) {
      if (!refused.has(id)) {
        this.#files.push({ row, kind: 'person', id, seq: 0, record: command.record });
        continue;
      }
      this.left.push({ why: 'not-yours', row: left });
      this.result.attached -= 1;
      this.result.leftOut += 1;
    }
  }

  async write(tx: Tx): Promise<void> {
    await beginFiles(tx, this.#work.member, this.#taken);
    await this.#writeRecords(tx);
    await keepImported(tx, this.#work.batch, this.#files);
  }
}
