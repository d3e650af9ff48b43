import type { Command, Entry, FileRef, NewEntry } from '../core/chronology/entry.ts';
import { derivedId, type Id } from '../core/id.ts';
import { isRefusal } from '../core/refusal.ts';
import type { Access } from '../server/store/access-log.ts';
import { decideOne } from '../server/store/decide-one.ts';
import type { PlaceHeld } from '../server/store/places.ts';
import { noRows } from '../server/store/projection.ts';
import type { Folded } from '../server/store/registry.ts';
import { authorOf, type Member, type Store } from '../server/store/store.ts';
import { type Author, type Before, listed, sealEntries } from '../server/store/take-entries.ts';
import { decidingFor, type FromOutside, outside } from '../server/store/take-in.ts';
import type { FileWrite, FreshKey, WrittenEntry } from '../server/store/write-files.ts';
import { Circles } from './circles.ts';

/** What somebody asks of one file. Its id is made when it is played, unless another municipality must know it. */
export interface Act {
  file: FileRef;
  command: { kind: string } & Readonly<Record<string, unknown>>;
}

/** Acts of one person at one moment: all or none. Nobody stands for somebody without an account. */
export interface Deed {
  at: string;
  by: Member | null;
  /** By which door somebody without an account comes; the public page where none is named. */
  door?: FromOutside;
  acts: readonly Act[] | ((stage: Stage) => readonly Act[]);
}

type Ground = Pick<Store, 'keys' | 'kinds' | 'practice'>;

interface Playing extends Before {
  ref: FileRef;
  rows: WrittenEntry[];
  freshKeys: FreshKey[];
  lastEntryAt: string;
}

const keyOf = ({ kind, id }: FileRef): string => `${kind}/${id}`;

/**
 * The files of some lives while they are played: every act is decided as the server decides it, with the authority
 * that its author then had, and every entry is sealed and chained under the moment at which it happened. What comes of
 * it is written in one go; until then nothing stands in the database.
 */
export class Stage {
  readonly #ground: Ground;
  readonly #municipality: Id;
  readonly #files = new Map<string, Playing>();
  readonly #circles = new Circles();
  readonly looks: Access[] = [];

  constructor(ground: Ground, municipality: Id) {
    this.#ground = ground;
    this.#municipality = municipality;
  }

  /** A file as it stands at this point of the play. */
  folded(ref: FileRef): Folded {
    const playing = this.#files.get(keyOf(ref));
    if (!playing) throw new Error(`The ${ref.kind} ${ref.id} was not begun.`);
    return playing.folded;
  }

  seqOf(ref: FileRef): number {
    return this.#files.get(keyOf(ref))?.seq ?? 0;
  }

