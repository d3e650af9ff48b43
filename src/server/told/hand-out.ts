import type { Id } from '../../core/id.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';

const atOnce = 500;

// A line that another process is just handing out is left to it. Who stands behind a role or an institution is asked
// now: whoever comes tomorrow reads the lists, and is not told of yesterday.
const handing = `with due as (
    select position from telling where municipality = $1 order by position limit ${atOnce} for update skip locked),
  taken as (
    delete from telling t using due where t.municipality = $1 and t.position = due.position returning t.*),
  meant as (
    select t.*, m.id as member from taken t join member m on m.municipality = t.municipality and m.state <> 'left'
      and (t.recipient in ('member:' || m.id, 'agency:' || m.agency)
        or t.recipient = any (select 'role:' || role from unnest(m.roles) role))
    where m.id is distinct from t.author),
  told as (
    insert into notice (municipality, member, message, path, urgency, key, file_kind, file_id, told_at)
    select distinct on (member, key) municipality, member, message, path, urgency, key, file_kind, file_id, queued_at
    from meant order by member, key, position
    on conflict (municipality, member, key) do nothing
    returning id)
  select (select count(*) from taken) as taken, (select count(*) from told) as told`;

/** Hands out what is queued in a municipality: each person meant gets a notice, once. Answers how many were new. */
export const handOut = async (store: Pick<Store, 'system'>, municipality: Id): Promise<number> => {
  for (let told = 0; ; ) {
    const [counts] = await inTenant(store.system, { municipality, member: null, holders: [] }, (tx) =>
      tx.ask<{ taken: number; told: number }>('hand-out', handing, [municipality]),
    );
    told += counts?.told ?? 0;
    if ((counts?.taken ?? 0) < atOnce) return told;
  }
};
