import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type SignInWorld, signInWorld } from '../../../tests/sign-in-world.ts';
import type { Command, FileRef } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { agencyId, municipalityId } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import { decideTogether } from '../../server/store/decide.ts';
import type { Member } from '../../server/store/store.ts';

const municipality = municipalityId('korce');
const unit = agencyId('korce-child-protection-unit');
const reason = 'Kaloi në një punë tjetër.';

let world: SignInWorld;
let administrator: Caller;
let supervisor: Caller;
let supervisorId: Id;

beforeAll(async () => {
  world = await signInWorld();
  await world.person({ email: 'admin@korca.example', roles: ['administrator'] });
  ({ member: supervisorId } = await world.person({ email: 'krye@korca.example', roles: ['supervisor'] }));
  administrator = world.caller();
  await administrator.signIn('admin@korca.example');
  supervisor = world.caller();
  await supervisor.signIn('krye@korca.example');
}, 60_000);
afterAll(() => world.close());

const memberOf = (id: Id, more: Partial<Member> = {}): Member => ({
  id,
  municipality,
  agency: unit,
  discipline: 'social-work',
  roles: ['worker'],
  unit: null,
  device: 'test',
  ...more,
});

type Asked = readonly [file: FileRef, command: Omit<Command, 'id'> & Record<string, unknown>];

/** Commands of one act, all or none. */
const act = async (who: Member, ...asked: readonly Asked[]) => {
  const answer = await decideTogether(
    world.store,
    who,
    asked.map(([file, command]) => ({
      file,
      command: { ...command, id: newId() },
      ...(command.kind === 'case.open' ? { number: async () => `KO-2026-${file.id.slice(-4)}` } : {}),
    })),
  );
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
};

/** A case that somebody manages, with a task of their own and one of a colleague from the police. */
const caseOf = async (worker: Member, officer: Member): Promise<FileRef> => {
  const child = newId();
  const file: FileRef = { kind: 'case', id: newId() };
  const { id: member, agency, discipline } = officer;
  const opening = {
    kind: 'case.open',
    child,
    manager: worker.id,
    agency: worker.agency,
    supervisor: { member: supervisorId, agency: unit },
    from: 'concern',
    concern: null,
    openedOn: '2026-03-02',
    place: null,
  };
  await act(
    worker,
    [
      { kind: 'person', id: child },
      { kind: 'person.register', child: true },
    ],
    [file, opening],
  );
  await act(worker, [file, { kind: 'circle.join', member, agency, discipline, part: 'team-member' }]);
  for (const assignee of [worker.id, officer.id])
    await act(worker, [
      file,
      { kind: 'task.add', task: newId(), what: 'Telefono', due: '2026-12-01', assignee },
    ]);
  return file;
};

const childOf = (file: FileRef): Promise<Id> =>
  inTenant(world.store.system, { municipality, member: null, holders: [] }, async ({ db }) => {
    const row = await db.selectFrom('case_row').select('child').where('id', '=', file.id).executeTakeFirst();
    return row?.child ?? '';
  });

/** What the worker asks of an institution outside the team, and has not sent yet. */
const askedFrom = async (file: FileRef, worker: Member): Promise<Id> => {
  const id = newId();
  const child = await childOf(file);
  const draft = {
    ...{ kind: 'referral.draft', case: file.id, child, service: 'legal-aid', urgency: 'ordinary' },
    receiver: { kind: 'outside', name: 'Qendra “Agimi”' },
    ...{ purpose: 'Kujdestaria.', asked: 'Këshillë.', ground: 'legal-duty', groundNote: 'Ligji 18/2017' },
    ...{ childAnswer: 'agreed', sections: [], validUntil: '2099-03-20' },
  };
  await act(
    worker,
    [{ kind: 'referral', id }, draft],
    [file, { kind: 'case.refer', referral: id, agency: null }],
  );
  return id;
};

const rowsOf = (file: FileRef) =>
  inTenant(world.store.system, { municipality, member: null, holders: [] }, async ({ db }) => ({
    manager: (await db.selectFrom('case_row').select('manager').where('id', '=', file.id).executeTakeFirst())
      ?.manager,
    tasks: (
      await db
        .selectFrom('task_row')
        .select('assignee')
        .where('file_id', '=', file.id)
        .where('kind', '=', 'task')
        .execute()
    )
      .map(({ assignee }) => assignee)
      .toSorted(),
    circle: (await db.selectFrom('circle').select('holder').where('file_id', '=', file.id).execute())
      .map(({ holder }) => holder)
      .toSorted(),
  }));

