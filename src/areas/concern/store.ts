import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { concernStates } from './contract.ts';

export interface ConcernsAsked {
  state: (typeof concernStates)[number] | 'all';
  immediate: boolean;
  skip: number;
  take: number;
}

const columns = [
  'id',
  'number',
  'received_at',
  'channel',
  'state',
  'immediate',
  'triage_due_at',
  'triaged_at',
  'outcome',
  'case_id',
  'assignee',
  'place',
  'children',
  'harms',
] as const;

/** New ones by the hour at which they must be decided, decided ones by when they came. */
export const findConcerns = async (tx: Tx, { state, immediate, skip, take }: ConcernsAsked) => {
  let rows = tx.db.selectFrom('concern_row').where('municipality', '=', tx.context.municipality);
  if (state !== 'all') rows = rows.where('state', '=', state);
  if (immediate) rows = rows.where('immediate', '=', true);
  const sorted =
    state === 'new'
      ? rows.orderBy('immediate', 'desc').orderBy('triage_due_at').orderBy('id')
      : rows.orderBy('received_at', 'desc').orderBy('id');
  const page = await sorted.select(columns).offset(skip).limit(take).execute();
  const counted = await tx.db
    .selectFrom(rows.select('id').limit(1000).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: page, total: counted.total };
};

/** The concern that a receipt belongs to, by the keyed hash of its code. */
export const concernByReceipt = async (tx: Tx, digest: string): Promise<Id | null> => {
  const row = await tx.db
    .selectFrom('concern_row')
    .select('id')
    .where('municipality', '=', tx.context.municipality)
    .where('receipt', '=', digest)
    .executeTakeFirst();
  return row?.id ?? null;
};

/** The municipalities whose units take concerns. */
export const openMunicipalities = (tx: Tx) =>
  tx.db
    .selectFrom('municipality')
    .select(['id', 'code', 'place'])
    .where('active', '=', true)
    .orderBy('code')
    .execute();
