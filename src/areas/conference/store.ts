import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import { factsColumn } from '../urgency/store.ts';

export { openConference, openMeeting } from './open-meeting.ts';

const most = 200;

/** The meetings that the reader may know of, the latest first. */
export const conferencesOf = (tx: Tx) =>
  tx.db
    .selectFrom('conference_row')
    .selectAll()
    .where('municipality', '=', tx.context.municipality)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();

/** The rows of the cases on an agenda, with what makes each urgent. */
export const casesOnAgenda = (tx: Tx, ids: readonly Id[], now: string) =>
  tx.db
    .selectFrom('case_row')
    .select(['id', 'number', 'child', 'risk', 'last_seen_on', 'next_due_code', factsColumn(now).as('facts')])
    .where('case_row.municipality', '=', tx.context.municipality)
    .where('id', 'in', [...ids])
    .execute();
