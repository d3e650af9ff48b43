import type { Command, Entry, FileRef } from '../../core/chronology/entry.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { remember, writingOf } from './append.ts';
import { inTenant, type Tx } from './context.ts';
import { idsOfCommand, inLockingOrder, type LockedFile, lockFile } from './lock-file.ts';
import { type Member, type Store, systemOf } from './store.ts';
import { type Taken, takeEntries } from './take-entries.ts';
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
 * One act that touches several files: each command is decided on its own file, all are written or none. The answers
 * stand in the order of the commands. Each file may stand in the list once.
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

const decideAll = async (
  tx: Tx,
  store: Store,
  member: Member,
  askings: readonly Asking[],
  along: Along | undefined,
): Promise<readonly (readonly Entry[])[]> => {
  const recordedAt = store.now();
  const by = { member: member.id, agency: member.agency, device: member.device };
  const locked = new Map<Asking, LockedFile>();
  for (const asking of [...askings].sort((a, b) => inLockingOrder(a.file, b.file))) {
    const file = await lockFile(tx, store, asking.file, idsOfCommand(asking.command.id));
    if (isRefusal(file)) throw new Refused(file);
    locked.set(asking, file);
  }
  const answers: (readonly Entry[])[] = [];
  const taken: Taken[] = [];
  for (const [asking, file] of [...askings].flatMap((a) => pair(a, locked.get(a)))) {
    if (file.sentBefore.length > 0) {
      answers.push(file.sentBefore);
      continue;
    }
    const decision = await decideOne(tx, store, member, asking, file, recordedAt);
    if (isRefusal(decision)) throw new Refused(decision);
    const [first, ...rest] = decision;
    const took =
      first &&
      takeEntries(store.keys, member.municipality, asking.file, file, [first, ...rest], by, recordedAt);
    if (took) taken.push(took);
    answers.push(took?.entries ?? []);
  }
  if (taken.length === 0) return answers;
  const acts = taken.map((took) => writingOf(took, { file: took.write.ref, by }));
  tx.afterCommit(() => remember(store, tx, taken));
  await writeFiles(
    tx,
    taken.map(({ write }) => write),
    acts,
    { insertOnly: false, last: along === undefined },
  );
  if (along)
    await along(
      tx,
      taken.flatMap(({ entries }) => entries),
    );
  return answers;
};

const pair = <A, B>(one: A, other: B | undefined): readonly (readonly [A, B])[] =>
  other === undefined ? [] : [[one, other]];

const decideOne = async (
  tx: Tx,
  store: Store,
  member: Member,
  { file, command, number }: Asking,
  { folded }: LockedFile,
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
    ...store.practice.authority(member, file, folded.state),
  });
