import { loadLarge } from '../src/demo/large.ts';
import type { Ground } from './ground.ts';

/** The large demonstration in the unit of the benchmark. */
export const populate = async (
  ground: Ground,
  cases: number,
  told: (soFar: number) => void,
): Promise<void> => {
  const { store, pack, worker, supervisor } = ground;
  await loadLarge(store, pack, { prefix: 'BEN', workers: [worker], head: supervisor }, cases, told);
  await spread(ground);
};

/**
 * Years of work in an instant: phases, due steps, managers and closings are set in the list itself. Only the list and
 * its indexes are measured on them; the files behind say otherwise.
 */
const spread = async ({ bare }: Ground): Promise<void> => {
  await bare.query(`update case_row set
    status = case when closes then 'closed' else 'open' end,
    phase = case when closes then 'closed'
      else (array['initial-assessment', 'planning', 'follow-up', 'closing'])[abs(hashtext(number)) % 4 + 1] end,
    next_due_at = case when not closes
      then now() + make_interval(hours => abs(hashtext(number || 'd')) % 4000 - 1000) end,
    last_entry_at = now() - make_interval(days => abs(hashtext(number || 'e')) % 400),
    conflicts = case when abs(hashtext(number || 'c')) % 200 = 0 then 1 else 0 end,
    manager = case when abs(hashtext(number || 'm')) % 50 = 0 then manager else others[abs(hashtext(number || 'm')) % 40 + 1] end
    from (select array_agg(gen_random_uuid()) as others from generate_series(1, 40)) as o,
      (select id as of, abs(hashtext(number || 'x')) % 10 < 7 as closes from case_row) as c
    where c.of = case_row.id`);
  await bare.query('vacuum analyze');
};
