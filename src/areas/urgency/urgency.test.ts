import { afterAll, beforeAll, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { fold } from '../../core/chronology/fold.ts';
import { daysAway } from '../../core/clock/days-away.ts';
import { readFile } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { compareProjections } from '../../server/store/rebuild.ts';
import { type Member, readingAs } from '../../server/store/store.ts';
import { riskNow } from '../assessment/rules.ts';
import { caseSorts, countCases, listCases } from '../case/contract.ts';
import { lastSeenOn } from '../case/phase.ts';
import { caseRules } from '../case/rules.ts';
import { signsOf } from '../case/signs.ts';
import { readToday } from '../today/contract.ts';
import { changeWeights, readWeights, tryWeights } from './contract.ts';
import { urgencyOf } from './rules.ts';
import { openCasesWithFacts } from './store.ts';

let world: UnitWorld;
let worker: Member;
let supervisor: Member;
const cases: Id[] = [];
const children: Id[] = [];
let now = '2026-11-24T10:00:00.000Z';

const record = (
  form: string,
  answers: Record<string, string>,
  sets: Record<string, readonly string[]> = {},
) => ({
  kind: 'record.open',
  record: newId(),
  form,
  version: 1,
  edits: [
    ...Object.entries(answers).map(([field, now]) => ({ field, was: null, now })),
    ...Object.entries(sets).map(([field, add]) => ({ field, add, remove: [] })),
  ],
});

const referral = { kind: 'referral' as const, id: newId() };

/** What was asked of an institution, and is seen there by nobody. */
const askForService = async (file: { kind: 'case'; id: Id }, child: Id): Promise<void> =>
  world.act(
    worker,
    {
      file: referral,
      command: {
        ...{ kind: 'referral.draft', case: file.id, child },
        receiver: { kind: 'outside', name: 'Qendra ditore' },
        ...{ service: 'day-centre', urgency: 'ordinary', purpose: 'Rri vetëm.', asked: 'Një vend.' },
        ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed' },
        ...{ sections: [], validUntil: '2026-12-31' },
      },
    },
    { file, command: { kind: 'case.refer', referral: referral.id, agency: null } },
  );

beforeAll(async () => {
  world = await unitWorld({ now: () => now });
  worker = await world.enlist();
  supervisor = await world.enlist({ name: 'Besnik Hoxha', roles: ['supervisor'] });
  for (const given of ['Arta', 'Bora', 'Cela']) {
    const opened = await world.child(worker, { given, surname: 'Prova' }, supervisor);
    cases.push(opened.case);
    children.push(opened.person);
  }
  const [first, second] = cases.map((id) => ({ kind: 'case' as const, id }));
  if (!first || !second) throw new Error('no cases');
  await world.act(
    worker,
    { file: first, command: record('visit', { happened_on: '2026-11-23', child_seen: 'yes' }) },
    { file: second, command: record('education-report', { school_attendance: 'not-attending' }) },
    {
      file: second,
      command: record('measure', { measure_kind: 'alternative-care-foster', decided_on: '2026-10-01' }),
    },
  );
  now = '2026-11-13T10:00:00.000Z';
  await askForService(second, children[1] ?? '');
  await world.act(worker, { file: referral, command: { kind: 'referral.send', packet: [] } });
  now = '2026-11-24T10:00:00.000Z';
}, 60_000);
afterAll(() => world?.close());

const listed = async (descending: 'yes' | 'no' = 'no') => {
  const answer = await world.ask(supervisor, listCases, { query: { sort: 'urgency', descending } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.cases;
};

test('the case with the most reasons stands first, each reason with what it is said with', async () => {
  const [first, ...rest] = await listed();
  expect(first?.id).toBe(cases[1]);
  expect(first?.reasons).toContainEqual({ code: 'out-of-school', fact: 'out-of-school', value: 1 });
  expect(first?.reasons).toContainEqual({
    code: 'referral-unanswered-week',
    fact: 'referral-unanswered',
    value: 8,
  });
  expect(rest.at(-1)?.id).toBe(cases[0]);
  expect((await listed('yes')).map(({ id }) => id).at(-1)).toBe(cases[1]);
});

test('the database orders exactly as the rule weighs', async () => {
  const { reasons } = world.pack.urgency;
  const known = await inTenant(world.store.app, readingAs(supervisor), (tx) =>
    openCasesWithFacts(tx, world.store.now()),
  );
  const weightOf = new Map(known.map(({ id, facts }) => [id, urgencyOf(facts, reasons)]));
  const inOrder = (await listed()).map(({ id }) => weightOf.get(id) ?? 0);
  expect(inOrder).toEqual([...inOrder].sort((one, other) => other - one));
});

test('a step is as many days late among the reasons as its deadline says', async () => {
  const due = (await listed()).find(({ id }) => id === cases[0])?.nextDue?.at ?? '';
  const was = now;
  for (const hours of [1, 7, 20, 30, 24 * 9 + 15]) {
    now = new Date(Date.parse(due) + hours * 3_600_000).toISOString();
    const late = (await listed()).find(({ id }) => id === cases[0])?.reasons;
    expect([late?.find(({ fact }) => fact === 'overdue')?.value]).toContain(Math.abs(daysAway(due, now)));
  }
  now = was;
});

test('what makes a case urgent is computed again by a rebuild just as it stands', async () => {
  expect(await compareProjections(world.store, worker.municipality)).toEqual({});
});

/** What somebody's own copy of the file of a case tells them. */
const asTheFileTells = async (who: Member, id: Id) => {
  const answer = await world.ask(who, readFile, { params: { kind: 'case', id }, query: {} });
  if (isRefusal(answer)) throw new Error(answer.refused);
  const file = fold(caseRules, { kind: 'case', id }, answer.entries);
  return { risk: riskNow(file.risk), seen: lastSeenOn(file), ...signsOf(file) };
};

test('a list, its order and its filters tell each discipline no more of a case than the file itself', async () => {
  const file = { kind: 'case' as const, id: cases[1] ?? '' };
  await world.act(
    worker,
    { file, command: { kind: 'risk.decide', level: 'high', reasons: 'Prova', proposed: null, record: null } },
    { file, command: record('visit', { happened_on: '2026-11-02', child_seen: 'yes' }) },
  );
  const disciplines = new Set(
    world.pack.agencies.flatMap((one) =>
      one.municipality === 'korce' && one.discipline !== 'research' ? [one.discipline] : [],
    ),
  );
  const told: Record<string, string[]> = {};
  for (const discipline of disciplines) {
    const who = await world.enlist({ roles: ['team-member'], discipline });
    await world.act(worker, {
      file,
      command: {
        ...{ kind: 'circle.join', member: who.id, agency: who.agency, discipline },
        ...{ part: 'team-member' },
      },
    });
    const list = async (query: Record<string, unknown>) => {
      const answer = await world.ask(who, listCases, { query });
      if (isRefusal(answer)) throw new Error(answer.refused);
      return answer.cases;
    };
    const own = await asTheFileTells(who, file.id);
    const [line] = await list({});
    const day = await world.ask(who, readToday, {});
    const counts = await world.ask(who, countCases, {});
    if (!line || isRefusal(day) || isRefusal(counts)) throw new Error(discipline);
    const facts = [...line.reasons, ...day.urgent.flatMap(({ reasons }) => reasons)].map(({ fact }) => fact);
    const seen: Record<string, boolean> = {
      risk: own.risk !== null,
      unseen: own.seen !== null,
      'out-of-school': own.out_of_school,
    };
    for (const [fact, open] of Object.entries(seen)) {
      if (open) continue;
      expect([discipline, line.closed]).toEqual([discipline, expect.arrayContaining([fact])]);
      expect([discipline, facts]).toEqual([discipline, expect.not.arrayContaining([fact])]);
    }
    if (!seen.risk) expect([line.risk, counts.byRisk]).toEqual([null, {}]);
    if (!seen.unseen) expect(line.lastSeenOn).toBeNull();
    expect([null, own.risk]).toContain(line.risk);
    expect([null, own.seen]).toContain(line.lastSeenOn);
    expect((await list({ risk: 'high' })).length).toBe(line.risk ? 1 : 0);
    expect((await list({ unseen: 10 })).length).toBe(line.lastSeenOn ? 1 : 0);
    for (const sort of caseSorts) expect(await list({ sort, status: 'all' })).toHaveLength(1);
    told[discipline] = line.closed;
  }
  expect(told.employment).toEqual(expect.arrayContaining(['risk', 'unseen', 'overdue', 'out-of-school']));
  expect(told.police).not.toContain('risk');
  expect(told.education).not.toContain('risk');
  const managed = await world.ask(worker, listCases, { query: { risk: 'high' } });
  const open = { risk: 'high', lastSeenOn: '2026-11-02', closed: [] };
  expect(managed).toMatchObject({ total: 1, cases: [open] });
});

test('other weights are tried before they are set, and who set them stays on record', async () => {
  const weights = { 'out-of-school': 0, 'referral-unanswered-week': 0, 'unseen-long': 0 };
  const tried = await world.ask(supervisor, tryWeights, { body: { weights } });
  if (isRefusal(tried)) throw new Error(tried.refused);
  expect(tried.open).toBe(3);
  // Page by page all that would move are named, and each once.
  const none = Object.fromEntries(world.pack.urgency.reasons.map(({ code }) => [code, 0]));
  const page = async (skip: number, take: number) => {
    const answer = await world.ask(supervisor, tryWeights, { body: { weights: none, skip, take } });
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer;
  };
  const whole = await page(0, 50);
  expect(whole.moved).toBeGreaterThan(1);
  const pages = await Promise.all(Array.from({ length: whole.moved + 1 }, (_, skip) => page(skip, 1)));
  expect(pages.flatMap((one) => one.cases)).toEqual(whole.cases);
  expect(await listed()).toHaveLength(3);
  const was = { 'out-of-school': 8, 'referral-unanswered-week': 16, 'unseen-long': 26 };
  expect(await world.ask(supervisor, changeWeights, { body: { was, weights } })).toEqual({});
  const now = await world.ask(supervisor, readWeights, {});
  if (isRefusal(now)) throw new Error(now.refused);
  expect(now.changes.map(({ reason, by }) => [reason, by])).toContainEqual(['out-of-school', supervisor.id]);
  expect((await listed())[0]?.reasons.some(({ code }) => code === 'out-of-school')).toBe(false);
  expect(await world.ask(supervisor, changeWeights, { body: { was, weights } })).toEqual({
    refused: 'urgency.changed-meanwhile',
  });
  await expect(world.ask(worker, changeWeights, { body: { was, weights } })).resolves.toHaveProperty(
    'refused',
  );
});
