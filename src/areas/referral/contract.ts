import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { urgencies } from './asking.ts';
import { referralStates } from './steps.ts';

/** One line of a list of referrals: codes, ids and days. The child's name stands in the referral itself. */
export const referralLine = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  /** Null for whoever does not work on the case. */
  caseId: z.uuid().nullable(),
  agency: z.uuid().nullable(),
  service: z.string(),
  urgency: z.enum(urgencies),
  state: z.enum(referralStates),
  waitsFor: z.enum(['sender', 'receiver']).nullable(),
  /** Who answers for it; nobody while the case has no manager. */
  sender: z.uuid().nullable(),
  senderAgency: z.uuid(),
  taker: z.uuid().nullable(),
  sentAt: z.string().nullable(),
  seenAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  outcome: z.string().nullable(),
  nextDue: z.object({ code: z.string(), at: z.string() }).nullable(),
  /** From when it is on the list of the head of the institution, and of the chair of the team. */
  headAt: z.string().nullable(),
  chairAt: z.string().nullable(),
});
export type ReferralLine = z.infer<typeof referralLine>;

export const referralShows = ['waiting', 'mine', 'overdue', 'escalated', 'all'] as const;
export type ReferralShow = (typeof referralShows)[number];

const callers = ['worker', 'supervisor', 'team-member'] as const;

export const listReferrals = route({
  method: 'GET',
  path: '/api/referrals',
  summary: 'The referrals that an institution received, or that were sent from the cases of the reader.',
  callers,
  query: z.object({
    side: z.enum(['received', 'sent']).default('received'),
    show: z.enum(referralShows).default('waiting'),
    service: z.string().max(60).optional(),
    urgency: z.enum(urgencies).optional(),
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  /** `total` counts at most 300. */
  answer: z.object({ referrals: z.array(referralLine), total: z.int() }),
});

export const referralsOfCase = route({
  method: 'GET',
  path: '/api/cases/:id/referrals',
  summary: 'The referrals of a case, the latest first: each loop as one line.',
  callers,
  params: z.object({ id: z.uuid() }),
  answer: z.object({ referrals: z.array(referralLine) }),
});

/** Hours until half of the referrals came so far; null where none did. */
const hours = z.number().nullable();

export const referralFigures = route({
  method: 'GET',
  path: '/api/referrals/figures',
  summary:
    'The loop of referrals as figures, by institution and service: how long each step took, how many closed.',
  callers: ['supervisor'],
  query: z.object({ since: z.iso.date() }),
  answer: z.object({
    figures: z.array(
      z.object({
        agency: z.uuid().nullable(),
        service: z.string(),
        sent: z.int(),
        answered: z.int(),
        declined: z.int(),
        closed: z.int(),
        overdue: z.int(),
        toSeen: hours,
        toAnswer: hours,
        toStart: hours,
      }),
    ),
  }),
});
export type ReferralFigure = z.infer<typeof referralFigures.answer>['figures'][number];
