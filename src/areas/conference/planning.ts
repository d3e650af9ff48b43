import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';
import { answers, boundTo, type Conference, invitedAs, itemOf } from './state.ts';

const when = {
  at: z.iso.datetime(),
  minutes: z.int().min(15).max(600),
  place: z.string().trim().min(1).max(300),
  /** Where to join from afar. */
  remote: z.string().trim().max(500).nullable(),
};
const member = z.object({ member: z.uuid(), agency: z.uuid(), discipline: z.string().max(60) });
const reason = z.string().trim().min(1).max(2000);

const Scheduled = z.object({ ...when, chair: z.uuid() });
const Moved = z.object({ ...when, reason });
const Cancelled = z.object({ reason });
const Invited = z.object({ members: z.array(member).min(1).max(100) });
const LeftOut = z.object({ member: z.uuid(), reason });
const ItemPut = z.object({
  case: z.uuid(),
  minutes: z.int().min(5).max(240),
  called: z.array(z.uuid()).max(100),
});
const ItemDropped = z.object({ case: z.uuid(), reason });
const Ordered = z.object({ was: z.array(z.uuid()), now: z.array(z.uuid()) });
const Called = z.object({ case: z.uuid(), member: z.uuid() });
const Answered = z.object({
  how: z.enum(answers),
  substitute: z.string().trim().max(200).nullable(),
  reason: z.string().trim().max(2000).nullable(),
});
const AnsweredBy = Answered.extend({ member: z.uuid() });

export const planningCommands = [
  command('conference.schedule', Scheduled.shape),
  command('conference.move', Moved.shape),
  command('conference.cancel', Cancelled.shape),
  command('conference.invite', Invited.shape),
  command('conference.leave-out', LeftOut.shape),
  command('conference.put-item', ItemPut.shape),
  command('conference.drop-item', ItemDropped.shape),
  command('conference.order-items', Ordered.shape),
  command('conference.call', Called.shape),
  command('conference.answer', Answered.shape),
] as const;
export type PlanningCommand = z.infer<(typeof planningCommands)[number]>;

/** A worker or the head of the unit leads; others answer for themselves. */
export const leads = ({ roles }: Deciding): boolean =>
  roles.some((role) => role === 'worker' || role === 'supervisor');

const sameCases = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/**
 * The unit calls the team, sets the agenda and moves or cancels the meeting with a reason; whoever is invited answers
 * for themselves (decision 578/2018: a called member's attendance is mandatory, so that apologies need a reason).
 */
