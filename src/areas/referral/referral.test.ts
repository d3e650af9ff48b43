import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { fold } from '../../core/chronology/fold.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import type { Answer } from '../../core/contract/route.ts';
import { diffAnswers } from '../../core/forms/index.ts';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { sharingFor } from '../../core/protocol/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { handBack } from '../../server/store/hand-back.ts';
import { compareProjections } from '../../server/store/rebuild.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { handOut } from '../../server/told/hand-out.ts';
import { factsOf } from '../case/facts.ts';
import { caseRules } from '../case/rules.ts';
import { personRules } from '../people/rules.ts';
import { readToday } from '../today/contract.ts';
import { listReferrals, referralFigures, referralsOfCase } from './contract.ts';
import { packetOf } from './packet.ts';
import { type Ask, type ReferralCommand, referralRules } from './rules.ts';
import { expireReferrals, remindOfReferrals } from './upkeep.ts';

let unit: UnitWorld;
let worker: Member;
let head: Member;
let doctor: Member;
let nurse: Member;
let chief: Member;
let officer: Member;
let child: { person: Id; case: Id };

beforeAll(async () => {
  unit = await unitWorld({ now: () => now });
  worker = await unit.enlist({ name: 'Mira Kola' });
  head = await unit.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
  doctor = await unit.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'health' });
  nurse = await unit.enlist({ name: 'Ana Prifti', roles: ['team-member'], discipline: 'health' });
  chief = await unit.enlist({ roles: ['team-member', 'institution-head'], discipline: 'health' });
  officer = await unit.enlist({ name: 'Dritan Leka', roles: ['team-member'], discipline: 'police' });
  child = await unit.child(
    worker,
    { given: 'Ëndrra', surname: 'Çela', sex: 'female', birth: '2016-05-03', addresses: [{ place: 'korce' }] },
    head,
  );
}, 120_000);
afterAll(() => unit.close());

let now = '2026-03-02T09:00:00.000Z';

const given = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

const askOf = (more: Partial<Ask> = {}): Ask => ({
  receiver: { kind: 'institution', agency: doctor.agency, discipline: 'health', person: null },
  service: 'psychological-support',
  urgency: 'ordinary',
  purpose: 'Vajza nuk fle natën.',
  asked: 'Takime me psikologun.',
  ground: 'legal-duty',
  groundNote: 'Ligji 18/2017',
  childAnswer: 'agreed',
  sections: ['identity'],
  validUntil: '2026-04-30',
  ...more,
});

type Wish = ReferralCommand extends infer C ? (C extends { id: Id } ? Omit<C, 'id'> : never) : never;

const step = (who: Member, id: Id, command: Wish) =>
  unit.ask(who, sendCommands, {
    body: { commands: [{ file: { kind: 'referral', id }, command: { id: newId(), ...command } }] },
  });

const drafted = async (more: Partial<Ask> = {}): Promise<Id> => {
  const id = newId();
  const ask = askOf(more);
  await unit.act(
    worker,
    {
      file: { kind: 'referral', id },
      command: { kind: 'referral.draft', case: child.case, child: child.person, ...ask },
    },
    {
      file: { kind: 'case', id: child.case },
      command: { kind: 'case.refer', referral: id, agency: doctor.agency },
    },
  );
  return id;
};

const fileOf = async (who: Member, kind: 'case' | 'person' | 'referral', id: Id) =>
  given(await unit.ask(who, readFile, { params: { kind, id }, query: {} }));

/** What would go along today, worked out as the sender's screen does. */
const packetNow = async (ask: Ask) => {
  const { receiver } = ask;
  if (receiver.kind === 'outside') return [];
  const file = fold(
    caseRules,
    { kind: 'case', id: child.case },
    (await fileOf(worker, 'case', child.case)).entries,
  );
  const person = fold(
    personRules,
    { kind: 'person', id: child.person },
    (await fileOf(worker, 'person', child.person)).entries,
  );
  return packetOf(
    {
      records: [file.records, person.records],
      formOf: (form, version) => formOf(unit.pack, form, version),
    },
    ask.sections,
    receiver,
    sharingFor(unit.pack.protocol, { ...factsOf(file), now }),
  );
};

const sent = async (more: Partial<Ask> = {}): Promise<Id> => {
  const id = await drafted(more);
  given(await step(worker, id, { kind: 'referral.send', packet: [...(await packetNow(askOf(more)))] }));
  return id;
};

