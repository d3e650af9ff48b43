import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { CaseRowTable } from '../../server/store/projection-tables.ts';
import type { UrgencyFacts } from '../urgency/rules.ts';
import { factsColumn } from '../urgency/store.ts';

export { besideEntries, casesAtTable, openConference, openMeeting, takeCases } from './open-meeting.ts';

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

/** Whether there is such a case, open or closed; asked with the server's authority and told to nobody. */
export const isCaseKept = async (tx: Tx, id: Id): Promise<boolean> =>
  (await tx.db
    .selectFrom('case_row')
    .select('id')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

/** Members by name and address, as a calendar wants them. */
export const knownToCalendars = async (tx: Tx, members: readonly Id[]) => {
  const rows = await tx.db
    .selectFrom('member')
    .select(['id', 'name', 'email'])
    .where('municipality', '=', tx.context.municipality)
    .where('id', 'in', members)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Whether the reader is in a meeting's circle. It opens nothing of the meeting. */
export const isOpenTo = async (tx: Tx, conference: Id): Promise<boolean> =>
  (
    await tx.db
      .selectFrom('file')
      .select('id')
      .where('municipality', '=', tx.context.municipality)
      .where('kind', '=', 'conference')
      .where('id', '=', conference)
      .execute()
  ).length > 0;

type CaseOnAgenda = Pick<
  CaseRowTable,
  'id' | 'number' | 'child' | 'risk' | 'last_seen_on' | 'next_due_code'
> & {
  /** How far the file has come; what is written is decided on that. */
  seq: number;
  facts: UrgencyFacts;
};

/**
 * The rows of the cases on a meeting's agenda with what makes each urgent; what of it the reader has, their standing in
 * the case decides. It is asked by name, so that PostgreSQL plans it once for all meetings.
 */
export const casesOnAgenda = (tx: Tx, conference: Id, now: string): Promise<CaseOnAgenda[]> => {
  const { sql: text, parameters } = tx.db
    .selectFrom('conference_item')
    .innerJoin('case_row', (of) =>
      of
        .onRef('case_row.municipality', '=', 'conference_item.municipality')
        .onRef('case_row.id', '=', 'conference_item.case_id'),
    )
    .innerJoin('file', (of) =>
      of
        .onRef('file.municipality', '=', 'case_row.municipality')
        .on('file.kind', '=', 'case')
        .onRef('file.id', '=', 'case_row.id'),
    )
    .select(['case_row.id', 'number', 'child', 'risk', 'last_seen_on', 'next_due_code', 'seq'])
    .select(factsColumn(tx, 'whole', now).as('facts'))
    .where('conference_item.municipality', '=', tx.context.municipality)
    .where('conference_item.conference_id', '=', conference)
    .compile();
  return tx.ask<CaseOnAgenda>('cases-on-agenda', text, [...parameters]);
};
