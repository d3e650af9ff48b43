import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { CaseRowTable } from '../../server/store/projection-tables.ts';
import type { UrgencyFacts } from '../urgency/rules.ts';
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

/** Those who stand in a case's circle in their own name; asked with the server's authority and told to nobody. */
export const membersInCircle = async (tx: Tx, id: Id): Promise<ReadonlySet<Id>> => {
  const rows = await tx.db
    .selectFrom('circle')
    .select('holder')
    .where('municipality', '=', tx.context.municipality)
    .where('file_kind', '=', 'case')
    .where('file_id', '=', id)
    .where('source', '=', id)
    .where('until', 'is', null)
    .execute();
  return new Set(rows.map(({ holder }) => holder.replace(/^member:/, '')));
};

type CaseOnAgenda = Pick<
  CaseRowTable,
  'id' | 'number' | 'child' | 'risk' | 'last_seen_on' | 'next_due_code'
> & { facts: UrgencyFacts };

/**
 * The rows of the cases on an agenda, with what makes each urgent. It is asked by name, so that PostgreSQL plans it
 * once for all meetings.
 */
export const casesOnAgenda = (tx: Tx, ids: readonly Id[], now: string): Promise<CaseOnAgenda[]> => {
  const { sql: text, parameters } = tx.db
    .selectFrom('case_row')
    .select(['id', 'number', 'child', 'risk', 'last_seen_on', 'next_due_code', factsColumn(now).as('facts')])
    .where('case_row.municipality', '=', tx.context.municipality)
    .where('id', '=', sql<Id>`any (${[...ids]}::uuid[])`)
    .compile();
  return tx.ask<CaseOnAgenda>('cases-on-agenda', text, [...parameters]);
};
