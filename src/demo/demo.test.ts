import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundedWorld, foundedWorld } from '../../tests/demo-world.ts';
import type { CaseFile } from '../areas/case/rules.ts';
import { conflictsIn } from '../core/chronology/conflict.ts';
import { isDisputed } from '../core/chronology/row.ts';
import { calendarOf } from '../core/clock/pack-calendar.ts';
import { answersOf, evaluate } from '../core/forms/index.ts';
import { formOf } from '../core/pack/pack.ts';
import { rebuildAll } from '../server/rebuild-threads.ts';
import { municipalityId } from '../server/start/found.ts';
import { municipalitiesOf } from '../server/store/maintenance.ts';
import { readWhole } from '../server/store/take-in.ts';
import { verify } from '../server/store/verify.ts';
import { Days } from './days.ts';
import { caseIdOf, kinds, type StoryKind } from './kinds.ts';
import { loadDemo, playsOf } from './load.ts';
import { demoReceipt } from './lone-concerns.ts';
import { playAll } from './play.ts';

const now = '2026-11-24T15:00:00.000Z';
const minutes = 60_000;

let world: FoundedWorld;
let owner: pg.Client;
/** Files that stood in the database after the first attempt, which was interrupted on its way. */
let afterInterruption = 0;

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n);

beforeAll(async () => {
  world = await foundedWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const interrupted = loadDemo(world.store, world.pack, {
    now,
    told: ({ files }) => {
      if (files > 1300) throw new Error('the lights went out');
    },
  });
  await expect(interrupted).rejects.toThrow('the lights went out');
  afterInterruption = await count('file');
  await loadDemo(world.store, world.pack, { now });
}, 10 * minutes);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const isCase = (state: unknown): state is CaseFile =>
  typeof state === 'object' && state !== null && 'spine' in state;

const caseOf = async (id: string, municipality = 'korce'): Promise<CaseFile> => {
  const state = await readWhole(world.store, municipalityId(municipality), { kind: 'case', id });
  if (!isCase(state)) throw new Error(`there is no case ${id}`);
  return state;
};
const storyCase = (kind: StoryKind): Promise<CaseFile> => caseOf(caseIdOf(kind));

