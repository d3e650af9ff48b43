import type { Projection } from '../../server/store/projection.ts';
import type { Projecting } from '../../server/store/registry.ts';
import { agencyOf } from './asking.ts';
import { type Clocks, escalation, nextDeadline, referralDeadlines, responsibleFor } from './clocks.ts';
import { isLive } from './link.ts';
import { outcomeOf } from './outcome.ts';
import type { Referral } from './state.ts';
import { waitsFor } from './steps.ts';

/**
 * The institution stands around what was sent to it. What was withdrawn or ran out unanswered is none of its business
 * any more, nor is what it declined once the sender has closed it.
 */
const institutionStands = ({ state, sentAt, expiredAt, declined }: Referral): boolean =>
  sentAt !== null &&
  state !== 'withdrawn' &&
  expiredAt === null &&
  !(state === 'closed' && declined !== null);

/** The rows that follow from a referral; nothing in them names a child, and no words stand in them. */
export const projectReferral =
  (clocks: Clocks) =>
  (referral: Referral, about: Projecting): Projection => {
    const { ask, from, ref, state } = referral;
    if (!ask || !from || !about.lastEntryAt || state === 'discarded') return {};
    const all = referralDeadlines(referral, clocks, about.lastEntryAt);
    const next = nextDeadline(all);
    const told = next && escalation(referral, next.dueAt, clocks);
    const agency = agencyOf(ask.receiver);
    const recipient = agency && institutionStands(referral) ? `agency:${agency}` : null;
    const ofFile = { file_kind: 'referral' as const, file_id: ref.id };
    return {
      referral_row: [
        {
          id: ref.id,
          number: referral.number,
          case_id: referral.of?.case ?? null,
          agency,
          service: ask.service,
          urgency: ask.urgency,
          state,
          waits_for: waitsFor(state),
          sender: from.member,
          sender_agency: from.agency,
          taker: referral.taker,
          sent_at: referral.sentAt,
          seen_at: referral.seenAt,
          answered_at: (referral.accepted ?? referral.declined)?.at ?? null,
          started_at: referral.started?.at ?? null,
          ended_at: (referral.completed ?? referral.notTakenUp)?.at ?? null,
          closed_at: (referral.closed ?? referral.withdrawn)?.at ?? null,
          outcome: outcomeOf(referral),
          next_due_at: next?.dueAt ?? null,
          next_due_code: next?.code ?? null,
          head_at: told?.head ?? null,
          chair_at: told?.chair ?? null,
          valid_until: ask.validUntil,
          opens_to: recipient,
          last_entry_at: about.lastEntryAt,
        },
      ],
      ...(referral.link && isLive(referral.link, state)
        ? { referral_link: [{ id: referral.link.id, referral_id: ref.id, secret: referral.link.secret }] }
        : {}),
      ...(recipient
        ? {
            circle: [
              {
                ...ofFile,
                holder: recipient,
                source: ref.id,
                part: 'recipient',
                discipline: ask.receiver.kind === 'institution' ? ask.receiver.discipline : null,
                since: referral.sentAt,
                until: null,
              },
            ],
          }
        : {}),
      deadline_row: all.map((deadline) => ({
        ...ofFile,
        code: deadline.code,
        instance: `${deadline.about ?? ''}#${deadline.startedAt}`,
        started_at: deadline.startedAt,
        due_at: deadline.dueAt,
        met_at: deadline.metAt ?? null,
        waived: deadline.state === 'waived',
        responsible: responsibleFor(referral, deadline.code, clocks),
      })),
    };
  };
