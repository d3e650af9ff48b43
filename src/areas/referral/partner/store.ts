import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';

/** The referral that a link leads to, by the keyed hash of the link's secret. */
export const referralByLink = async (tx: Tx, secret: string): Promise<Id | null> => {
  const row = await tx.db
    .selectFrom('referral_link')
    .select('referral_id')
    .where('municipality', '=', tx.context.municipality)
    .where('secret', '=', secret)
    .executeTakeFirst();
  return row?.referral_id ?? null;
};

/** Whether somebody works at an institution who could answer with an account. */
export const hasPeople = async (tx: Tx, agency: Id): Promise<boolean> => {
  const row = await tx.db
    .selectFrom('member')
    .innerJoin('agency', (join) =>
      join.onRef('agency.municipality', '=', 'member.municipality').onRef('agency.id', '=', 'member.agency'),
    )
    .where('member.municipality', '=', tx.context.municipality)
    .where('member.agency', '=', agency)
    .where('member.state', '=', 'active')
    .where('agency.active', '=', true)
    .select('member.id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** How institutions are called where they stand. */
export const agenciesNamed = (tx: Tx, ids: readonly Id[]) =>
  tx.db
    .selectFrom('agency')
    .where('municipality', '=', tx.context.municipality)
    .where('id', 'in', ids)
    .select(['id', 'code', 'name'])
    .execute();

/** What must be known of a referral before a link to it is made; nothing for who may not see it. */
export const referralToLink = (tx: Tx, id: Id) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', id)
    .select(['agency', 'state', 'valid_until'])
    .executeTakeFirst();

export interface NewLinkLetter {
  id: Id;
  referral_id: Id;
  link_id: Id;
  member: Id;
  content: Buffer;
  due_at: string;
}

export const addLinkLetter = async (tx: Tx, letter: NewLinkLetter): Promise<void> => {
  await tx.db
    .insertInto('link_letter')
    .values({ municipality: tx.context.municipality, ...letter })
    .execute();
};

const claiming = `with due as (
    select id from link_letter where municipality = $1 and state = 'waiting' and due_at <= $2
    order by due_at limit 1 for update skip locked)
  update link_letter l set state = 'sending', tried_at = $2, attempts = l.attempts + 1 from due
  where l.municipality = $1 and l.id = due.id
  returning l.id, l.referral_id, l.member, l.content, l.attempts,
    exists (select from referral_link k where k.municipality = $1 and k.id = l.link_id) as live`;

export interface ClaimedLetter extends Record<string, unknown> {
  id: Id;
  referral_id: Id;
  member: Id;
  content: Buffer;
  attempts: number;
  /** False once the link opens nothing any more. */
  live: boolean;
}

/** Takes one letter that is due; nobody else sends it from then on. */
export const claimLetter = async (tx: Tx, now: string): Promise<ClaimedLetter | undefined> =>
  (await tx.ask<ClaimedLetter>('claim-link-letter', claiming, [tx.context.municipality, now]))[0];

/** What was being sent when its process ended may have arrived: it is given up, and who asked for it is told. */
export const interruptedLetters = (tx: Tx, before: string) =>
  tx.db
    .deleteFrom('link_letter')
    .where('municipality', '=', tx.context.municipality)
    .where('state', '=', 'sending')
    .where('tried_at', '<', before)
    .returning(['id', 'referral_id', 'member'])
    .execute();

export const dropLetter = async (tx: Tx, id: Id): Promise<void> => {
  await tx.db
    .deleteFrom('link_letter')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', id)
    .execute();
};

export const tryLetterAgain = async (tx: Tx, id: Id, dueAt: string): Promise<void> => {
  await tx.db
    .updateTable('link_letter')
    .set({ state: 'waiting', due_at: dueAt })
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', id)
    .execute();
};