const inboxOf = async (who: Member, query: Record<string, string> = {}): Promise<readonly Id[]> =>
  given(await unit.ask(who, listReferrals, { query })).referrals.map(({ id }) => id);

describe('a referral on its way', () => {
  it('is nobody’s but the unit’s while it is a draft, and the institution’s once it is sent', async () => {
    const id = await drafted();
    expect(await inboxOf(doctor)).not.toContain(id);
    const params = { kind: 'referral' as const, id };
    expect(await unit.ask(doctor, readFile, { params, query: {} })).toEqual({ refused: 'not-found' });
    given(await step(worker, id, { kind: 'referral.send', packet: [...(await packetNow(askOf()))] }));
    for (const who of [doctor, nurse]) expect(await inboxOf(who)).toContain(id);
    expect(await inboxOf(officer)).not.toContain(id);
    expect(await unit.ask(officer, readFile, { params, query: {} })).toEqual({ refused: 'not-found' });
  });

  it('shows the institution exactly what was enclosed, and nothing of the sender’s side', async () => {
    const id = await sent();
    const { entries } = await fileOf(doctor, 'referral', id);
    expect([...new Set(entries.map(({ section }) => section))].sort()).toEqual([
      'identity',
      `services/${doctor.agency}`,
    ]);
    const read = fold(referralRules, { kind: 'referral', id }, entries);
    expect(Object.values(read.enclosed)[0]?.fields.given_name?.value).toBe('Ëndrra');
    expect(read.of).toBeNull();
    const { referrals } = given(await unit.ask(doctor, listReferrals, { query: {} }));
    expect(referrals.find((line) => line.id === id)?.caseId).toBeNull();
    expect(await unit.ask(doctor, readFile, { params: { kind: 'case', id: child.case }, query: {} })).toEqual(
      {
        refused: 'not-found',
      },
    );
  });

  it('stays as it was on the day of sending, whatever is written in the case later', async () => {
    const id = await sent();
    const before = await fileOf(doctor, 'referral', id);
    const person = { kind: 'person' as const, id: child.person };
    const { entries } = await fileOf(worker, 'person', child.person);
    const [record] = Object.values(fold(personRules, person, entries).records);
    const [edit] = diffAnswers({}, { father_name: 'Agim' });
    await unit.act(worker, {
      file: person,
      command: { kind: 'record.edit', record: record?.id, edits: edit ? [edit] : [] },
    });
    expect((await fileOf(doctor, 'referral', id)).entries).toEqual(before.entries);
  });

  it('carries nothing that the protocol closes, whatever a client sends', async () => {
    const sections = ['identity', 'health'];
    const id = await drafted({ sections });
    const form = 'registration';
    const version = formOf(unit.pack, form)?.version ?? 1;
    const edits = [{ field: 'family_doctor', was: null, now: 'Qendra 3' }];
    const smuggled = [{ record: newId(), form, version, part: null, edits }];
    expect(await step(worker, id, { kind: 'referral.send', packet: smuggled })).toMatchObject({
      refused: 'referral.protocol-closes',
      where: 'health',
    });
  });

  it('needs a consent that names the institution when a consent is its ground', async () => {
    const more = { ground: 'consent' as const, groundNote: '' };
    const id = await drafted(more);
    expect(await step(worker, id, { kind: 'referral.send', packet: [] })).toEqual({
      refused: 'referral.no-consent',
    });
    const record = newId();
    const file = { kind: 'case' as const, id: child.case };
    const form = formOf(unit.pack, 'consent');
    await unit.act(
      worker,
      {
        file,
        command: {
          kind: 'record.open',
          record,
          form: 'consent',
          version: form?.version,
          edits: diffAnswers(
            {},
            {
              ground: 'consent',
              consent_decision: 'given',
              purposes: ['services'],
              given_on: '2026-03-01',
              institutions: [{ id: newId(), institution: doctor.agency }],
            },
          ),
        },
      },
      { file, command: { kind: 'record.complete', record } },
    );
    given(await step(worker, id, { kind: 'referral.send', packet: [] }));
  });
});

