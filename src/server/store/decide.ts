import type { Command, Entry, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { remember, writingOf } from './append.ts';
import { inTenant, type Tx } from './context.ts';
import { idsOfCommand, inLockingOrder, type LockedFile, lockFile } from './lock-file.ts';
import type { Folded } from './registry.ts';
import { type Member, type Store, systemOf } from './store.ts';
import { type Author, type Taken, takeEntries } from './take-entries.ts';
import { writeFiles } from './write-files.ts';

/** What a member asks of one file. */
export interface Asking {
  file: FileRef;
  command: Command;
  /** Reserves the number of what this command opens (a case, a concern), in the transaction that uses it. */
  number?: (tx: Tx) => Promise<string>;
}

/** Work that must happen with the entries or not at all, such as telling someone. It runs before the commit. */
export type Along = (tx: Tx, entries: readonly Entry[]) => Promise<void>;

/**
 * The command path: decides on the whole file with the server's authority, by the rules of its kind and the
 * protocol, and appends what was decided. A command that was taken before is answered with what it wrote then.
 */
export const decideAndAppend = async (
  store: Store,
  member: Member,
  asking: Asking,
  along?: Along,
): Promise<readonly Entry[] | Refusal> => {
  const answer = await decideTogether(store, member, [asking], along);
  return isRefusal(answer) ? answer : (answer[0] ?? []);
};

/** Thrown to undo the transaction when one of several commands is refused; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * One act of several commands: each is decided on its file as the ones before it left it, all are written or none.
 * The answers stand in the order of the commands. A file may stand in the list several times.
 */
export const decideTogether = async (
  store: Store,
  member: Member,
  askings: readonly Asking[],
  along?: Along,
): Promise<readonly (readonly Entry[])[] | Refusal> => {
  try {
    return await inTenant(store.system, systemOf(member), (tx) =>
      decideAll(tx, store, member, askings, along),
    );
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

/** A locked file while an act is decided: what was decided so far, and the file as it would then stand. */
interface Desk {
  locked: LockedFile;
  folded: Folded;
  decided: NewEntry[];
}

const keyOf = ({ kind, id }: FileRef): string => `${kind}/${id}`;

const lockAll = async (tx: Tx, store: Store, askings: readonly Asking[]): Promise<Map<string, Desk>> => {
  const desks = new Map<string, Desk>();
  for (const { file } of [...askings].sort((a, b) => inLockingOrder(a.file, b.file))) {
    if (desks.has(keyOf(file))) continue;
    const ids = askings
      .filter((one) => keyOf(one.file) === keyOf(file))
      .map((one) => one.command.id)
      .sort();
    const range = { from: ids[0] ?? '', to: idsOfCommand(ids.at(-1) ?? '').to };
    const locked = await lockFile(tx, store, file, range);
    if (isRefusal(locked)) throw new Refused(locked);
    desks.set(keyOf(file), { locked, folded: locked.folded, decided: [] });
  }
  return desks;
};

const sentBefore = ({ locked }: Desk, command: Command): readonly Entry[] => {
  const { from, to } = idsOfCommand(command.id);
  return locked.sentBefore.filter(({ id }) => id >= from && id <= to);
};

const decideAll = async (
  tx: Tx,
  store: Store,
  member: Member,
  askings: readonly Asking[],
  along: Along | undefined,
): Promise<readonly (readonly Entry[])[]> => {
  const recordedAt = store.now();
  const by: Author = { member: member.id, agency: member.agency, device: member.device };
  const desks = await lockAll(tx, store, askings);
  const answers: (readonly (Entry | NewEntry)[])[] = [];
  for (const asking of askings) {
    const desk = desks.get(keyOf(asking.file));
    if (!desk) throw new Error(`File ${asking.file.id} was not locked.`);
    const before = sentBefore(desk, asking.command);
    if (before.length > 0) {
      answers.push(before);
      continue;
    }
    const decision = await decideOne(tx, store, member, asking, desk, recordedAt);
    if (isRefusal(decision)) throw new Refused(decision);
    const first = desk.locked.seq + desk.decided.length + 1;
    desk.folded = desk.folded.after(
      decision.map((entry, n) => ({
        ...entry,
        municipality: member.municipality,
        file: asking.file,
        seq: first + n,
        author: by.member,
        agency: by.agency,
        device: by.device,
        recordedAt,
      })),
    );
    desk.decided.push(...decision);
    answers.push(decision);
  }
  const taken = [...desks.values()].flatMap(({ locked, decided: [first, ...rest] }) =>
    first
      ? [takeEntries(store.keys, member.municipality, locked.ref, locked, [first, ...rest], by, recordedAt)]
      : [],
  );
  const stored = await writeAll(tx, store, taken, by, along);
  return answers.map((entries) =>
    entries.flatMap((entry) => stored.get(entry.id) ?? ('recordedAt' in entry ? [entry] : [])),
  );
};

const writeAll = async (
  tx: Tx,
  store: Store,
  taken: readonly Taken[],
  by: Author,
  along: Along | undefined,
): Promise<ReadonlyMap<Id, Entry>> => {
  const entries = taken.flatMap((took) => took.entries);
  if (taken.length > 0) {
    const acts = taken.map((took) => writingOf(took, { file: took.write.ref, by }));
    tx.afterCommit(() => remember(store, tx, taken));
    const writes = taken.map(({ write }) => write);
    await writeFiles(tx, writes, acts, { insertOnly: false, last: along === undefined });
    if (along) await along(tx, entries);
  }
  return new Map(entries.map((entry) => [entry.id, entry]));
};

const decideOne = async (
  tx: Tx,
  store: Store,
  member: Member,
  { file, command, number }: Asking,
  { locked, folded }: Desk,
  now: string,
) =>
  folded.decide(command, {
    now,
    municipality: member.municipality,
    author: member.id,
    agency: member.agency,
    roles: member.roles,
    number: number ? await number(tx) : null,
    sectionOf: store.practice.sectionOf,
    ...(await store.practice.authority(tx, member, file, locked.seq === 0)),
  });
