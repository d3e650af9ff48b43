import { z } from 'zod';
import type { Command, Entry } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from '../../server/store/context.ts';
import { decideEach } from '../../server/store/decide-each.ts';
import { foldWhole } from '../../server/store/fold-whole.ts';
import type { Member, Practice, Store } from '../../server/store/store.ts';
import { caseRules } from '../case/rules.ts';
import { notBorneOut, saidOfMeeting, setFor } from './held.ts';
import { conferenceRules, meetingOf } from './rules.ts';

const inCase: readonly string[] = ['meeting.set', 'meeting.decide', 'meeting.act', 'meeting.close'];
const inMeeting: readonly string[] = [
  ...['conference.put-item', 'conference.drop-item', 'conference.move', 'conference.cancel'],
  ...['conference.settle-item', 'conference.end'],
];
/** What changes when a meeting comes to a case. */
const setting: readonly string[] = [
  ...['conference.item-put', 'conference.item-dropped', 'conference.moved', 'conference.cancelled'],
];
/** Nothing more is written in these, and nobody waits for their minutes. */
const over: readonly string[] = ['file-erased', 'case.withdrawn'];
/** Nobody waits for a meeting on these. */
const notWaiting: readonly string[] = [...over, 'case.closed', 'not-found'];

const OfCase = z.object({ case: z.uuid() });
const Settled = z.object({ case: z.uuid(), state: z.string() });

const meetingFile = (tx: Tx, store: Store, id: Id) =>
  foldWhole(tx, store, conferenceRules, { kind: 'conference', id });

/** It is the meeting's own rule that its cases follow it; whoever leads it reads nothing of them for that. */
const inEach = (
  tx: Tx,
  store: Store,
  member: Member,
  commands: ReadonlyMap<Id, Command>,
): Promise<ReadonlyMap<Id, Refusal>> =>
  decideEach(tx, store, { ...member, roles: ['supervisor'] }, 'case', commands);

/** The cases of an agenda know when the meeting comes to them: a clock of theirs may run out with it. */
const tellWhen = async (tx: Tx, store: Store, member: Member, entry: Entry): Promise<Refusal | undefined> => {
  const conference = entry.file.id;
  const meeting = await meetingFile(tx, store, conference);
  const of = OfCase.safeParse(entry.body);
  const cases = of.success ? [of.data.case] : meeting.items.map((item) => item.case);
  if (cases.length === 0) return undefined;
  const commands = cases.map((id): [Id, Command & { conference: Id; at: string | null }] => [
    id,
    { id: newId(), kind: 'meeting.set', conference, at: setFor(meeting, id) },
  ]);
  const refused = await inEach(tx, store, member, new Map(commands));
  return [...refused.values()].find((refusal) => !notWaiting.includes(refusal.refused));
};

const decidedIn = async (tx: Tx, store: Store, caseId: Id, conference: Id): Promise<boolean> => {
  const { meetings } = await foldWhole(tx, store, caseRules, { kind: 'case', id: caseId });
  return meetingOf(meetings, conference).decision !== null;
};

/** The minutes of every case that was discussed close with the meeting, also where whoever ends it opens no file. */
const closeMinutes = async (
  tx: Tx,
  store: Store,
  member: Member,
  conference: Id,
): Promise<Refusal | undefined> => {
  const { items } = await meetingFile(tx, store, conference);
  const discussed = items.filter(({ state }) => state === 'discussed').map((item) => item.case);
  if (discussed.length === 0) return undefined;
  const commands = new Map(discussed.map((id) => [id, { id: newId(), kind: 'meeting.close', conference }]));
  const refused = await inEach(tx, store, member, commands);
  return [...refused.values()].find((refusal) => !over.includes(refusal.refused));
};

const faultOf = async (
  tx: Tx,
  store: Store,
  member: Member,
  entry: Entry,
): Promise<Refusal | null | undefined> => {
  const { file } = entry;
  const said = file.kind === 'case' ? saidOfMeeting(entry) : null;
  if (said) return notBorneOut(await meetingFile(tx, store, said.conference), file.id, said.written);
  if (setting.includes(entry.kind)) return tellWhen(tx, store, member, entry);
  if (entry.kind === 'conference.ended') return closeMinutes(tx, store, member, file.id);
  if (entry.kind !== 'conference.item-settled') return null;
  const settled = Settled.parse(entry.body);
  if (settled.state !== 'discussed' || (await decidedIn(tx, store, settled.case, file.id))) return null;
  return refuse('conference.nothing-decided');
};

/**
 * A meeting and the files of its cases bear each other out, whatever client writes in them: a case counts as discussed
 * when its file holds the team's decision, and a file takes a decision when the meeting came to that case with its
 * quorum. What the other file says is asked in the transaction that writes.
 */
export const meetingBorneOut: NonNullable<Practice['elsewhere']> = (store, member, askings) => {
  const about = askings.some(({ file, command: { kind } }) =>
    (file.kind === 'case' ? inCase : inMeeting).includes(kind),
  );
  if (!about) return undefined;
  return async (tx, entries) => {
    for (const entry of entries) {
      const fault = await faultOf(tx, store, member, entry);
      if (fault) return fault;
    }
    return undefined;
  };
};