describe('the loop', () => {
  it('is taken, answered, served, heard and closed, and every step is on the line of the case', async () => {
    const id = await sent();
    const line = async () =>
      given(await unit.ask(worker, referralsOfCase, { params: { id: child.case } })).referrals.find(
        (one) => one.id === id,
      );
    given(await step(doctor, id, { kind: 'referral.take', member: doctor.id }));
    expect(await inboxOf(doctor, { show: 'mine' })).toContain(id);
    expect(await inboxOf(nurse, { show: 'mine' })).not.toContain(id);
    expect(await line()).toMatchObject({ state: 'seen', taker: doctor.id, waitsFor: 'receiver' });
    given(await step(doctor, id, { kind: 'referral.accept', startsOn: null, waitingList: false, note: '' }));
    given(await step(nurse, id, { kind: 'referral.start', on: '2026-03-02' }));
    given(
      await step(doctor, id, {
        ...{ kind: 'referral.complete', outcome: 'served-in-full', on: '2026-03-02', note: 'Fle më mirë.' },
      }),
    );
    expect(await line()).toMatchObject({ state: 'completed', outcome: 'served-in-full', waitsFor: 'sender' });
    expect(await inboxOf(worker, { side: 'sent', show: 'waiting' })).toContain(id);
    given(
      await step(worker, id, { kind: 'referral.hear', from: 'child', helped: 'yes', words: '“Tani fle.”' }),
    );
    expect(JSON.stringify(await fileOf(doctor, 'referral', id))).not.toContain('Tani fle');
    given(await step(worker, id, { kind: 'referral.close', note: '', unheard: '' }));
    expect(await line()).toMatchObject({ state: 'closed', waitsFor: null, nextDue: null });
  });

  it('is everyone’s at the institution again when whoever took it leaves', async () => {
    const id = await sent();
    given(await step(nurse, id, { kind: 'referral.take', member: nurse.id }));
    const administrator = await unit.enlist({ roles: ['administrator'] });
    await inTenant(unit.store.system, systemOf(administrator), (tx) =>
      handBack(tx, unit.store, administrator, nurse.id, 'U largua nga puna.'),
    );
    const { referrals } = given(await unit.ask(doctor, listReferrals, { query: {} }));
    expect(referrals.find((line) => line.id === id)).toMatchObject({ state: 'seen', taker: null });
  });

  it('lets nobody but the institution answer, and not the institution close', async () => {
    const id = await sent();
    const accept: Wish = { kind: 'referral.accept', startsOn: null, waitingList: false, note: '' };
    expect(await step(officer, id, accept)).toEqual({ refused: 'not-in-circle' });
    expect(await step(worker, id, accept)).toEqual({ refused: 'referral.receivers-step' });
    expect(await step(doctor, id, { kind: 'referral.withdraw', reason: 'x' })).toEqual({
      refused: 'referral.senders-step',
    });
  });

  it('that two of one institution answer is decided by the second knowing what the first has said', async () => {
    const id = await sent();
    const accept: Wish = { kind: 'referral.accept', startsOn: null, waitingList: false, note: 'Nga e hëna.' };
    const decline: Wish = { kind: 'referral.decline', reason: 'no-capacity', alternative: '', note: '' };
    const seq = async (who: Member) =>
      given(await unit.ask(who, readFile, { params: { kind: 'referral', id }, query: {} })).seq;
    const before = await seq(nurse);
    given(await step(doctor, id, { ...accept, seen: before }));
    const overtaken = { refused: 'referral.answered-meanwhile' };
    expect(await step(nurse, id, { ...decline, seen: before })).toEqual(overtaken);
    expect(await step(nurse, id, decline)).toEqual(overtaken);
    expect(await step(nurse, id, { ...accept, seen: before })).toEqual(overtaken);
    given(await step(nurse, id, { ...decline, seen: await seq(nurse) }));
  });

  it('that is withdrawn is open to the institution no more', async () => {
    const id = await sent();
    given(await step(worker, id, { kind: 'referral.withdraw', reason: 'Familja u largua.' }));
    // Whoever was typing an answer learns what happened; nobody else does.
    const late = {
      kind: 'referral.decline' as const,
      reason: 'no-capacity',
      alternative: '',
      note: 'E gjatë.',
    };
    expect(await step(doctor, id, late)).toEqual({ refused: 'referral.withdrawn-meanwhile' });
    expect(await step(officer, id, late)).toEqual({ refused: 'not-in-circle' });
    expect(await inboxOf(doctor, { show: 'all' })).not.toContain(id);
    expect(await unit.ask(doctor, readFile, { params: { kind: 'referral', id }, query: {} })).toEqual({
      refused: 'not-found',
    });
  });

  it('that nobody answers reaches the head of the institution, then the chair of the team', async () => {
    const id = await sent();
    now = '2026-03-04T10:00:00.000Z';
    expect(await inboxOf(doctor, { show: 'overdue' })).toContain(id);
    expect(await inboxOf(doctor, { show: 'escalated' })).not.toContain(id);
    const today = given(await unit.ask(doctor, readToday, {}));
    expect(today.requests.map((late) => late.id)).toContain(id);
    expect(today.overdueCount).toBe(today.overdue.length + today.requests.length);
    expect(given(await unit.ask(officer, readToday, {})).requests).toEqual([]);
    now = '2026-03-05T10:00:00.000Z';
    expect(await inboxOf(doctor, { show: 'escalated' })).toContain(id);
    expect(await inboxOf(head, { side: 'sent', show: 'escalated' })).not.toContain(id);
    now = '2026-03-09T10:00:00.000Z';
    expect(await inboxOf(head, { side: 'sent', show: 'escalated' })).toContain(id);
  });

  it('tells the other side of each step, in words that name nobody', async () => {
    const id = await sent();
    given(await step(doctor, id, { kind: 'referral.ask', question: 'Kush e shoqëron Ëndrrën?' }));
    await handOut(unit.store, worker.municipality);
    const noticesOf = (who: Member) =>
      inTenant(unit.store.app, readingAs(who), ({ db }) =>
        db.selectFrom('notice').select(['message', 'path']).where('file_id', '=', id).execute(),
      );
    const path = `/referrals/${id}`;
    for (const who of [doctor, nurse])
      expect(await noticesOf(who)).toEqual([{ message: 'referral.received', path }]);
    expect(await noticesOf(worker)).toEqual([{ message: 'referral.question', path }]);
    expect(await noticesOf(officer)).toEqual([]);
  });

  it('reminds whoever is late, then the institution, then the chair, each once', async () => {
    const id = await sent({ validUntil: '2026-04-01' });
    given(await step(doctor, id, { kind: 'referral.take', member: doctor.id }));
    const remind = async (at: string) => {
      now = at;
      for (let times = 0; times < 2; times++) await remindOfReferrals(unit.store, worker.municipality);
      await handOut(unit.store, worker.municipality);
    };
    const told = (who: Member) =>
      inTenant(unit.store.app, readingAs(who), async ({ db }) =>
        (
          await db
            .selectFrom('notice')
            .select('message')
            .where('file_id', '=', id)
            .where('message', 'like', 'referral.over%')
            .execute()
        ).map(({ message }) => message),
      );
    await remind('2026-03-12T10:00:00.000Z');
    expect([await told(doctor), await told(nurse), await told(head)]).toEqual([['referral.over'], [], []]);
    await remind('2026-03-13T10:00:00.000Z');
    expect(await Promise.all([chief, nurse, head].map(told))).toEqual([['referral.over-there'], [], []]);
    await remind('2026-03-20T10:00:00.000Z');
    expect(await told(head)).toEqual(['referral.over-in-team']);
    expect(await told(officer)).toEqual([]);
  });

  it('that nobody answers while it is valid expires by itself, and comes back to its sender', async () => {
    const id = await sent({ validUntil: '2026-03-25' });
    now = '2026-03-25T23:00:00.000Z';
    await expireReferrals(unit.store, worker.municipality);
    expect(await inboxOf(doctor, { show: 'all' })).toContain(id);
    now = '2026-03-26T02:00:00.000Z';
    await expireReferrals(unit.store, worker.municipality);
    expect(await inboxOf(doctor, { show: 'all' })).not.toContain(id);
    const { referrals } = given(
      await unit.ask(worker, listReferrals, { query: { side: 'sent', show: 'waiting' } }),
    );
    expect(referrals.find((line) => line.id === id)).toMatchObject({ state: 'expired', waitsFor: 'sender' });
  });

  it('is listed by a rebuild just as it was written', async () => {
    expect(await compareProjections(unit.store, worker.municipality)).toEqual({});
  });

  it('is counted by institution and service', async () => {
    const { figures } = given<Answer<typeof referralFigures>>(
      await unit.ask(head, referralFigures, { query: { since: '2026-01-01' } }),
    );
    const [ofHealth] = figures.filter(({ agency }) => agency === doctor.agency);
    expect(ofHealth).toMatchObject({ service: 'psychological-support', toAnswer: 0 });
    expect(ofHealth?.sent).toBeGreaterThan(5);
  });
});
