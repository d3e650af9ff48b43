import { z } from 'zod';
import { bodyOf } from '../../core/chronology/command.ts';
import type { Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { MessageCode } from '../../core/told/messages.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { closedByTransfer } from '../followup/rules.ts';
import { type CaseFile, managerOf, standing } from './rules.ts';

const Joined = z.object({ member: z.uuid(), part: z.string() });
const Answered = z.object({ accepted: z.boolean() });
const Given = z.object({ assignee: z.uuid() });

const theseMembers = (...members: readonly (Id | null | undefined)[]): readonly Recipient[] =>
  [...new Set(members.flatMap((member) => member ?? []))].map((member) => ({ member }));

/** Who decides on what a person asks: the heads in the circle, or every head where none but they stand in it. */
const whoDecides = (file: CaseFile, asker: Id): readonly Recipient[] => {
  const heads = standing(file.circle).filter(({ part, member }) => part === 'supervisor' && member !== asker);
  return heads.length > 0 ? theseMembers(...heads.map(({ member }) => member)) : [{ role: 'supervisor' }];
};

const tellOf = (file: CaseFile, entry: Entry, before: CaseFile): readonly Telling[] => {
  const manager = managerOf(file.circle);
  const say = (
    message: MessageCode,
    to: readonly Recipient[],
    part: string,
    urgency: Telling['urgency'] = 'ordinary',
  ): readonly Telling[] => [{ to, message, path: `/cases/${file.ref.id}${part}`, urgency, key: entry.id }];
  switch (entry.kind) {
    case 'circle.glass-broken':
      return [
        {
          to: [{ role: 'supervisor' }, { role: 'data-protection-officer' }],
          message: 'access.emergency',
          path: '/access-log',
          urgency: 'at-once',
          key: entry.id,
        },
      ];
    case 'circle.joined': {
      const { member, part } = bodyOf(Joined, entry);
      return say(part === 'case-manager' ? 'circle.manager' : 'circle.joined', theseMembers(member), '');
    }
    case 'plan.submitted':
      return say('plan.waiting', whoDecides(file, entry.author), '/plan');
    case 'plan.approved':
    case 'plan.returned':
      return say(entry.kind, theseMembers(file.plan.versions.at(-1)?.submittedBy, manager), '/plan');
    case 'closure.requested':
      return say('closure.requested', whoDecides(file, entry.author), '/followup');
    case 'transfer.answered': {
      const message = bodyOf(Answered, entry).accepted ? 'transfer.accepted' : 'transfer.declined';
      return say(message, theseMembers(before.followup.transfer?.by, manager), '/followup');
    }
    case 'case.closed':
      // Closed by the unit that took it over: told as that.
      if (closedByTransfer(file.followup)) return [];
      return say('closure.approved', theseMembers(before.followup.closing.requestedBy, manager), '');
    case 'closure.returned':
      return say('closure.returned', theseMembers(before.followup.closing.requestedBy, manager), '/followup');
    case 'task.added':
      return say('task.given', theseMembers(bodyOf(Given, entry).assignee), '/followup');
    default:
      return [];
  }
};

/** Who is told of what happened in a case: whoever must act on it now, and whoever was waiting for it. */
export const tellsOfCase = (
  file: CaseFile,
  entries: readonly Entry[],
  { before }: { before: CaseFile },
): readonly Telling[] => entries.flatMap((entry) => tellOf(file, entry, before));
