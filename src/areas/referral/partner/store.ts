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
