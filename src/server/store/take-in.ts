import type { Command, Deciding, Entry, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import { type Id, outsider } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { append } from './append.ts';
import { inTenant } from './context.ts';
import { numberFor } from './counter.ts';
import { lockFile } from './lock-file.ts';
import { noRows } from './projection.ts';
import type { Store } from './store.ts';
import { type Author, takeEntries } from './take-entries.ts';
import { writeFiles } from './write-files.ts';

/** Whoever writes through the public page: no member, no institution, no device that could be told from another. */
export const outside: Author = { member: outsider, agency: outsider, device: 'public' };

/** The circumstances of what comes from outside: no authority, and the rules that hold for everyone. */
export const decidingFor = (
  store: Pick<Store, 'practice'>,
  municipality: Id,
  now: string,
  { roles = [], number = null }: { roles?: readonly string[]; number?: string | null } = {},
): Deciding => ({
  now,
  municipality,
  author: outside.member,
  agency: outside.agency,
  roles,
  number,
  sectionOf: (...asked) => store.practice.sectionOf(municipality, ...asked),
  asksForLifeDate: (...asked) => store.practice.asksForLifeDate?.(municipality, ...asked) ?? false,
  mayWrite: () => true,
});

/**
 * Takes in a file that somebody without an account begins. It is written by the public page's own role, which may
 * add and read nothing back; the rules decide as for everyone else, without any authority. A number is taken
 * beforehand by the server itself: where the file is refused, the count has a gap and nobody is the worse for it.
 */
export const takeIn = async (
  store: Store,
  municipality: Id,
  file: FileRef,
  commands: readonly Command[],
  numberPrefix: string,
): Promise<readonly Entry[] | Refusal> => {
  const now = store.now();
  const bare = { municipality, member: null, holders: [] };
  const [reserve] = commands.flatMap(({ kind }) => numberFor(kind, numberPrefix, now) ?? []);
  const number = reserve ? await inTenant(store.system, bare, reserve) : null;
  const deciding = decidingFor(store, municipality, now, { number });
  const blank = store.kinds.blank(file);
  let folded = blank;
  const fresh: NewEntry[] = [];
  for (const command of commands) {
    const decision = folded.decide(command, deciding);
    if (isRefusal(decision)) return decision;
    const written = { municipality, file, ...outside, author: outside.member, recordedAt: now };
    folded = folded.after(decision.map((entry, n) => ({ ...entry, ...written, seq: fresh.length + n + 1 })));
    fresh.push(...decision);
  }
  const [first, ...rest] = fresh;
  if (!first) return [];
  const before = { seq: 0, hash: null, folded: blank, lastEntryAt: null, rows: noRows, keys: new Map() };
  const taken = takeEntries(store.keys, municipality, file, before, [first, ...rest], outside, now);
  await inTenant(store.intake, bare, (tx) =>
    writeFiles(tx, [taken.write], [], { insertOnly: true, last: true }),
  );
  return taken.entries;
};

/** Reads a file whole with the server's own authority, for an answer that tells only what its caller may know. */
export const readWhole = async (store: Store, municipality: Id, file: FileRef): Promise<unknown> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, async (tx) => {
    const locked = await lockFile(tx, store, file, { from: outsider, to: outsider });
    return isRefusal(locked) ? locked : locked.folded.state;
  });

/** As what somebody outside acts: by which door, and what the rules of the file call whoever comes through it. */
export interface FromOutside {
  by: Author;
  roles: readonly string[];
}

const unknown: FromOutside = { by: outside, roles: [] };

/**
 * One more command from outside on a file that is there, chosen when the file is locked and nobody else can change it;
 * the rules decide without any authority. A command that was taken before is answered with what it wrote then.
 */
export const decideFromOutside = async (
  store: Store,
  municipality: Id,
  file: FileRef,
  id: Id,
  choose: (state: unknown) => Promise<Command | Refusal>,
  { by, roles }: FromOutside = unknown,
): Promise<readonly Entry[] | Refusal> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, async (tx) => {
    const locked = await lockFile(tx, store, file, { from: id, to: id });
    if (isRefusal(locked)) return locked;
    if (locked.sentBefore.length > 0) return locked.sentBefore;
    const command = await choose(locked.folded.state);
    if (isRefusal(command)) return command;
    const decision = locked.folded.decide(command, decidingFor(store, municipality, store.now(), { roles }));
    if (isRefusal(decision)) return decision;
    return append(tx, store, { file, entries: decision, by });
  });

/** The same with a command that is known beforehand. */
export const addFromOutside = (
  store: Store,
  municipality: Id,
  file: FileRef,
  command: Command,
  as?: FromOutside,
): Promise<readonly Entry[] | Refusal> =>
  decideFromOutside(store, municipality, file, command.id, async () => command, as);
