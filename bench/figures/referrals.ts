import type { ReferralShow } from '../../src/areas/referral/contract.ts';
import { findReferrals, type ReferralsAsked } from '../../src/areas/referral/store.ts';
import { inTenant } from '../../src/server/store/context.ts';
import { type Member, readingAs } from '../../src/server/store/store.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

/**
 * Years of requests from two thousand cases of twenty workers to ten institutions in an instant, written into the list
 * itself with the places that open them. Only the list, its indexes and its policy are measured on them; there are no
 * files behind.
 */
const spread = async ({ bare, worker }: Ground, doctor: Member, count: number): Promise<void> => {
  await bare.query(
    `with agencies as (
       select array_agg(case when n = 1 then $2::uuid else gen_random_uuid() end) as ids from generate_series(1, 10) n),
     workers as (
       select array_agg(case when n = 1 then $6::uuid else gen_random_uuid() end) as ids from generate_series(1, 20) n),
     cases as materialized (
       select n, gen_random_uuid() as id, (select ids[n % 20 + 1] from workers) as manager
       from generate_series(0, 1999) n),
     made as materialized (
       select gen_random_uuid() as id, r.n, (select ids[r.n % 10 + 1] from agencies) as agency, c.id as case_id, c.manager,
         (array['sent', 'seen', 'accepted', 'started', 'clarification', 'declined', 'closed', 'closed', 'closed', 'closed'])
           [r.n / 10 % 10 + 1] as state,
         now() - make_interval(mins => r.n * 17) as sent
       from generate_series(1, $3::int) r(n) join cases c on c.n = abs(hashint4(r.n) % 2000)),
     placed as (
       insert into circle (municipality, file_kind, file_id, holder, source, part, since)
       select $1::uuid, 'referral', id, 'agency:' || agency, id, 'recipient', sent from made
       union all
       select $1, 'referral', id, 'member:' || manager, case_id, 'case-manager', sent from made
       union all
       select $1, 'case', id, 'member:' || manager, id, 'case-manager', now() from cases)
     insert into referral_row (municipality, id, number, case_id, agency, service, urgency, state, waits_for, sender,
       sender_agency, taker, opens_to, sent_at, next_due_at, next_due_code, head_at, chair_at)
     select $1, id, 'R-' || n, case_id, agency,
       (array['medical-care', 'legal-aid', 'day-centre', 'economic-aid'])[abs(hashint4(n + 1) % 4) + 1],
       case when n % 7 = 0 then 'urgent' else 'ordinary' end, state,
       case when state in ('sent', 'seen', 'accepted', 'started') then 'receiver'
         when state in ('clarification', 'declined') then 'sender' end,
       manager, $4, case when n % 3 = 0 then $5::uuid end, 'agency:' || agency, sent,
       case when state <> 'closed' then sent + interval '40 days' end, 'referral-answer',
       sent + interval '41 days', sent + interval '43 days'
     from made`,
    [worker.municipality, doctor.agency, count, worker.agency, doctor.id, worker.id],
  );
  await bare.query('vacuum analyze referral_row, circle');
};

const shows: readonly ReferralShow[] = ['waiting', 'mine', 'overdue', 'escalated', 'all'];

interface Compared {
  name: string;
  ours: number;
  floor: number;
}

/** Every part of a list, with and without a filter, beside the same statements by the owner of the tables. */
const compare = async (
  { store, bare }: Ground,
  who: Member,
  side: ReferralsAsked['side'],
  told: (one: Compared) => void,
): Promise<readonly Compared[]> => {
  const compared: Compared[] = [];
  for (const show of shows)
    for (const service of [undefined, 'legal-aid']) {
      const asked: ReferralsAsked = {
        ...{ side, show, service, agency: who.agency, supervises: who.roles.includes('supervisor') },
        ...{ standsInFor: [], skip: 0, take: 50, now: store.now() },
      };
      const { ours, floor } = await inTurns(
        15,
        () => inTenant(store.app, readingAs(who), (tx) => findReferrals(tx, asked)),
        () => inTenant(bare, readingAs(who), (tx) => findReferrals(tx, asked)),
      );
      const name = [side, show, service].filter(Boolean).join(', ');
      const one = { name, ours: median(ours), floor: median(floor) };
      compared.push(one);
      told(one);
    }
  return compared;
};

const worstOf = (title: string, compared: readonly Compared[]): Figure => {
  const [worst] = compared.toSorted((a, b) => b.ours / b.floor - a.ours / a.floor);
  if (!worst) throw new Error('No list is offered.');
  return inFloors(`${title}, at worst (${worst.name})`, worst.ours, worst.floor, 2);
};

/**
 * The inbox of one of ten institutions, what one of twenty workers sent, and what a supervisor sees of all, out of
 * 100,000 requests: a page of 50 under row-level security. Each figure is the worst of its lists.
 */
export const referralLists = async (
  ground: Ground,
  count: number,
  told: (one: Compared) => void,
): Promise<readonly Figure[]> => {
  const doctor = await ground.enlist({ roles: ['team-member'], discipline: 'health' });
  await spread(ground, doctor, count);
  const lists = [
    ['inbox of 50', doctor, 'received'],
    ['50 that a worker sent', ground.worker, 'sent'],
    ['50 of the unit', ground.supervisor, 'sent'],
  ] as const;
  const figures: Figure[] = [];
  for (const [title, who, side] of lists)
    figures.push(worstOf(`${title} out of ${count} referrals`, await compare(ground, who, side, told)));
  return figures;
};
