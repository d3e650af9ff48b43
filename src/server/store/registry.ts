import type {
  Command,
  Deciding,
  Decision,
  Entry,
  FileKind,
  FileRef,
  FileRules,
} from '../../core/chronology/entry.ts';
import { upcast } from '../../core/chronology/upcast.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Telling } from '../../core/told/telling.ts';
import type { Projection } from './projection.ts';

/** What a projection may know beside the folded file; it must give the same rows whenever it is asked. */
export interface Projecting {
  municipality: Id;
  file: FileRef;
  /** The last entry's instant, null for a file without entries. */
  lastEntryAt: string | null;
}

/** What an area may know beside the file and the new entries when it says who is told of them. */
export interface ToldAbout<F> {
  municipality: Id;
  file: FileRef;
  /** The file as it stood before these entries. */
  before: F;
}

/** What an area tells the store about one kind of file. */
export interface Registration<F, C extends Command> {
  rules: FileRules<F, C>;
  /** The other files that those around this one read from a command on. */
  drawsIn?: (command: C) => readonly FileRef[];
  project: (file: F, about: Projecting) => Projection;
  /**
   * The attached files that its entries hand over: others are their author's alone. Absent where every file of an open
   * section is its readers'.
   */
  filesNamed?: (file: F) => ReadonlySet<Id>;
  /**
   * What is said to somebody without a place in the circle instead of that they have none: to an institution that had
   * one until a moment ago, and must learn what happened. Null for all who must learn nothing.
   */
  toOutsider?: (file: F, agency: Id) => Refusal | null;
  /**
   * Who is told of new entries, which the file holds already. Asked once for what is decided together, and never
   * when a chronology is read again. Whoever wrote the entries is told nothing of them.
   */
  tells?: (file: F, entries: readonly Entry[], about: ToldAbout<F>) => readonly Telling[];
}

/** A file folded so far, whatever its kind. */
export interface Folded {
  readonly state: unknown;
  after: (entries: readonly Entry[]) => Folded;
  decide: (command: unknown, deciding: Deciding) => Decision;
  project: (about: Projecting) => Projection;
  /** The attached files that its entries hand over; null where that is no question. */
  filesNamed: () => ReadonlySet<Id> | null;
  /** What somebody of an institution without a place in it is told instead; null where nothing. */
  toOutsider: (agency: Id) => Refusal | null;
  /** Who is told of the entries after which it stands so. */
  tells: (entries: readonly Entry[], about: { municipality: Id; file: FileRef }) => readonly Telling[];
}

export interface KindOfFile {
  kind: FileKind;
  drawsIn: (command: unknown) => readonly FileRef[];
  blank: (file: FileRef) => Folded;
}

/** An area with its commands read once each: what it draws in is asked of a command before it is decided. */
interface Area<F, C extends Command> extends Registration<F, C> {
  read: (command: unknown) => ReturnType<Registration<F, C>['rules']['commands']['safeParse']>;
}

const reading = <F, C extends Command>(registration: Registration<F, C>): Area<F, C> => {
  const { commands } = registration.rules;
  const known = new WeakMap<object, ReturnType<typeof commands.safeParse>>();
  return {
    ...registration,
    read: (command) => {
      if (typeof command !== 'object' || command === null) return commands.safeParse(command);
      const before = known.get(command);
      if (before) return before;
      const parsed = commands.safeParse(command);
      known.set(command, parsed);
      return parsed;
    },
  };
};

const folded = <F, C extends Command>(area: Area<F, C>, state: F, before: F): Folded => ({
  state,
  after: (entries) =>
    folded(
      area,
      entries.reduce((so, entry) => area.rules.evolve(so, upcast(entry)), state),
      state,
    ),
  decide: (command, deciding) => {
    const parsed = area.read(command);
    if (parsed.success) return area.rules.decide(state, parsed.data, deciding);
    return refuse('command-not-understood', { where: parsed.error.issues[0]?.path.join('.') ?? '' });
  },
  project: (about) => area.project(state, about),
  filesNamed: () => area.filesNamed?.(state) ?? null,
  toOutsider: (agency) => area.toOutsider?.(state, agency) ?? null,
  tells: (entries, about) => area.tells?.(state, entries, { ...about, before }) ?? [],
});

/** Registers a kind of file: its rules, and the rows that follow from it. */
export const kindOfFile = <F, C extends Command>(registration: Registration<F, C>): KindOfFile => {
  const area = reading(registration);
  return {
    kind: area.rules.kind,
    drawsIn: (command) => {
      if (!area.drawsIn) return [];
      const parsed = area.read(command);
      return parsed.success ? area.drawsIn(parsed.data) : [];
    },
    blank: (file) => {
      const blank = area.rules.blank(file);
      return folded(area, blank, blank);
    },
  };
};

/** The kinds of file that this installation keeps. */
export class Registry {
  readonly #kinds: ReadonlyMap<FileKind, KindOfFile>;

  constructor(kinds: readonly KindOfFile[]) {
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
  }

  blank(file: FileRef): Folded {
    const kind = this.#kinds.get(file.kind);
    if (!kind) throw new Error(`No area keeps files of the kind ${file.kind}.`);
    return kind.blank(file);
  }

  keeps(kind: FileKind): boolean {
    return this.#kinds.has(kind);
  }

  /** The files that a command opens to those around the file that it is about. */
  drawnIn(file: FileRef, command: Command): readonly FileRef[] {
    return this.#kinds.get(file.kind)?.drawsIn(command) ?? [];
  }
}