  play({ at, by, door, acts }: Deed, newId: () => Id, number: (kind: string) => string | null): void {
    const asked = typeof acts === 'function' ? acts(this) : acts;
    const begun = new Set(asked.filter(({ file }) => this.seqOf(file) === 0).map(({ file }) => keyOf(file)));
    // Authority is that with which the act begins, as on the server.
    const held = new Map(
      asked.map(({ file }) => [
        keyOf(file),
        by && !begun.has(keyOf(file)) ? this.#circles.held(file, by, at) : [],
      ]),
    );
    for (const { file, command } of asked) {
      const playing = this.#at(file);
      const fresh = newId();
      const whole = { ...command, id: typeof command.id === 'string' ? command.id : fresh };
      // Only what is said of a case itself draws others in.
      if (by && command.kind.startsWith('case.'))
        this.#mustWorkWith(by, at, begun, this.#ground.kinds.drawnIn(file, whole));
      const decision = this.#decide(playing, whole, at, by, {
        begun: begun.has(keyOf(file)),
        held: held.get(keyOf(file)) ?? [],
        number: number(command.kind),
        roles: door?.roles ?? [],
      });
      const [first, ...rest] = decision;
      if (first) this.#append(playing, [first, ...rest], at, by ? authorOf(by) : (door?.by ?? outside));
    }
    this.#remember(asked, at, by);
  }

  /** As on the server: nobody opens to others what they do not work with themselves. */
  #mustWorkWith(by: Member, at: string, begun: ReadonlySet<string>, drawnIn: readonly FileRef[]): void {
    for (const file of drawnIn)
      if (
        !begun.has(keyOf(file)) &&
        !this.#circles.held(file, by, at).some(({ part }) => part !== 'emergency')
      )
        throw new Error(`Whoever draws in the ${file.kind} ${file.id} does not work with it.`);
  }

  #at(ref: FileRef): Playing {
    const known = this.#files.get(keyOf(ref));
    if (known) return known;
    const fresh: Playing = {
      ref,
      seq: 0,
      hash: null,
      folded: this.#ground.kinds.blank(ref),
      keys: new Map(),
      rows: [],
      freshKeys: [],
      lastEntryAt: '',
    };
    this.#files.set(keyOf(ref), fresh);
    return fresh;
  }

  #decide(
    { ref, folded }: Playing,
    command: Command,
    now: string,
    by: Member | null,
    {
      begun,
      held,
      number,
      roles,
    }: { begun: boolean; held: readonly PlaceHeld[]; number: string | null; roles: readonly string[] },
  ): readonly NewEntry[] {
    const decision = by
      ? decideOne(this.#ground, by, command, {
          file: ref,
          folded,
          begun,
          held,
          number,
          now,
        })
      : folded.decide(command, decidingFor(this.#ground, this.#municipality, now, { roles, number }));
    if (isRefusal(decision))
      throw new Error(
        `${now} ${ref.kind} ${ref.id}: ${command.kind} by ${by?.discipline ?? 'a citizen'}: ${JSON.stringify(decision)}`,
      );
    return decision;
  }

  #append(playing: Playing, fresh: readonly [NewEntry, ...NewEntry[]], at: string, author: Author): void {
    const sealed = sealEntries(
      this.#ground.keys,
      this.#municipality,
      playing.ref,
      playing,
      fresh,
      author,
      at,
    );
    playing.rows.push(...sealed.rows);
    playing.freshKeys.push(...sealed.freshKeys);
    Object.assign(playing, sealed.after, { lastEntryAt: at });
    if (sealed.entries.some(movesCircle))
      this.#circles.changed(playing.ref, () =>
        playing.folded.project({ municipality: this.#municipality, file: playing.ref, lastEntryAt: at }),
      );
  }

  /** Whoever wrote in a file had opened it before. */
  #remember(asked: readonly Act[], at: string, by: Member | null): void {
    if (!by) return;
    for (const { file } of new Map(asked.map((act) => [keyOf(act.file), act])).values()) {
      const sections = this.#files.get(keyOf(file))?.keys.keys() ?? [];
      const of = {
        member: by.id,
        kind: file.kind,
        file: file.id,
        sections: [...sections],
        device: by.device,
      };
      this.looks.push({ ...of, act: 'write', purpose: null, at });
    }
  }

  /** All that was played, ready to be written: heads, entries, keys and the rows of the lists. */
  writes(): readonly FileWrite[] {
    return [...this.#files.values()].flatMap(({ ref, seq, hash, rows, freshKeys, folded, lastEntryAt }) => {
      if (hash === null) return [];
      const { keys } = this.#ground;
      const { changes } = listed(keys, this.#municipality, ref, folded, lastEntryAt, noRows);
      const before = { seq: 0, hash: null };
      // Nobody is told today of what was played as if it had happened long ago.
      return [{ ref, before, seq, hash, entries: rows, freshKeys, changes, tellings: [] }];
    });
  }
}

const apart = [
  'circle.',
  'case.',
  'concern.',
  'person.',
  'referral.',
  'consent.',
  'transfer.',
  'conference.',
];

/** Only such entries change who may read or write where; lists are not worked out for all the others. */
const movesCircle = ({ kind, section }: Entry): boolean =>
  apart.some((start) => kind.startsWith(start)) || (kind === 'record.completed' && section === 'plan');

/** Ids for what a life writes, each of its moment. */
export const idsFrom = (first: Id): (() => Id) => {
  let given = 0;
  return () => {
    given += 1;
    return derivedId(first, given * 64);
  };
};
