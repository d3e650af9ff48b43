import type { Command, Entry, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import { isId } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { logAccess } from './access-log.ts';
import { writeTaken, writingOf } from './append.ts';
import { inTenant, type Tx } from './context.ts';
import { againIfItGaveWay, isThereAlready } from './database-error.ts';
import { decideOne } from './decide-one.ts';
import { decideUnlocked } from './decide-unlocked.ts';
import { idsOfCommand, inLockingOrder, type LockedFile, lockFile } from './lock-file.ts';
import { type PlaceHeld, placesHeld } from './places.ts';
import type { Folded } from './registry.ts';
import { type Along, type Asking, authorOf, holdersOf, type Member, type Store, systemOf } from './store.ts';
import { takeEntries } from './take-entries.ts';

export type { Along, Asking } from './store.ts';

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
  const misread = misreadable([asking]);
  if (misread) return misread;
  const alone = !along && !store.practice.elsewhere?.(store, member, [asking]);
  const quickly = alone ? await decideUnlocked(store, member, asking) : null;
  if (quickly) return quickly;
  const answer = await decideTogether(store, member, [asking], along);
  return isRefusal(answer) ? answer : (answer[0] ?? []);
};

/** PostgreSQL reads an id in any letters and writes it in small ones; what was sealed with others never opens again. */
const misreadable = (askings: readonly Asking[]): Refusal | null => {
  if (!askings.every(({ file }) => isId(file.id))) return refuse('command-not-understood', { where: 'file' });
  if (!askings.every(({ command }) => isId(command.id)))
    return refuse('command-not-understood', { where: 'id' });
  return null;
};

/** Thrown to undo the transaction when one of several commands is refused; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly file: FileRef;

  constructor(refusal: Refusal, file: FileRef) {
    super(refusal.refused);
    this.refusal = refusal;
    this.file = file;
  }
}

/**
 * One act of several commands: each is decided on its file as the ones before it left it, all are written or none.
 * The answers stand in the order of the commands. A file may stand in the list several times. What goes along may be
 * done more than once, each time in a transaction of its own of which the last alone counts.
 */
export const decideTogether = async (
  store: Store,
  member: Member,
  askings: readonly Asking[],
  along?: Along,
): Promise<readonly (readonly Entry[])[] | Refusal> => {
  const elsewhere = store.practice.elsewhere?.(store, member, askings);
  const both = along && elsewhere ? inTurn(along, elsewhere) : (along ?? elsewhere);
  const decide = () =>
    againIfItGaveWay(() =>
      inTenant(store.system, systemOf(member), (tx) => decideAll(tx, store, member, askings, both)),
    );
  try {
    return await decide().catch(async (error: unknown) => {
      if (!(error instanceof Refused && (await hasLearnt(store, member, error.refusal)))) throw error;
      return decide();
    });
  } catch (error) {
    if (isThereAlready(error, 'entry_by_id')) return refuse('command-id-taken');
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.refused === 'not-in-circle') await recordDenial(store, member, error.file);
    return error.refusal;
  }
};

const inTurn =
  (first: Along, second: Along): Along =>
  async (tx, entries) =>
    (await first(tx, entries)) ?? second(tx, entries);

const nothingMore: Along = async () => undefined;

/**
 * The same within a transaction of the system role that does more, such as an act of two municipalities. After a
 * refusal the caller undoes all of it.
 */
