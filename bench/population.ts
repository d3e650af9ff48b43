import type { CaseCommand } from '../src/areas/case/rules.ts';
import { type PersonCommand, registrationEdits } from '../src/areas/people/rules.ts';
import { newId } from '../src/core/id.ts';
import { formOf } from '../src/core/pack/pack.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { givenName, personalNumber, phoneNumber, surname } from '../src/demo/people.ts';
import { Seed } from '../src/demo/seed.ts';
import { type Beginning, beginFiles, decideBeginning } from '../src/server/store/begin-files.ts';
import { inTenant } from '../src/server/store/context.ts';
import { systemOf } from '../src/server/store/store.ts';
import type { Ground } from './ground.ts';

const harms = ['physical', 'neglect', 'emotional', 'exploitation'];

const child = (ground: Ground, seed: Seed, places: readonly string[], at: number): Beginning[] => {
  const { worker, supervisor, pack } = ground;
  const [person, opened] = [newId(), newId()];
  const sex = seed.chance(0.5) ? 'female' : 'male';
  const born = new Temporal.PlainDate(2008, 1, 1).add({ days: seed.between(0, 6500) });
  const community = seed.pick(['albanian', 'southern', 'aromanian', 'macedonian', 'roma-egyptian'] as const);
  const place = seed.pick(places);
  const register: PersonCommand = { id: newId(), kind: 'person.register', child: true };
  const identify: PersonCommand = {
    id: newId(),
    kind: 'record.open',
    record: newId(),
    form: 'registration',
    version: formOf(pack, 'registration')?.version ?? 1,
    edits: registrationEdits({
      given: givenName(seed, community, 'child', sex),
      surname: surname(seed, community),
      father: givenName(seed, community, 'parent', 'male'),
      mother: givenName(seed, community, 'parent', 'female'),
      sex,
      birth: born.toString(),
      personalNumber: personalNumber(born, sex, seed),
      phones: [{ number: phoneNumber(seed), whose: '', safeTimes: '' }],
      addresses: [{ place }],
    }),
  };
  const open: CaseCommand = {
    id: newId(),
    kind: 'case.open',
    child: person,
    manager: worker.id,
    agency: worker.agency,
    supervisor: { member: supervisor.id, agency: supervisor.agency },
    from: 'concern',
    concern: null,
    openedOn: new Temporal.PlainDate(2019, 1, 1).add({ days: seed.between(0, 2700) }).toString(),
    place,
  };
  return [
    { file: { kind: 'person', id: person }, commands: [register, identify] },
    { file: { kind: 'case', id: opened }, number: `BENCH-${at}`, commands: [open] },
  ];
};

const batch = 200;

/**
 * So many children, each with a case, through the rules, sealed and indexed as all others. Names come from the lists
 * of the demonstration, so that the usual ones are as usual as they are there.
 */
export const populate = async (
  ground: Ground,
  count: number,
  told: (soFar: number) => void,
): Promise<void> => {
  const { store, worker, pack } = ground;
  const seed = new Seed('bench');
  const places = pack.places.flatMap(({ code, kind }) => (kind === 'village' ? [code] : []));
  for (let done = 0; done < count; done += batch) {
    const begun = Array.from({ length: Math.min(batch, count - done) }, (_, n) =>
      child(ground, seed, places, done + n),
    ).flat();
    const taken = begun.map((one) => {
      const took = decideBeginning(store, worker, one, store.now());
      if (isRefusal(took)) throw new Error(JSON.stringify(took));
      return took;
    });
    await inTenant(store.system, systemOf(worker), (tx) => beginFiles(tx, worker, taken));
    told(done + begun.length / 2);
  }
  await spread(ground);
};

/**
 * Years of work in an instant: phases, risks and dates are set in the list itself. Only the list and its indexes are
 * measured on them; the files behind say otherwise.
 */
const spread = async ({ bare }: Ground): Promise<void> => {
  await bare.query(`update case_row set
    risk = (array[null, 'low', 'medium', 'high', 'immediate'])[abs(hashtext(id::text)) % 5 + 1],
    status = case when closes then 'closed' else 'open' end,
    phase = case when closes then 'closed'
      else (array['initial-assessment', 'planning', 'follow-up', 'closing'])[abs(hashtext(number)) % 4 + 1] end,
    next_due_at = case when not closes
      then now() + make_interval(hours => abs(hashtext(number || 'd')) % 4000 - 1000) end,
    last_seen_on = current_date - abs(hashtext(number || 's')) % 400,
    last_entry_at = now() - make_interval(days => abs(hashtext(number || 'e')) % 400),
    birth_year = 2008 + abs(hashtext(number || 'b')) % 18,
    conflicts = case when abs(hashtext(number || 'c')) % 200 = 0 then 1 else 0 end,
    manager = case when abs(hashtext(number || 'm')) % 50 = 0 then manager else others[abs(hashtext(number || 'm')) % 40 + 1] end
    from (select array_agg(gen_random_uuid()) as others from generate_series(1, 40)) as o,
      (select id as of, abs(hashtext(number || 'x')) % 10 < 7 as closes from case_row) as c
    where c.of = case_row.id`);
  for (const harm of harms)
    await bare.query(
      `insert into case_tag (municipality, case_id, kind, code)
       select municipality, id, 'harm', $1 from case_row where abs(hashtext(id::text || $1)) % 6 = 0`,
      [harm],
    );
  await bare.query('vacuum analyze');
};
