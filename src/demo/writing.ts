import type { FileRef } from '../core/chronology/entry.ts';
import type { FormRecord, Records } from '../core/chronology/record.ts';
import { type Answers, answersOf, diffAnswers, evaluate } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import type { Member } from '../server/store/store.ts';
import type { Ground } from './ground.ts';
import type { Seed } from './seed.ts';
import type { Act, Deed, Stage } from './stage.ts';

export interface Filling {
  by: Member | null;
  at: string;
  file: FileRef;
  form: string;
  answers: Answers;
  /** False for a form that somebody has begun and not brought to its end. */
  complete?: boolean;
  /** The institution whose own part of the section it is. */
  part?: Id;
  /** Its id, where what follows in the same act names it. */
  record?: Id;
  /** What else happens in the same act, once the record is there. */
  along?: readonly Act[];
  before?: readonly Act[];
}

const hasRecords = (state: unknown): state is { records: Records } =>
  typeof state === 'object' && state !== null && 'records' in state;

/** The records of a file as they stand at this point of the play. */
export const recordsIn = (stage: Stage, file: FileRef): Records => {
  const { state } = stage.folded(file);
  return hasRecords(state) ? state.records : {};
};

export const recordIn = (stage: Stage, file: FileRef, id: Id): FormRecord => {
  const record = recordsIn(stage, file)[id];
  if (!record) throw new Error(`There is no record ${id} in ${file.kind} ${file.id}.`);
  return record;
};

const occurrence = (answers: Answers): { occurredAt?: string } => {
  const day = answers.happened_on ?? answers.seen_on;
  return typeof day === 'string' ? { occurredAt: day } : {};
};

/** Writes deeds down as they are told; they are played in the order of time. */
export class Writing {
  readonly ground: Ground;
  readonly seed: Seed;
  readonly deeds: Deed[] = [];

  constructor(ground: Ground, seed: Seed) {
    this.ground = ground;
    this.seed = seed;
  }

  act(by: Member | null, at: string, ...acts: readonly Act[]): void {
    this.deeds.push({ at, by, acts });
  }

  later(by: Member | null, at: string, acts: (stage: Stage) => readonly Act[]): void {
    this.deeds.push({ at, by, acts });
  }

  /** What a form stores of these answers; a form that is said to be complete must be so. */
  stored(form: string, answers: Answers, at: string, complete: boolean): Answers {
    const asked = this.ground.form(form);
    const moment = this.ground.days.moment(at);
    const { stored, problems } = evaluate(asked, answers, moment);
    const wrong = problems.filter(({ refused }) => complete || refused !== 'form-required');
    if (wrong.length > 0)
      throw new Error(`${form}: ${wrong.map(({ refused, where }) => `${where} ${refused}`).join(', ')}`);
    return stored;
  }

  /** A form filled in, and completed in the same act when nothing is missing. */
  fill({ by, at, file, form, answers, complete = true, part, along = [], before = [], ...so }: Filling): Id {
    const record = so.record ?? this.seed.id(at);
    const stored = this.stored(form, answers, at, complete);
    const opening = {
      kind: 'record.open',
      record,
      form,
      version: this.ground.form(form).version,
      edits: diffAnswers({}, stored),
      ...(part ? { part } : {}),
      ...occurrence(stored),
    };
    this.act(
      by,
      at,
      ...before,
      { file, command: opening },
      ...(complete ? [{ file, command: { kind: 'record.complete', record } }] : []),
      ...along,
    );
    return record;
  }

  /** More answers in a record, as it stands by then; `complete` brings it to its end. */
  revise(
    { by, at, file }: { by: Member; at: string; file: FileRef },
    record: Id,
    more: Answers | ((so: Answers) => Answers),
    complete = false,
    along: readonly Act[] = [],
  ): void {
    this.later(by, at, (stage) => {
      const standing = recordIn(stage, file, record);
      const form = this.ground.form(standing.form);
      const so = answersOf(form, standing);
      const now = this.stored(
        standing.form,
        { ...so, ...(typeof more === 'function' ? more(so) : more) },
        at,
        complete || standing.state === 'completed',
      );
      const edits = diffAnswers(so, now);
      return [
        ...(edits.length > 0 ? [{ file, command: { kind: 'record.edit', record, edits } }] : []),
        ...(complete && standing.state === 'open'
          ? [{ file, command: { kind: 'record.complete', record } }]
          : []),
        ...along,
      ];
    });
  }
}
