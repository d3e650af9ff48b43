import { z } from 'zod';
import { caseRules } from '../../src/areas/case/rules.ts';
import { concernRules } from '../../src/areas/concern/rules.ts';
import { householdRules, personRules } from '../../src/areas/people/rules.ts';
import type { Command, FileRef } from '../../src/core/chronology/entry.ts';
import type { Form } from '../../src/core/forms/definition.ts';
import { isLifeDate } from '../../src/core/forms/index.ts';
import { isQuestion, outlineOf } from '../../src/core/forms/outline.ts';
import { type Id, makeId } from '../../src/core/id.ts';
import { fromSchema, oneOf, type Random, upTo } from './from-schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const schemasOf = (commands: z.ZodType): readonly Schema[] => {
  const schema = z.toJSONSchema(commands, { io: 'input', unrepresentable: 'any' });
  const shapes = schema.oneOf ?? schema.anyOf ?? [];
  // Records have schemas too loose to hit a form by chance; they are asked for below.
  return shapes.filter(({ properties }) => !/^(record|conflict)\./.test(kindIn(properties)));
};
const kindIn = (properties: Schema['properties']): string => {
  const kind = properties?.kind;
  return typeof kind === 'object' ? String(kind.const) : '';
};

/** The kinds of file in which people work; what two municipalities do together is not one unit's work. */
type Worked = 'case' | 'person' | 'household' | 'concern';

const asked: Readonly<Record<Worked, readonly Schema[]>> = {
  case: schemasOf(caseRules.commands),
  person: schemasOf(personRules.commands),
  household: schemasOf(householdRules.commands),
  concern: schemasOf(concernRules.commands),
};

/** The command with which a file of each kind begins. */
const beginnings: Readonly<Record<Worked, string>> = {
  case: 'case.open',
  person: 'person.register',
  household: 'household.form',
  concern: 'concern.receive',
};

export interface Cast {
  members: readonly { id: Id; agency: Id; discipline: string; roles: readonly string[] }[];
  agencies: readonly Id[];
  forms: readonly Form[];
  /** The moment at which the work begins. */
  from: string;
}

export interface Asked {
  file: FileRef;
  command: Command & Record<string, unknown>;
}

const words = [
  'Besa',
  'Ardit',
  'rruga',
  'shkolla',
  'Korçë',
  'e frikësuar',
  'Αθήνα',
  'note',
  'vizitë',
  '2014~',
];
const codes = ['neglect', 'physical', 'roma', 'phone', 'goals-met', 'first-visit', 'public'];

/**
 * A unit at work: an endless row of commands over files of every kind, made from the commands' own schemas, so that
 * a new command joins by itself. Many are refused, as in life. The same seed gives the same work.
 */
export class RandomWork {
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #ids: Record<Worked, Id[]> = { case: [], person: [], household: [], concern: [] };
  readonly #records = new Map<Id, { id: Id; form: Form }[]>();
  readonly #tasks: Id[] = [];
  #made = 0;
  /** Who must ask for the command that was made last: a case is opened by whoever keeps the child. */
  #opener: Id | undefined;

  constructor(random: Random, cast: Cast) {
    this.#random = random;
    this.#cast = cast;
  }