export const decidePlanning = (
  conference: Conference,
  asked: PlanningCommand,
  deciding: Deciding,
): Decision => {
  const tell = (kind: string, body: unknown): Decision => write(asked, { kind, section: 'case', body });
  if (asked.kind === 'conference.answer') {
    if (!invitedAs(conference, deciding.author)) return refuse('conference.not-invited');
    if (conference.began) return refuse('conference.began-already');
    const { how, substitute, reason: why } = asked;
    if (how === 'apologies' && !why) return refuse('conference.apologies-need-a-reason');
    if (how === 'substitute' && !substitute) return refuse('conference.substitute-needs-a-name');
    return tell('conference.answered', { member: deciding.author, how, substitute, reason: why });
  }
  if (!leads(deciding)) return refuse('conference.needs-the-unit');
  if (asked.kind === 'conference.schedule') {
    if (conference.plan) return refuse('conference.scheduled-already');
    const { at, minutes, place, remote, chair } = asked;
    return tell('conference.scheduled', { at, minutes, place, remote, chair });
  }
  if (conference.ended) return refuse('conference.ended-already');
  switch (asked.kind) {
    case 'conference.move': {
      if (conference.began) return refuse('conference.began-already');
      const { at, minutes, place, remote, reason: why } = asked;
      return tell('conference.moved', { at, minutes, place, remote, reason: why });
    }
    case 'conference.cancel':
      if (conference.began) return refuse('conference.began-already');
      return tell('conference.cancelled', { reason: asked.reason });
    case 'conference.invite': {
      const fresh = asked.members.filter((one) => !invitedAs(conference, one.member));
      return fresh.length === 0 ? [] : tell('conference.invited', { members: fresh });
    }
    case 'conference.leave-out':
      if (!invitedAs(conference, asked.member)) return refuse('conference.not-invited');
      if (conference.began) return refuse('conference.began-already');
      return tell('conference.left-out', { member: asked.member, reason: asked.reason });
    case 'conference.put-item': {
      if (itemOf(conference, asked.case)) return refuse('conference.on-agenda-already');
      const bound = boundTo(conference, asked.case);
      const called = asked.called.filter((one) => invitedAs(conference, one) && !bound.includes(one));
      return tell('conference.item-put', { case: asked.case, minutes: asked.minutes, called });
    }
    case 'conference.drop-item': {
      const item = itemOf(conference, asked.case);
      if (!item) return refuse('conference.not-on-agenda');
      if (item.state === 'discussed') return refuse('conference.discussed-already');
      return tell('conference.item-dropped', { case: asked.case, reason: asked.reason });
    }
    case 'conference.order-items': {
      const cases = conference.items.map((item) => item.case);
      if (!sameCases(asked.was, cases)) return refuse('conference.agenda-changed');
      if (!sameCases([...asked.now].sort(), [...cases].sort())) return refuse('conference.agenda-changed');
      return tell('conference.items-ordered', { was: asked.was, now: asked.now });
    }
    case 'conference.call': {
      const item = itemOf(conference, asked.case);
      if (!item) return refuse('conference.not-on-agenda');
      if (!invitedAs(conference, asked.member)) return refuse('conference.not-invited');
      if (item.conflicts.includes(asked.member)) return refuse('conference.in-conflict');
      return item.called.includes(asked.member)
        ? []
        : tell('conference.called', { case: asked.case, member: asked.member });
    }
    default:
      return asked satisfies never;
  }
};

export const evolvePlanning = (conference: Conference, entry: Entry): Conference => {
  switch (entry.kind) {
    case 'conference.scheduled': {
      const { chair, ...plan } = bodyOf(Scheduled, entry);
      return { ...conference, plan, chair };
    }
    case 'conference.moved': {
      const { reason: _reason, ...plan } = bodyOf(Moved, entry);
      return { ...conference, plan, moves: conference.moves + 1 };
    }
    case 'conference.cancelled':
      return {
        ...conference,
        moves: conference.moves + 1,
        cancelled: { reason: bodyOf(Cancelled, entry).reason, at: entry.recordedAt },
      };
    case 'conference.invited': {
      const invited = bodyOf(Invited, entry).members.map((one) => ({
        ...one,
        answer: null,
        attendance: null,
      }));
      return { ...conference, invited: [...conference.invited, ...invited] };
    }
    case 'conference.left-out': {
      const { member: gone } = bodyOf(LeftOut, entry);
      return {
        ...conference,
        invited: conference.invited.filter((one) => one.member !== gone),
        items: conference.items.map((item) => ({
          ...item,
          called: item.called.filter((one) => one !== gone),
        })),
      };
    }
    case 'conference.item-put': {
      const put = bodyOf(ItemPut, entry);
      const conflicts = boundTo(conference, put.case);
      const called = put.called.filter((one) => !conflicts.includes(one));
      return {
        ...conference,
        items: [...conference.items, { ...put, called, conflicts, state: 'waiting' }],
      };
    }
    case 'conference.item-dropped': {
      const { case: dropped } = bodyOf(ItemDropped, entry);
      return { ...conference, items: conference.items.filter((item) => item.case !== dropped) };
    }
    case 'conference.items-ordered': {
      const { now } = bodyOf(Ordered, entry);
      return { ...conference, items: now.flatMap((id) => itemOf(conference, id) ?? []) };
    }
    case 'conference.called': {
      const called = bodyOf(Called, entry);
      return {
        ...conference,
        items: conference.items.map((item) =>
          item.case === called.case ? { ...item, called: [...item.called, called.member] } : item,
        ),
      };
    }
    case 'conference.answered': {
      const { member: who, ...answer } = bodyOf(AnsweredBy, entry);
      return {
        ...conference,
        invited: conference.invited.map((one) =>
          one.member === who ? { ...one, answer: { ...answer, at: entry.recordedAt } } : one,
        ),
      };
    }
    default:
      return conference;
  }
};