describe('the demonstration', () => {
  it(
    'has three hundred children in two hundred and twenty cases, in all six municipalities',
    async () => {
      const { rows } = await owner.query<{ place: string; cases: string }>(
        `select m.code as place, count(*) as cases from case_row c join municipality m on m.id = c.municipality
       group by 1 order by 1`,
      );
      expect(rows.map(({ place }) => place)).toEqual([
        'devoll',
        'kolonje',
        'korce',
        'maliq',
        'pogradec',
        'pustec',
      ]);
      expect(rows.reduce((sum, { cases }) => sum + Number(cases), 0)).toBe(220);
      const children = playsOf(world.store, world.pack, now).flatMap(({ deeds }) =>
        deeds.flatMap(({ acts }) =>
          typeof acts === 'function'
            ? []
            : acts.filter(({ command }) => command.kind === 'person.register' && command.child === true),
        ),
      );
      expect(children).toHaveLength(300);
      expect(new Set(children.map(({ file }) => file.id)).size).toBe(300);
    },
    5 * minutes,
  );

  it('shows every phase, every level of risk and years of work', async () => {
    expect(await count('(select distinct phase from case_row) as phases')).toBe(6);
    expect(await count('(select distinct risk from case_row where risk is not null) as levels')).toBe(4);
    expect(await count('(select distinct extract(year from opened_on) from case_row) as years')).toBe(4);
  });

  it('always has something late, something for today and something for this week', async () => {
    const due = `deadline_row where met_at is null and not waived and due_at`;
    expect(await count(`${due} < $1`, now)).toBeGreaterThan(20);
    expect(await count(`${due} between $1 and '2026-11-25T00:00:00+01:00'`, now)).toBeGreaterThan(0);
    expect(await count(`${due} between $1 and $1::timestamptz + interval '7 days'`, now)).toBeGreaterThan(20);
    expect(
      await count(`task_row where kind = 'task' and done_at is null and due_on = '2026-11-24'`),
    ).toBeGreaterThan(0);
    expect(
      await count(`task_row where kind = 'task' and done_at is null and due_on < '2026-11-24'`),
    ).toBeGreaterThan(0);
  });

  it('has children who were not seen for two months, and contradictions that wait for a decision', async () => {
    expect(await count(`case_row where status = 'open' and last_seen_on < '2026-09-24'`)).toBeGreaterThan(0);
    expect(await count('case_row where conflicts > 0')).toBeGreaterThan(2);
  });

  it('shows the team’s last six meetings, the last of which waits for signatures, and the next one', async () => {
    const { rows } = await owner.query<{ state: string; n: string }>(
      'select state, count(*) as n from conference_row where items > 1 group by 1 order by 1',
    );
    expect(rows).toEqual([
      { state: 'planned', n: '1' },
      { state: 'sealed', n: '5' },
      { state: 'signing', n: '1' },
    ]);
    const regular = `(select id from conference_row where items > 1)`;
    const discussed = await count(`conference_item where state = 'discussed'`);
    expect(await count(`conference_item where state = 'discussed' and conference_id in ${regular}`)).toBe(30);
    expect(await count(`entry where kind = 'meeting.decided'`)).toBe(discussed);
  });

  it('calls the team for whoever cannot wait, and forgets it for few', async () => {
    const clocks = `deadline_row where code = 'team-meeting'`;
    expect(await count(`conference_row where items = 1 and state = 'sealed'`)).toBeGreaterThan(40);
    expect(await count(`${clocks} and met_at <= due_at`)).toBeGreaterThan(40);
    expect(await count(`${clocks} and met_at > due_at`)).toBeGreaterThan(2);
    const forgotten = await count(`${clocks} and met_at is null and not waived and due_at < $1`, now);
    expect(forgotten).toBeGreaterThan(2);
    expect(forgotten).toBeLessThan(12);
  });

  it('has requests that a partner without an account answered by a link', async () => {
    const answered =
      'referral_row r join referral_link l on l.referral_id = r.id where r.answered_at is not null';
    expect(await count(answered)).toBeGreaterThan(0);
  });

  it('has cases in whose file nobody has written for the standard of days, and cases without a manager', async () => {
    const standard = world.pack.standards.find(({ code }) => code === 'silence')?.value ?? 0;
    const silent = `case_row where status = 'open' and last_entry_on < $1::date - $2::int`;
    expect(await count(silent, now, standard)).toBe(5);
    expect(await count(`case_row where status = 'open' and manager is null`)).toBe(4);
  });

  it('has about forty concerns beside the cases, open and decided, some told on the public page', async () => {
    expect(await count(`concern_row where case_id is null or outcome = 'known-already'`)).toBe(41);
    expect(await count(`concern_row where state = 'new'`)).toBe(16);
    expect(await count('concern_row where number is null')).toBe(0);
    expect(await count('(select distinct municipality, number from concern_row) numbers')).toBe(
      await count('concern_row'),
    );
    expect(await count(`concern_row where channel = 'public' and receipt is not null`)).toBeGreaterThan(8);
    const digest = world.store.keys.digest(
      municipalityId('korce'),
      'receipt',
      demoReceipt('public-answered', 'korce'),
    );
    expect(await count('concern_row where receipt = $1', digest)).toBe(1);
  });

  it(
    'lets no letter of a form be wrong or missing where a record is complete',
    async () => {
      const days = new Days(now, calendarOf(world.pack.holidays));
      const { rows } = await owner.query<{ id: string; code: string }>(
        'select c.id, m.code from case_row c join municipality m on m.id = c.municipality',
      );
      const wrong: string[] = [];
      let completed = 0;
      for (const { id, code } of rows)
        for (const record of Object.values((await caseOf(id, code)).records)) {
          const form = formOf(world.pack, record.form, record.formVersion);
          if (!form) throw new Error(`no form ${record.form}`);
          if (record.state === 'completed') completed += 1;
          const at = record.state === 'completed' ? (record.states?.at ?? now) : record.touched.at;
          for (const { where, refused } of evaluate(form, answersOf(form, record), days.moment(at)).problems)
            if (record.state === 'completed' || refused !== 'form-required')
              wrong.push(`${record.form} ${where} ${refused} (${id})`);
        }
      expect(wrong).toEqual([]);
      expect(completed).toBeGreaterThan(3000);
    },
    5 * minutes,
  );

  it(
    'is a chain in every file, and its lists are those that its chronology gives',
    async () => {
      const municipalities = await municipalitiesOf(world.store.system);
      const faults = [];
      for (const municipality of municipalities)
        for await (const page of verify(world.store.system, municipality)) faults.push(...page.faults);
      expect(faults).toEqual([]);
      const { store, pack, database } = world;
      const rebuilt = await rebuildAll({ store, urls: database.urls, pack, municipalities, threads: 2 });
      expect(rebuilt).toMatchObject({ rows: 0, unreadable: [] });
    },
    5 * minutes,
  );
});

describe('loading it', () => {
  it('leaves each municipality whole or not begun when it is interrupted, and goes on with the rest', async () => {
    expect(afterInterruption).toBeGreaterThan(1200);
    expect(afterInterruption).toBeLessThan(await count('file'));
    expect(await count('(select municipality from file group by 1) as begun')).toBe(6);
  });

  it('a second time changes nothing', async () => {
    const before = [await count('entry'), await count('file'), await count('access_log')];
    expect(await loadDemo(world.store, world.pack)).toEqual({ files: 0, entries: 0 });
    expect([await count('entry'), await count('file'), await count('access_log')]).toEqual(before);
  });

  it(
    'gives the same lives, ids and words for the same moment',
    () => {
      const states = () =>
        playsOf(world.store, world.pack, now)
          .filter(({ municipality }) => municipality === 'pustec' || municipality === 'kolonje')
          .flatMap((play) => {
            const stage = playAll(world.store, play);
            return stage.writes().map(({ ref }) => [ref, stage.folded(ref).state]);
          });
      expect(JSON.stringify(states())).toBe(JSON.stringify(states()));
    },
    5 * minutes,
  );

  it.each([
    ['just after midnight', '2026-11-24T23:00:30.000Z'],
    ['on a Sunday morning', '2026-11-29T07:30:00.000Z'],
  ])(
    'can be begun %s',
    (_, at) => {
      for (const play of playsOf(world.store, world.pack, at)) {
        const stage = playAll(world.store, play);
        for (const { entries } of stage.writes())
          for (const { recorded_at } of entries) expect(String(recorded_at) <= at).toBe(true);
      }
    },
    5 * minutes,
  );

  it('lets the counts of case numbers go on after it', async () => {
    const { rows } = await owner.query<{ last: string; counted: string }>(
      `select max(right(c.number, 4)) as last, max(n.value) as counted from case_row c
       join municipality m on m.id = c.municipality
       join counter n on n.municipality = c.municipality and n.name = 'case-2026'
       where m.code = 'korce' and c.number like 'KOR-2026-%'`,
    );
    expect(Number(rows[0]?.counted)).toBe(Number(rows[0]?.last));
  });
});

