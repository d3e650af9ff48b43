import { z } from 'zod';
import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Channel, Fault } from '../../core/told/sending.ts';
import { urgencies } from '../../core/told/telling.ts';
import type { Tx } from '../store/context.ts';

const atOnce = 500;

// A line that another process is just handing out is left to it. Who stands behind a role or an institution is asked
// now: whoever comes tomorrow reads the lists, and is not told of yesterday. What is meant for somebody who is away is
// told whoever answers in their place as well: what is in their own name always, what many are told where nobody of
// them is there.
const taking = `with due as (
    select position from telling where municipality = $1 order by position limit ${atOnce} for update skip locked),
  taken as (
    delete from telling t using due where t.municipality = $1 and t.position = due.position returning t.*),
  meant as (
    select t.*, m.id as member from taken t join member m on m.municipality = t.municipality and m.state <> 'left'
      and (t.recipient in ('member:' || m.id, 'agency:' || m.agency)
        or t.recipient = any (select 'role:' || role from unnest(m.roles) role))
    where m.id is distinct from t.author),
  in_place as (select * from json_to_recordset($2::json) as r(absent uuid, instead uuid)),
  handed as (
    select municipality, position, member, null::uuid as in_place_of, message, path, urgency, key, file_kind, file_id,
      queued_at from meant
    union all
    select t.municipality, t.position, p.instead, p.absent, t.message, t.path, t.urgency, t.key, t.file_kind, t.file_id,
      t.queued_at
    from meant t join in_place p on p.absent = t.member join member i on i.municipality = t.municipality
      and i.id = p.instead and i.state <> 'left'
    where p.instead is distinct from t.author and (t.recipient like 'member:%' or not exists (
      select from meant o where o.position = t.position and o.member <> all (select absent from in_place)))),
  told as (
    insert into notice (municipality, member, in_place_of, message, path, urgency, key, file_kind, file_id, told_at)
    select distinct on (member, key) municipality, member, in_place_of, message, path, urgency, key, file_kind, file_id,
      queued_at
    from handed order by member, key, in_place_of nulls first, position
    on conflict (municipality, member, key) do nothing
    returning municipality, id, member, urgency)
  select (select count(*) from taken) as taken, (select json_agg(json_build_object(
      'id', told.id, 'member', told.member, 'urgency', told.urgency, 'email', m.email,
      'push', exists (select from push_subscription p
        where p.municipality = told.municipality and p.member = told.member)))
    from told join member m on m.municipality = told.municipality and m.id = told.member) as told`;

const Told = z.object({
  id: z.uuid(),
  member: z.uuid(),
  urgency: z.enum(urgencies),
  email: z.string().nullable(),
  /** Whether some browser of theirs asked to be told. */
  push: z.boolean(),
});
/** A notice that is new, and what is needed to settle how it leaves the program. */
export type Told = z.infer<typeof Told>;

/** Somebody who is away, and one who is told in their place. */
export interface InPlaceOf {
  absent: Id;
  instead: Id;
}

/** Takes lines off the queue and gives each person meant their notice. `more` when others may still wait. */
export const takeQueued = async (
  tx: Tx,
  inPlace: readonly InPlaceOf[],
): Promise<{ told: readonly Told[]; more: boolean }> => {
  const [row] = await tx.ask<{ taken: number; told: unknown }>('take-queued', taking, [
    tx.context.municipality,
    JSON.stringify(inPlace),
  ]);
  return {
    told:
      z
        .array(Told)
        .nullable()
        .parse(row?.told ?? null) ?? [],
    more: row?.taken === atOnce,
  };
};

export interface NewDelivery {
  notice: Id;
  member: Id;
  channel: Channel;
  due_at: string;
}

const adding = `insert into delivery (municipality, notice, member, channel, due_at)
  select $1, d.notice, d.member, d.channel, d.due_at from json_populate_recordset(null::public.delivery, $2::json) d`;

