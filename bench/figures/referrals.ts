import type { ReferralShow } from '../../src/areas/referral/contract.ts';
import { findReferrals, type ReferralsAsked } from '../../src/areas/referral/store.ts';
import { inTenant } from '../../src/server/store/context.ts';
import { type Member, readingAs } from '../../src/server/store/store.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

/**
 * Years of requests to ten institutions in an instant, written into the list itself with the places that open them.
 * Only the list, its indexes and its policy are measured on them; there are no files behind.
 */
const spread = async ({ bare, worker }: Ground, doctor: Member, count: number): Promise<void> => {
  await bare.query(
    `with agencies as (
       select array_agg(case when n = 1 then $2::uuid else gen_random_uuid() end) as ids from generate_series(1, 10) n),
     made as (
       select gen_random_uuid() as id, n, (select ids[n % 10 + 1] from agencies) as agency,
         (array['sent', 'seen', 'accepted', 'started', 'clarification', 'declined', 'closed', 'closed', 'closed', 'closed'])
           [n / 10 % 10 + 1] as state,
         now() - make_interval(mins => n * 17) as sent
       from generate_series(1, $3::int) n),
     placed as (
       insert into circle (municipality, file_kind, file_id, holder, source, part, since)
       select $1, 'referral', id, 'agency:' || agency, id, 'recipient', sent from made)
     insert into referral_row (municipality, id, number, case_id, agency, service, urgency, state, waits_for, sender,
       sender_agency, taker, opens_to, sent_at, next_due_at, next_due_code, head_at, chair_at)
     select $1, id, 'R-' || n, gen_random_uuid(), agency,
       (array['medical-care', 'legal-aid', 'day-centre', 'economic-aid'])[n % 4 + 1],
       case when n % 7 = 0 then 'urgent' else 'ordinary' end, state,
       case when state in ('sent', 'seen', 'accepted', 'started') then 'receiver'
         when state in ('clarification', 'declined') then 'sender' end,
       gen_random_uuid(), $4, case when n % 3 = 0 then $5::uuid end, 'agency:' || agency, sent,
       case when state <> 'closed' then sent + interval '40 days' end, 'referral-answer',
       sent + interval '41 days', sent + interval '43 days'
     from made`,
    [worker.municipality, doctor.agency, count, worker.agency, doctor.id],
  );
  await bare.query('vacuum analyze referral_row, circle');
};

const shows: readonly ReferralShow[] = ['waiting', 'mine', 'overdue', 'escalated', 'all'];

/**
 * The inbox of one of ten institutions out of 100,000 requests: a page of 50 under row-level security beside the same
 * statements by the owner of the tables. The figure is the worst of them.
 */
export const referralInbox = async (
  ground: Ground,
  count: number,
  told: (one: { name: string; ours: number; floor: number }) => void,
): Promise<Figure> => {
  const { store, bare } = ground;
  const doctor = await ground.enlist({ roles: ['team-member'], discipline: 'health' });
  await spread(ground, doctor, count);
  const compared: { name: string; ours: number; floor: number }[] = [];
  for (const show of shows)
    for (const service of [undefined, 'legal-aid']) {
      const asked: ReferralsAsked = {
        ...{ side: 'received', show, service, agency: doctor.agency, supervises: false, standsInFor: [] },
        ...{ skip: 0, take: 50, now: store.now() },
      };
      const { ours, floor } = await inTurns(
        15,
        () => inTenant(store.app, readingAs(doctor), (tx) => findReferrals(tx, asked)),
        () => inTenant(bare, readingAs(doctor), (tx) => findReferrals(tx, asked)),
      );
      const name = service ? `${show}, ${service}` : show;
      const one = { name, ours: median(ours), floor: median(floor) };
      compared.push(one);
      told(one);
    }
  const [worst] = compared.sort((a, b) => b.ours / b.floor - a.ours / a.floor);
  if (!worst) throw new Error('No list is offered.');
  return inFloors(
    `inbox of 50 out of ${count} referrals, at worst (${worst.name})`,
    worst.ours,
    worst.floor,
    2,
  );
};