export const decideWithin = async (
  tx: Tx,
  store: Store,
  member: Member,
  askings: readonly Asking[],
): Promise<readonly (readonly Entry[])[] | Refusal> => {
  try {
    return await decideAll(tx, store, member, askings, nothingMore);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

/** A form that is not known here may have been installed through another process a moment ago. */
const hasLearnt = async (store: Store, { municipality }: Member, { refused }: Refusal): Promise<boolean> =>
  (refused === 'record.no-such-form' || refused === 'record.no-such-field') &&
  ((await store.practice.learn?.(store, municipality)) ?? false);

/** Whoever tried a file that is not theirs stands in the record, though the act itself left nothing. */
const recordDenial = (store: Store, member: Member, file: FileRef): Promise<void> =>
  inTenant(store.system, systemOf(member), async (tx) => {
    const { device } = member;
    const denied = { member: member.id, kind: file.kind, file: file.id, purpose: null, sections: [], device };
    logAccess(tx, [{ ...denied, act: 'denied' }]);
  });

/** A locked file while an act is decided: what was decided so far, and the file as it would then stand. */
interface Desk {
  locked: LockedFile;
  held: readonly PlaceHeld[];
  folded: Folded;
  decided: NewEntry[];
}

const keyOf = ({ kind, id }: FileRef): string => `${kind}/${id}`;

const openDesk = async (
  tx: Tx,
  store: Store,
  member: Member,
  file: FileRef,
  commands: readonly Command[],
): Promise<Desk> => {
  const ids = commands.map(({ id }) => id).sort();
  const range = { from: ids[0] ?? '', to: idsOfCommand(ids.at(-1) ?? '').to };
  const [locked, held] = await Promise.all([
    lockFile(tx, store, file, range),
    placesHeld(tx, file, holdersOf(member)),
  ]);
  if (isRefusal(locked)) throw new Refused(locked, file);
  return { locked, held, folded: locked.folded, decided: [] };
};

const openDesks = async (
  tx: Tx,
  store: Store,
  member: Member,
  askings: readonly Asking[],
): Promise<ReadonlyMap<string, Desk>> => {
  const desks = new Map<string, Desk>();
  for (const { file } of [...askings].sort((a, b) => inLockingOrder(a.file, b.file))) {
    if (desks.has(keyOf(file))) continue;
    const commands = askings.filter((one) => keyOf(one.file) === keyOf(file)).map(({ command }) => command);
    desks.set(keyOf(file), await openDesk(tx, store, member, file, commands));
  }
  return desks;
};

/**
 * Nobody opens a file to those around a case by naming its id: whoever draws it in works with it already, or begins
 * it in the same act. Emergency access is to read, and to hand nothing on.
 */
const mustWorkWith = async (
  tx: Tx,
  member: Member,
  desks: ReadonlyMap<string, Desk>,
  drawnIn: readonly FileRef[],
): Promise<void> => {
  for (const file of drawnIn) {
    const desk = desks.get(keyOf(file));
    if (desk?.locked.seq === 0) continue;
    const held = desk?.held ?? (await placesHeld(tx, file, holdersOf(member)));
    if (!held.some(({ part }) => part !== 'emergency')) throw new Refused(refuse('not-in-circle'), file);
  }
};

/** What the command wrote when it was sent before. Another person's entries are never told to who names their id. */
const sentBefore = ({ locked }: Desk, { id }: Command, member: Member): readonly Entry[] | Refusal => {
  const first = locked.sentBefore.find((entry) => entry.id === id);
  if (!first) return [];
  if (first.author !== member.id) return refuse('command-id-taken');
  const { from, to } = idsOfCommand(id);
  return locked.sentBefore.filter(
    (entry) => entry.id >= from && entry.id <= to && entry.author === member.id,
  );
};

const decideAll = async (
  tx: Tx,
  store: Store,
  member: Member,
  askings: readonly Asking[],
  along: Along | undefined,
): Promise<readonly (readonly Entry[])[]> => {
  const recordedAt = store.now();
  const by = authorOf(member);
  const desks = await openDesks(tx, store, member, askings);
  const answers: (readonly (Entry | NewEntry)[])[] = [];
  for (const { file, command, number } of askings) {
    const desk = desks.get(keyOf(file));
    if (!desk) throw new Error(`File ${file.id} was not locked.`);
    const before = sentBefore(desk, command, member);
    if (isRefusal(before)) throw new Refused(before, file);
    if (before.length > 0) {
      answers.push(before);
      continue;
    }
    await mustWorkWith(tx, member, desks, store.kinds.drawnIn(file, command));
    const { folded, held, locked, decided } = desk;
    const reserved = number ? await number(tx) : null;
    const begun = locked.seq === 0;
    const decision = decideOne(store, member, command, {
      file,
      folded,
      begun,
      held,
      number: reserved,
      now: recordedAt,
    });
    if (isRefusal(decision)) throw new Refused(decision, file);
    const { municipality } = member;
    const { member: author, agency, device } = by;
    const next = locked.seq + decided.length + 1;
    const written = { municipality, file, author, agency, device, recordedAt };
    desk.folded = folded.after(decision.map((entry, n) => ({ ...entry, ...written, seq: next + n })));
    decided.push(...decision);
    answers.push(decision);
  }
  const taken = [...desks.values()].flatMap(({ locked, decided: [first, ...rest] }) =>
    first
      ? [takeEntries(store.keys, member.municipality, locked.ref, locked, [first, ...rest], by, recordedAt)]
      : [],
  );
  const entries = taken.flatMap((took) => took.entries);
  if (taken.length > 0) {
    const written = await writeTaken(
      tx,
      store,
      taken,
      taken.map((took) => writingOf(took, by)),
      along === undefined,
    );
    if (!written) throw new Error('A locked file moved on.');
    const refused = await along?.(tx, entries);
    const [first] = askings;
    if (isRefusal(refused) && first) throw new Refused(refused, first.file);
  }
  const stored = new Map(entries.map((entry) => [entry.id, entry]));
  return answers.map((some) =>
    some.flatMap((entry) => stored.get(entry.id) ?? ('recordedAt' in entry ? [entry] : [])),
  );
};