  /** The moment of the command that was made last; each takes about an hour. */
  get now(): string {
    return new Date(Date.parse(this.#cast.from) + this.#made * 3_600_000).toISOString();
  }

  member(): Id {
    return this.#opener ?? oneOf(this.#random, this.#cast.members).id;
  }

  next(): Asked {
    this.#made += 1;
    this.#opener = undefined;
    const kind = oneOf(this.#random, ['case', 'case', 'case', 'person', 'household', 'concern'] as const);
    if (this.#ids[kind].length === 0 || this.#random() < 0.03) return this.#begin(kind);
    const file = { kind, id: oneOf(this.#random, this.#ids[kind]) };
    return this.#random() < 0.4 ? this.#inRecord(file) : this.#byRules(file);
  }

  #id(): Id {
    const random = Uint8Array.from({ length: 10 }, () => upTo(this.#random, 255));
    return makeId(Date.parse(this.now) + upTo(this.#random, 999), random);
  }

  #begin(kind: Worked): Asked {
    const file = { kind, id: this.#id() };
    this.#ids[kind].push(file.id);
    const schema = asked[kind].find(({ properties }) => kindIn(properties) === beginnings[kind]);
    return this.#bySchema(file, schema);
  }

  #byRules(file: FileRef & { kind: Worked }): Asked {
    return this.#bySchema(file, oneOf(this.#random, asked[file.kind]));
  }

  #bySchema(file: FileRef, schema: Schema | undefined): Asked {
    const made = schema ? fromSchema(schema, this.#random, (name, format) => this.#text(name, format)) : {};
    const kind = kindIn(schema?.properties);
    const drawn = { ...(typeof made === 'object' ? made : {}), kind, id: this.#id(), ...this.#sight() };
    const command = this.#asTheyAre(drawn);
    const first = this.#cast.members[0]?.id;
    if (kind === 'person.register') return { file, command: { ...command, keeper: first } };
    if (kind !== 'case.open') return { file, command };
    this.#opener = first;
    const head = this.#cast.members.find(({ roles }) => roles.includes('supervisor'));
    const supervisor = head ? { member: head.id, agency: head.agency } : null;
    return { file, command: { ...command, manager: first, supervisor, concern: null } };
  }

  /** Whoever is called into a circle is called as who they are: what is forged is refused, and proves nothing. */
  #asTheyAre(command: Asked['command']): Asked['command'] {
    if (!('discipline' in command)) return command;
    const called = this.#cast.members.find(({ id }) => id === command.member || id === command.manager);
    return called ? { ...command, agency: called.agency, discipline: called.discipline } : command;
  }

  /** Mostly people saw the file as it stands; sometimes they had not looked for a while. */
  #sight(): { seen?: number; occurredAt?: string } {
    return this.#random() < 0.2 ? { seen: upTo(this.#random, 20) } : { occurredAt: this.now.slice(0, 10) };
  }

  #text(name: string, format: string | undefined): string {
    const at = (days: number): string =>
      new Date(Date.parse(this.now) + days * 86_400_000 - 43_200_000).toISOString();
    if (format === 'date') return at(upTo(this.#random, 20) - 10).slice(0, 10);
    if (format === 'date-time') return at(1);
    if (format !== 'uuid') return name.length < 6 ? oneOf(this.#random, codes) : this.#sentence();
    switch (name) {
      case 'person':
      case 'child':
      case 'as':
      case 'other':
        return this.#known('person');
      case 'household':
        return this.#known('household');
      case 'concern':
        return this.#known('concern');
      case 'case':
        return this.#known('case');
      case 'agency':
      case 'institution':
        return oneOf(this.#random, this.#cast.agencies);
      case 'task':
        if (this.#tasks.length === 0 || this.#random() < 0.5) this.#tasks.push(this.#id());
        return oneOf(this.#random, this.#tasks);
      default:
        return this.member();
    }
  }

  #known(kind: Worked): Id {
    if (this.#ids[kind].length === 0) this.#ids[kind].push(this.#id());
    return oneOf(this.#random, this.#ids[kind]);
  }

  #sentence(): string {
    return Array.from({ length: 3 + upTo(this.#random, 5) }, () => oneOf(this.#random, words)).join(' ');
  }

  #inRecord(file: FileRef): Asked {
    const known = this.#records.get(file.id) ?? [];
    const so = { id: this.#id(), ...this.#sight() };
    if (known.length === 0 || this.#random() < 0.3) {
      const fitting = this.#cast.forms.filter(({ of }) => of === null || of === file.kind);
      const form = oneOf(this.#random, fitting.length > 0 ? fitting : this.#cast.forms);
      const record = this.#id();
      this.#records.set(file.id, [...known, { id: record, form }]);
      const opening = { kind: 'record.open', record, form: form.form, version: form.version };
      return { file, command: { ...so, ...opening, edits: this.#edits(form) } };
    }
    const { id: record, form } = oneOf(this.#random, known);
    const draw = this.#random();
    if (draw < 0.7)
      return { file, command: { ...so, kind: 'record.edit', record, edits: this.#edits(form) } };
    if (draw < 0.9) return { file, command: { ...so, kind: 'record.complete', record } };
    if (draw < 0.95) return { file, command: { ...so, kind: 'record.reopen', record } };
    return { file, command: { ...so, kind: 'record.withdraw', record, reason: this.#sentence() } };
  }

  #edits(form: Form): unknown[] {
    const { places } = outlineOf(form);
    const questions = places.filter(({ item }) => item && isQuestion(item));
    return Array.from({ length: 1 + upTo(this.#random, 4) }, () => {
      const { item, repeats } = oneOf(this.#random, questions);
      const field = item?.name ?? '';
      const rows = repeats.at(-1);
      const where = rows ? { rows, row: `row-${upTo(this.#random, 2)}`, field } : { field };
      if (item?.type === 'select_multiple')
        return { ...where, add: [oneOf(this.#random, codes)], remove: [] };
      const now = item?.type === 'date' || isLifeDate(item) ? this.now.slice(0, 10) : this.#sentence();
      return { ...where, was: null, now: this.#random() < 0.1 ? null : now };
    });
  }
}
