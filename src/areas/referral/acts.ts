import { z } from 'zod';
import { command } from '../../core/chronology/command.ts';
import { Ask } from './asking.ts';
import { FileEnclosed, stepFiles as files } from './files.ts';
import { CodeMissed, LinkMade, LinkOpened, LinkRevoked, Partner } from './link.ts';
import { Enclosed } from './packet.ts';

const said = z.string().trim().min(1).max(10_000);
const note = z.string().trim().max(10_000);
const code = z.string().min(1).max(60);

/** Who told the sender of a step that the institution made without this program, and how. */
const Told = z.object({ who: z.string().trim().min(1).max(300), how: code });
const told = Told.optional();
/** Who made the step by a link, where nobody of the institution has an account. */
const partner = Partner.optional();

export const Drafted = Ask.extend({ case: z.uuid(), child: z.uuid(), number: z.string().nullable() });
export const Sent = Ask.extend({ number: z.string().nullable() });

export const Question = z.object({ question: said, files, told, partner });
export const Reply = z.object({ answer: said, files });
/** A file that was to go along, and does not. */
export const LeftOut = z.object({ attachment: z.uuid() });
export const Taken = z.object({ member: z.uuid().nullable() });
/** Whoever answered for it left: it is somebody else's, or nobody's until the case has a manager. */
export const PassedOn = z.object({ member: z.uuid().nullable() });
/** Somebody leaves the institution: what they took is everyone's there again. */
const Released = z.object({ member: z.uuid(), reason: said });
export const Accepted = z.object({
  /** When the service can begin; null where that is not known yet. */
  startsOn: z.iso.date().nullable(),
  waitingList: z.boolean(),
  note,
  files,
  told,
  partner,
});
export const Declined = z.object({
  reason: code,
  note,
  /** Who else could help, or what else would. */
  alternative: note,
  files,
  told,
  partner,
});
export const Started = z.object({ on: z.iso.date(), told, partner });
export const Reported = z.object({ text: said, files, told, partner });
export const Completed = z.object({ outcome: code, on: z.iso.date(), note, files, told, partner });
export const NotTakenUp = z.object({ reason: said, told, partner });
const heardFrom = ['child', 'family', 'both'] as const;
const helped = ['yes', 'partly', 'no'] as const;
export const Heard = z.object({ from: z.enum(heardFrom), helped: z.enum(helped), words: said });
export const Closed = z.object({
  note,
  /** Why neither child nor family was asked what they think of the service. */
  unheard: note,
});
export const Withdrawn = z.object({ reason: said });

export const stepCommands = [
  command('referral.draft', Drafted.omit({ number: true }).shape),
  command('referral.revise', Ask.shape),
  command('referral.discard', {}),
  command('referral.enclose', FileEnclosed.shape),
  command('referral.leave-out', LeftOut.shape),
  command('referral.send', { packet: z.array(Enclosed).max(60) }),
  command('referral.see', { told, partner }),
  command('referral.take', Taken.shape),
  command('referral.release', Released.shape),
  command('referral.ask', Question.shape),
  command('referral.reply', Reply.shape),
  command('referral.accept', Accepted.shape),
  command('referral.decline', Declined.shape),
  command('referral.start', Started.shape),
  command('referral.report', Reported.shape),
  command('referral.complete', Completed.shape),
  command('referral.not-taken-up', NotTakenUp.shape),
  command('referral.hear', Heard.shape),
  command('referral.close', Closed.shape),
  command('referral.withdraw', Withdrawn.shape),
  command('referral.expire', {}),
  command('referral.adopt', {}),
  command('referral.pass-on', { ...PassedOn.shape, from: z.uuid().nullable() }),
  command('referral.link', LinkMade.shape),
  command('referral.unlink', LinkRevoked.shape),
  command('referral.open-link', LinkOpened.shape),
  command('referral.miss-code', CodeMissed.shape),
] as const;
