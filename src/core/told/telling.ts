import type { Id } from '../id.ts';
import type { MessageCode } from './messages.ts';

/** A person; everyone of an institution; everyone in the municipality who holds a role, such as `supervisor`. */
export type Recipient = { member: Id } | { agency: Id } | { role: string };

export const urgencies = ['danger', 'at-once', 'ordinary'] as const;
/**
 * `danger` is told at any hour, whatever somebody has chosen; `at-once` waits for the end of the quiet hours and
 * for no daily digest; `ordinary` comes as each person has chosen.
 */
export type Urgency = (typeof urgencies)[number];

/** Something that people are told. It carries codes and ids and never a word of a case. */
export interface Telling {
  to: readonly Recipient[];
  message: MessageCode;
  /** Where in the app to look: `/cases/<id>/plan`. It holds ids and fixed words, nothing that somebody typed. */
  path: string;
  urgency: Urgency;
  /** What is told under one key reaches each person once, however often it is queued: an entry's id does well. */
  key: string;
}

/** A recipient as it is stored, in the manner of the holders of a circle: `member:<id>`, `agency:<id>`, `role:<role>`. */
export const asText = (recipient: Recipient): string => {
  if ('member' in recipient) return `member:${recipient.member}`;
  if ('agency' in recipient) return `agency:${recipient.agency}`;
  return `role:${recipient.role}`;
};