describe('cases that show something', () => {
  it('are found by what they show', async () => {
    for (const kind of Object.keys(kinds)) {
      const stands = await count('case_row where id = $1', caseIdOf(kind as StoryKind));
      expect([kind, stands]).toEqual([kind, 1]);
    }
  });

  it('a plan waits for the head, another came back with a reason', async () => {
    expect((await storyCase('waiting-for-approval')).plan.versions.at(-1)?.state).toBe('waiting');
    expect((await storyCase('plan-returned')).plan.versions.at(-1)?.reason).not.toBeNull();
  });

  it('two people contradict each other in words, in days, and about a row', async () => {
    for (const kind of ['conflict-of-words', 'conflict-of-days'] as const)
      expect(conflictsIn((await storyCase(kind)).records)).toHaveLength(1);
    const rows = Object.values((await storyCase('conflict-of-rows')).records).flatMap(({ rows: all }) =>
      Object.values(all.needs ?? {}),
    );
    expect(rows.some(isDisputed)).toBe(true);
  });

  it('emergency access was taken twice, by one of the police and by a colleague', async () => {
    expect(await count('break_glass')).toBe(2);
    const [looked] = (await storyCase('break-glass')).circle.broken;
    expect(looked?.looked).toHaveLength(2);
    expect((await storyCase('break-glass-colleague')).circle.broken).toHaveLength(1);
  });

  it('a consent was withdrawn, another ran out', async () => {
    expect(Object.keys((await storyCase('consent-withdrawn')).plan.withdrawn)).toHaveLength(1);
    const consents = Object.values((await storyCase('consent-expired')).records).filter(
      ({ form }) => form === 'consent',
    );
    expect(consents.some(({ fields }) => String(fields.until?.value) < '2026-11-24')).toBe(true);
  });

  it('the steps before the court were kept, late, or are missing', async () => {
    const late = (kind: StoryKind, more: string) =>
      count(`deadline_row where file_id = $1 and code = 'court-told' and ${more}`, caseIdOf(kind));
    expect(await late('emergency-kept', 'met_at <= due_at')).toBe(1);
    expect(await late('emergency-late', 'met_at > due_at')).toBe(1);
    expect(await late('court-missing', 'met_at is null')).toBe(1);
  });

  it('a closed case opened again; one was moved to another municipality, another is offered', async () => {
    expect((await storyCase('reopened')).followup.reopened).toHaveLength(1);
    const moved = await storyCase('transferred');
    expect(moved.followup).toMatchObject({
      closing: { state: 'closed', reason: 'moved-transferred' },
      transfer: { answer: 'accepted', answered: { there: caseIdOf('transferred-here') } },
    });
    const there = await caseOf(caseIdOf('transferred-here'), 'devoll');
    expect(there.spine.opened?.from).toBe('transfer');
    expect(there.takenOver).toMatchObject({ from: 'korce', number: moved.spine.opened?.number });
    const { transfer } = (await storyCase('transfer-waiting')).followup;
    expect(transfer?.answer).toBe('waiting');
    const before = { kind: 'transfer' as const, id: transfer?.offer ?? '' };
    const offer = await readWhole(world.store, municipalityId('pogradec'), before);
    expect(offer).toMatchObject({ received: { place: 'korce' }, state: 'waiting' });
  });

  it('one child has two cases, and one has no name', async () => {
    const [before, again] = [await storyCase('known-before'), await storyCase('known-again')];
    expect(again.spine.opened?.child).toBe(before.spine.opened?.child);
    const child = (await storyCase('nameless')).spine.opened?.child;
    const person = await readWhole(world.store, municipalityId('korce'), { kind: 'person', id: child ?? '' });
    expect(JSON.stringify(person)).toContain('Djali te semafori i madh');
  });

  it('what was written without a signal arrived after the closing and is marked', async () => {
    const file = await storyCase('late-writing');
    expect(file.followup.closing.state).toBe('closed');
    expect(Object.values(file.records).filter(({ late }) => late.length > 0)).toHaveLength(1);
  });
});
