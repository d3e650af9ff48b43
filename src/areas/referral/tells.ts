import type { Entry } from '../../core/chronology/entry.ts';
import type { MessageCode } from '../../core/told/messages.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { agencyOf } from './asking.ts';
import { mostMisses } from './link.ts';
import type { Referral } from './state.ts';

/** Steps of the institution that its sender waits for. */
const toSender: Readonly<Record<string, MessageCode>> = {
  'referral.asked': 'referral.question',
  'referral.accepted': 'referral.accepted',
  'referral.declined': 'referral.declined',
  'referral.started': 'referral.went-on',
  'referral.reported': 'referral.went-on',
  'referral.completed': 'referral.ended',
  'referral.not-taken-up': 'referral.ended',
  'referral.expired': 'referral.expired',
};

/** Steps of the sender that the institution waits for, or must know of. */
const toReceiver: Readonly<Record<string, MessageCode>> = {
  'referral.sent': 'referral.received',
  'referral.replied': 'referral.clarified',
  'referral.withdrawn': 'referral.withdrawn',
};

/**
 * Who is told of a step: the other side, and whoever works on it there. An urgent request comes at any hour that is no
 * quiet one; what it is about is said nowhere.
 */
export const tellsOfReferral = (file: Referral, entries: readonly Entry[]): readonly Telling[] =>
  entries.flatMap((entry): readonly Telling[] => {
    const { ask, from, taker, ref, link } = file;
    if (entry.kind === 'referral.code-missed' && link && link.misses >= mostMisses)
      return [
        {
          ...{ to: [{ member: link.madeBy }], message: 'referral.link-locked', path: `/referrals/${ref.id}` },
          ...{ urgency: 'at-once', key: `link-locked/${link.id}` },
        },
      ];
    const agency = ask && agencyOf(ask.receiver);
    const receiver: readonly Recipient[] = taker ? [{ member: taker }] : agency ? [{ agency }] : [];
    const [message, to] = toSender[entry.kind]
      ? [toSender[entry.kind], from ? [from.member ? { member: from.member } : { role: 'supervisor' }] : []]
      : [toReceiver[entry.kind], receiver];
    if (!message || to.length === 0) return [];
    const path = entry.kind === 'referral.withdrawn' ? '/referrals' : `/referrals/${ref.id}`;
    return [
      { to, message, path, urgency: ask?.urgency === 'urgent' ? 'at-once' : 'ordinary', key: entry.id },
    ];
  });
