import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { caseSorts, listCases } from './contract.ts';

let world: UnitWorld;
let supervisor: Member;

beforeAll(async () => {
  world = await unitWorld();
  const worker = await world.enlist();
  supervisor = await world.enlist({ roles: ['supervisor'] });
  for (let n = 0; n < 9; n++)
    await world.child(worker, { given: `Fëmija ${n}`, surname: 'Prova' }, supervisor);
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  // Nothing but the list is asked here: cases of several years, of which some have ended.
  await owner.query(`update case_row set opened_on = date '2024-01-01' + (n * 97 % 400)::integer,
      last_seen_on = case when n % 3 = 0 then null else date '2025-01-01' + (n * 31 % 200)::integer end,
      status = case when n % 2 = 0 then 'closed' else 'open' end
    from (select id as of, row_number() over (order by id) as n from case_row) numbered where id = of`);
  await owner.end();
}, 240_000);

afterAll(() => world?.close());

const listed = async (query: Record<string, unknown>) => {
  const answer = await world.ask(supervisor, listCases, { query });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

for (const sort of caseSorts)
  for (const descending of ['no', 'yes'] as const)
    test(`open and closed cases stand in one list by ${sort} (turned: ${descending}), page after page`, async () => {
      const whole = await listed({ status: 'all', sort, descending });
      const [open, closed] = [
        await listed({ sort, descending }),
        await listed({ status: 'closed', sort, descending }),
      ];
      const ids = whole.cases.map(({ id }) => id);
      expect(whole.total).toBe(9);
      expect([...ids].sort()).toEqual([...open.cases, ...closed.cases].map(({ id }) => id).sort());
      for (const { cases } of [open, closed])
        expect(ids.filter((id) => cases.some((one) => one.id === id))).toEqual(cases.map(({ id }) => id));
      const pages = [0, 4, 8].map((skip) => listed({ status: 'all', sort, descending, skip, take: 4 }));
      expect((await Promise.all(pages)).flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual(ids);
      if (sort === 'opened') {
        const days = whole.cases.map(({ openedOn }) => openedOn);
        expect(days).toEqual(descending === 'yes' ? days.toSorted().toReversed() : days.toSorted());
      }
    });
