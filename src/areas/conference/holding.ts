import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';
import { quorumFault } from './held.ts';
import { leads } from './planning.ts';
import { attendances, type Conference, invitedAs, itemOf, presentIn, usualQuorum } from './state.ts';

const Attended = z.object({
  member: z.uuid(),
  how: z.enum(attendances),
  substitute: z.string().trim().max(200).nullable(),
});
const InConflict = z.object({ case: z.uuid(), member: z.uuid() });
const Settled = z.object({ case: z.uuid(), state: z.enum(['discussed', 'postponed']) });
const Began = z.object({ quorum: z.number().min(0).max(100).default(usualQuorum) });
const Ended = z.object({ next: z.iso.date().nullable() });
const Signed = z.object({ remark: z.string().trim().max(2000).nullable() });

export const holdingCommands = [
  command('conference.begin', {}),
  command('conference.attend', Attended.shape),
  command('conference.declare-conflict', InConflict.shape),
  command('conference.settle-item', Settled.shape),
  command('conference.end', Ended.shape),
  command('conference.sign', Signed.shape),
] as const;
export type HoldingCommand = z.infer<(typeof holdingCommands)[number]>;

/**
 * A meeting begins, notes who is there, goes through its cases and ends; a case is discussed only while its quorum
 * holds, as the country's practice had it when the meeting began. Whoever is bound to a family says so and is out of that case. After the end
 * nothing of it changes: everyone who was there signs with their own sign-in, with a remark where they see it
 * otherwise, and what is to be corrected is added to the child's file.
 */
export const decideHolding = (
  conference: Conference,
  asked: HoldingCommand,
  deciding: Deciding,
): Decision => {
  const tell = (kind: string, body: unknown): Decision => write(asked, { kind, section: 'case', body });
  if (asked.kind === 'conference.sign') {
    if (!conference.ended) return refuse('conference.not-ended');
    if (!presentIn(conference).some(({ member }) => member === deciding.author))
      return refuse('conference.was-not-there');
    if (conference.signatures.some(({ member }) => member === deciding.author)) return [];
    return tell('conference.signed', { remark: asked.remark });
  }
  if (conference.ended) return refuse('conference.ended-already');
  if (asked.kind === 'conference.declare-conflict') {
    if (asked.member !== deciding.author && !leads(deciding)) return refuse('conference.needs-the-unit');
    if (!invitedAs(conference, asked.member)) return refuse('conference.not-invited');
    const item = itemOf(conference, asked.case);
    if (!item) return refuse('conference.not-on-agenda');
    if (item.conflicts.includes(asked.member)) return [];
    return tell('conference.conflict-declared', { case: asked.case, member: asked.member });
  }
  if (!leads(deciding)) return refuse('conference.needs-the-unit');
  if (asked.kind === 'conference.begin') {
    if (conference.began) return [];
    return tell('conference.began', { quorum: deciding.standardOf?.('quorum') ?? usualQuorum });
  }
  if (!conference.began) return refuse('conference.not-begun');
  switch (asked.kind) {
    case 'conference.attend': {
      if (!invitedAs(conference, asked.member)) return refuse('conference.not-invited');
      const { member, how, substitute } = asked;
      if (how === 'substitute' && !substitute) return refuse('conference.substitute-needs-a-name');
      return tell('conference.attended', { member, how, substitute });
    }
    case 'conference.settle-item': {
      const item = itemOf(conference, asked.case);
      if (!item) return refuse('conference.not-on-agenda');
      if (item.state === 'discussed')
        return asked.state === 'discussed' ? [] : refuse('conference.discussed-already');
      const fault = asked.state === 'discussed' ? quorumFault(conference) : null;
      if (fault) return fault;
      return tell('conference.item-settled', { case: asked.case, state: asked.state });
    }
    case 'conference.end':
      if (conference.items.some(({ state }) => state === 'waiting'))
        return refuse('conference.cases-waiting');
      if (conference.invited.some(({ attendance }) => attendance === null))
        return refuse('conference.attendance-missing');
      return tell('conference.ended', { next: asked.next });
    default:
      return asked satisfies never;
  }
};

export const evolveHolding = (conference: Conference, entry: Entry): Conference => {
  switch (entry.kind) {
    case 'conference.began':
      return { ...conference, began: entry.recordedAt, quorum: bodyOf(Began, entry).quorum };
    case 'conference.attended': {
      const { member, ...attendance } = bodyOf(Attended, entry);
      return {
        ...conference,
        invited: conference.invited.map((one) => (one.member === member ? { ...one, attendance } : one)),
      };
    }
    case 'conference.conflict-declared': {
      const told = bodyOf(InConflict, entry);
      return {
        ...conference,
        bound: [...conference.bound, told],
        items: conference.items.map((item) =>
          item.case === told.case
            ? {
                ...item,
                conflicts: [...item.conflicts, told.member],
                called: item.called.filter((one) => one !== told.member),
              }
            : item,
        ),
      };
    }
    case 'conference.item-settled': {
      const settled = bodyOf(Settled, entry);
      return {
        ...conference,
        items: conference.items.map((item) =>
          item.case === settled.case ? { ...item, state: settled.state } : item,
        ),
      };
    }
    case 'conference.ended':
      return { ...conference, ended: entry.recordedAt, next: bodyOf(Ended, entry).next };
    case 'conference.signed':
      return {
        ...conference,
        signatures: [
          ...conference.signatures,
          { member: entry.author, at: entry.recordedAt, remark: bodyOf(Signed, entry).remark },
        ],
      };
    default:
      return conference;
  }
};
