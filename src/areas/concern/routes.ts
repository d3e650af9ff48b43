import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { concernLine, listConcerns } from './contract.ts';
import { findConcerns } from './store.ts';

/** The list of concerns; their content is read like every file's. */
export const concernRoutes = ({ asMember }: Serving, { store }: Services): void => {
  asMember(listConcerns, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const { rows, total } = await findConcerns(tx, { ...query, immediate: query.immediate === 'yes' });
      const concerns = rows.map((row) =>
        concernLine.parse({
          id: row.id,
          number: row.number,
          receivedAt: row.received_at,
          channel: row.channel,
          state: row.state,
          immediate: row.immediate,
          triageDueAt: row.triage_due_at,
          triagedAt: row.triaged_at,
          outcome: row.outcome,
          caseId: row.case_id,
          assignee: row.assignee,
          place: row.place,
          children: row.children,
          harms: row.harms,
        }),
      );
      return { concerns, total };
    }),
  );
};