export const addDeliveries = (tx: Tx, deliveries: readonly NewDelivery[]): void => {
  if (deliveries.length > 0)
    tx.send('add-deliveries', adding, [tx.context.municipality, JSON.stringify(deliveries)]);
};

// One person's letter holds all that is due to them by now; what they have read meanwhile needs no letter. To somebody
// who is away nothing leaves until the first working morning after their return. Who is next is asked once
// ("materialized"): a plan that knew nothing of the table asked it for each pair of rows, half a minute for 200 notices.
const claiming = `with next as materialized (
    select member from delivery d where municipality = $1 and channel = $2 and state = 'waiting' and due_at <= $3
      and not exists (select from absence a where a.municipality = $1 and a.member = d.member
        and a.starts_at <= $3 and a.letters_at > $3)
    order by due_at limit 1),
  due as materialized (
    select notice from delivery
    where municipality = $1 and channel = $2 and member = (select member from next) and state = 'waiting'
      and due_at <= $3
    for update skip locked)
  update delivery d set tried_at = $3, attempts = d.attempts + 1, fault = null,
    state = case when n.read_at is null and m.state <> 'left' then 'sending' else 'not-needed' end
  from notice n join member m on m.municipality = $1 and m.id = n.member
  where d.municipality = $1 and d.channel = $2 and d.notice = any (array(select notice from due))
    and n.municipality = $1 and n.id = d.notice
  returning d.notice, d.state, d.attempts, n.member, n.message, n.path, n.urgency, m.email`;

const Claimed = z.object({
  notice: z.uuid(),
  state: z.enum(['sending', 'not-needed']),
  attempts: z.int(),
  member: z.uuid(),
  message: z.string(),
  path: z.string(),
  urgency: z.enum(urgencies),
  email: z.string().nullable(),
});
export type Claimed = z.infer<typeof Claimed>;

/** Takes all that is due to one person by one way; nobody else sends it from then on. */
export const claimDue = async (tx: Tx, channel: Channel, now: string): Promise<Claimed[]> =>
  z.array(Claimed).parse(await tx.ask('claim-due', claiming, [tx.context.municipality, channel, now]));

const settling = `update delivery set state = $4, fault = $5, due_at = coalesce($6, due_at)
  where municipality = $1 and channel = $2 and notice = any ($3) and state = 'sending'`;

export interface Settled {
  state: 'sent' | 'waiting' | 'failed' | 'not-needed';
  fault: Fault | null;
  dueAt: string | null;
}

/** What became of an attempt. */
export const settle = (
  tx: Tx,
  channel: Channel,
  notices: readonly Id[],
  { state, fault, dueAt }: Settled,
): void =>
  tx.send('settle-delivery', settling, [tx.context.municipality, channel, notices, state, fault, dueAt]);

const interrupting = `update delivery set state = 'interrupted', fault = 'interrupted'
  where municipality = $1 and state = 'sending' and tried_at < $2`;

/** What was being sent when its process ended may have arrived: it is shown, and not sent again by itself. */
export const markInterrupted = (tx: Tx, before: string): void =>
  tx.send('mark-interrupted', interrupting, [tx.context.municipality, before]);

/** Notices of long ago, with what was sent of them. */
export const forgetOld = (tx: Tx, before: string): void =>
  tx.send('forget-notices', 'delete from notice where municipality = $1 and told_at < $2', [
    tx.context.municipality,
    before,
  ]);

export interface Clock extends Record<string, unknown> {
  file_kind: FileKind;
  file_id: Id;
  code: string;
  instance: string;
  due_at: string;
  responsible: string | null;
}

const running = `select file_kind, file_id, code, instance, due_at, responsible from deadline_row
  where municipality = $1 and met_at is null and not waived and due_at between $2 and $3 order by due_at`;

/** Clocks that run and are due between two moments. */
export const runningClocks = (tx: Tx, from: string, until: string): Promise<Clock[]> =>
  tx.ask<Clock>('running-clocks', running, [tx.context.municipality, from, until]);
