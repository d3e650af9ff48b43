import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { standsInFor } from '../absence/store.ts';
import {
  listReferrals,
  type ReferralLine,
  referralFigures,
  referralLine,
  referralsOfCase,
} from './contract.ts';
import { countReferrals, findOfCase, findReferrals } from './store.ts';

type Row = Awaited<ReturnType<typeof findOfCase>>[number];

/** An institution is not told from which case a request comes. */
const lineOf = (row: Row, agency: string): ReferralLine =>
  referralLine.parse({
    id: row.id,
    number: row.number,
    caseId: row.agency === agency ? null : row.case_id,
    agency: row.agency,
    service: row.service,
    urgency: row.urgency,
    state: row.state,
    waitsFor: row.waits_for,
    sender: row.sender,
    senderAgency: row.sender_agency,
    taker: row.taker,
    sentAt: row.sent_at,
    seenAt: row.seen_at,
    answeredAt: row.answered_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    nextDue: row.next_due_at && row.next_due_code ? { code: row.next_due_code, at: row.next_due_at } : null,
    headAt: row.head_at,
    chairAt: row.chair_at,
  });

/** The lists of referrals. What stands in one is read as a file, by the sharing protocol. */
export const referralRoutes = ({ asMember }: Serving, { store }: Services): void => {
  asMember(listReferrals, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const supervises = who.roles.includes('supervisor');
      const now = store.now();
      const standing = await standsInFor(tx, who.id, now);
      const asked = { ...query, agency: who.agency, supervises, standsInFor: standing, now };
      const { rows, total } = await findReferrals(tx, asked);
      return { referrals: rows.map((row) => lineOf(row, who.agency)), total };
    }),
  );

  asMember(referralsOfCase, async ({ params }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      referrals: (await findOfCase(tx, params.id)).map((row) => lineOf(row, who.agency)),
    })),
  );

  asMember(referralFigures, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      figures: await countReferrals(tx, query.since, store.now()),
    })),
  );
};