describe('who leaves the network', () => {
  it('opens nothing from this moment, and their work returns to the unit', async () => {
    const { member: workerId } = await world.person({ email: 'iku@korca.example', roles: ['worker'] });
    const { member: officerId } = await world.person({
      email: 'polici@korca.example',
      roles: ['team-member'],
      agency: 'korce-police',
    });
    const officer = memberOf(officerId, {
      agency: agencyId('korce-police'),
      discipline: 'police',
      roles: ['team-member'],
    });
    const file = await caseOf(memberOf(workerId), officer);
    const referral = await askedFrom(file, memberOf(workerId));
    const worker = world.caller();
    await worker.signIn('iku@korca.example');
    expect((await worker.ask('GET', '/api/cases')).status).toBe(200);

    const ended = await administrator.ask('POST', `/api/members/${workerId}/end`, { reason });
    expect(ended).toEqual({ status: 200, body: { managed: 1, cases: 1 } });

    expect((await worker.ask('GET', '/api/cases')).status).toBe(401);
    expect(await rowsOf(file)).toEqual({
      manager: null,
      tasks: ['role:supervisor', `member:${officerId}`].toSorted(),
      circle: [`member:${officerId}`, `member:${supervisorId}`].toSorted(),
    });
    const sent = await supervisor.ask('GET', '/api/referrals?side=sent&show=all');
    expect(sent.body).toMatchObject({ referrals: [{ id: referral, sender: null, waitsFor: 'sender' }] });
    const board = await supervisor.ask('GET', '/api/board');
    expect(board.body).toMatchObject({ withoutManager: { count: 1, cases: [{ id: file.id }] } });
    const read = await supervisor.ask('GET', `/api/files/case/${file.id}`);
    expect(JSON.stringify(read.body)).toContain(reason);
  });
});

describe('an institution', () => {
  const officerAt = async (email: string, agency: string) => {
    const { member } = await world.person({ email, roles: ['team-member'], agency });
    const caller = world.caller();
    await caller.signIn(email);
    return { member, caller };
  };
  const change = (agency: string, state: string, why = '') =>
    administrator.ask('PUT', `/api/network/${agencyId(agency)}`, {
      mandate: 'Ligji 18/2017',
      state,
      reason: why,
    });

  it('that is invited and not active yet opens nothing to its people, on any way', async () => {
    const { caller } = await officerAt('profesor@korca.example', 'fan-noli-university');
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['GET', '/api/cases'],
      ['GET', '/api/colleagues'],
      ['GET', '/api/directory/services'],
      ['POST', '/api/commands'],
    ] as const) {
      const answer = await caller.ask(method, path, method === 'POST' ? {} : undefined);
      expect(answer, path).toEqual({ status: 403, body: { refused: 'institution-not-active' } });
    }
    const { body } = await supervisor.ask('GET', '/api/colleagues');
    expect(body.colleagues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          agency: expect.objectContaining({ code: 'fan-noli-university' }),
          active: false,
        }),
      ]),
    );
    expect((await change('fan-noli-university', 'active')).status).toBe(200);
    expect((await caller.ask('GET', '/api/me')).body).toMatchObject({ roles: ['team-member'] });
    expect((await change('fan-noli-university', 'invited')).status).toBe(200);
    expect((await caller.ask('GET', '/api/me')).body).toEqual({ refused: 'institution-not-active' });
  });

  it('that leaves takes its people out of every circle, at once and with the reason', async () => {
    const { member: workerId } = await world.person({ email: 'rri@korca.example', roles: ['worker'] });
    const { member: doctorId, caller } = await officerAt('mjeku@korca.example', 'korce-health');
    const doctor = memberOf(doctorId, {
      agency: agencyId('korce-health'),
      discipline: 'health',
      roles: ['team-member'],
    });
    const file = await caseOf(memberOf(workerId), doctor);
    expect(await change('korce-health', 'left')).toMatchObject({
      status: 422,
      body: { refused: 'network.no-reason' },
    });
    expect(await change('korce-health', 'left', reason)).toEqual({
      status: 200,
      body: { managed: 0, cases: 1 },
    });
    expect((await caller.ask('GET', '/api/me')).status).toBe(403);
    expect(await rowsOf(file)).toMatchObject({
      manager: workerId,
      tasks: [`member:${workerId}`, `member:${workerId}`],
      circle: [`member:${supervisorId}`, `member:${workerId}`].toSorted(),
    });
    const { body } = await administrator.ask('GET', '/api/network');
    expect(JSON.stringify(body)).toContain('Ligji 18/2017');
  });

  it('of the administrator stays active, and another comes in as invited', async () => {
    expect((await change('korce-child-protection-unit', 'left', reason)).body).toEqual({
      refused: 'network.not-your-own',
    });
    const asked = { name: 'Shoqata Dritarja', discipline: 'ngo', mandate: '' };
    expect((await administrator.ask('POST', '/api/network', asked)).status).toBe(200);
    expect(await administrator.ask('POST', '/api/network', { ...asked, discipline: 'magic' })).toMatchObject({
      body: { refused: 'network.no-such-discipline' },
    });
    expect((await supervisor.ask('POST', '/api/network', asked)).status).toBe(403);
    const { body } = await supervisor.ask('GET', '/api/network');
    expect(body.institutions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Shoqata Dritarja', state: 'invited', people: [] }),
      ]),
    );
  });
});
