import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { inTenant } from '../store/context.ts';
import { decideAndAppend, decideTogether } from '../store/decide.ts';
import { compareProjections, rebuildBatch } from '../store/rebuild.ts';
import { type Member, readingAs, systemOf } from '../store/store.ts';
import { takeIn } from '../store/take-in.ts';
import { handOut } from './hand-out.ts';
import { queueNotices } from './queue.ts';

let world: UnitWorld;
let worker: Member;
let colleague: Member;
let head: Member;
let otherHead: Member;
let officer: Member;
let elsewhere: Member;
let file: FileRef;

beforeAll(async () => {
  world = await unitWorld();
  worker = await world.enlist();
  colleague = await world.enlist();
  head = await world.enlist({ roles: ['supervisor'] });
  otherHead = await world.enlist({ roles: ['supervisor'] });
  officer = await world.enlist({ roles: ['data-protection-officer'] });
  elsewhere = await world.enlist({ roles: ['supervisor'], municipality: 'devoll' });
  const { case: id } = await world.child(
    worker,
    { given: 'Besa', surname: 'Hoxha', sex: 'female', birth: '2015' },
    head,
  );
  file = { kind: 'case', id };
  await noticesOf(head);
}, 60_000);
afterAll(() => world.close());

interface Read {
  message: string;
  path: string;
  urgency: string;
}

/** Hands out what is queued and gives what this person has not read before, as they themselves see it. */
const noticesOf = async (who: Member): Promise<readonly Read[]> => {
  await handOut(world.store, who.municipality);
  const notices = await inTenant(world.store.app, readingAs(who), ({ db }) =>
    db
      .selectFrom('notice')
      .select(['id', 'message', 'path', 'urgency'])
      .where('read_at', 'is', null)
      .orderBy('id')
      .execute(),
  );
  await inTenant(world.store.system, systemOf(who), ({ db }) =>
    db.updateTable('notice').set({ read_at: world.store.now() }).where('member', '=', who.id).execute(),
  );
  return notices.map(({ message, path, urgency }) => ({ message, path, urgency }));
};
const messagesTo = async (who: Member) => (await noticesOf(who)).map(({ message }) => message);

const queuedIn = (municipality: Id): Promise<number> =>
  inTenant(world.store.system, { municipality, member: null, holders: [] }, async (tx) => {
    const [row] = await tx.ask<{ n: number }>('queued', 'select count(*) as n from telling', []);
    return row?.n ?? 0;
  });

const inAnHour = () => new Date(Date.parse(world.store.now()) + 3_600_000).toISOString();

describe('what happens to a case is told to whom it concerns', () => {
  it('tells the head of the circle of a case that was opened, and not who opened it', async () => {
    const { case: id } = await world.child(
      worker,
      { given: 'Ana', surname: 'Leka', sex: 'female', birth: '2016' },
      head,
    );
    expect(await noticesOf(head)).toEqual([
      { message: 'circle.joined', path: `/cases/${id}`, urgency: 'ordinary' },
    ]);
    expect(await messagesTo(worker)).toEqual([]);
  });

  it('tells every head and the data protection officer at once that somebody took emergency access', async () => {
    await world.act(otherHead, {
      file,
      command: { kind: 'circle.break-glass', reason: 'Fëmija u gjet natën', until: inAnHour() },
    });
    const told = { message: 'access.emergency', path: '/access-log', urgency: 'at-once' };
    expect(await noticesOf(head)).toEqual([told]);
    expect(await noticesOf(officer)).toEqual([told]);
    expect(await noticesOf(otherHead)).toEqual([]);
    expect(await noticesOf(elsewhere)).toEqual([]);
    expect(await noticesOf(colleague)).toEqual([]);
  });

  it('tells a colleague of the circle and of the task that they are given, along the quick path too', async () => {
    const joining = { member: colleague.id, agency: colleague.agency, discipline: 'social-work' };
    for (const command of [
      { kind: 'circle.join', part: 'co-worker', ...joining },
      { kind: 'task.add', task: newId(), what: 'Telefonoi', due: '2026-12-01', assignee: colleague.id },
    ])
      await decideAndAppend(world.store, worker, { file, command: { ...command, id: newId() } });
    expect(await messagesTo(colleague)).toEqual(['circle.joined', 'task.given']);
    expect(await messagesTo(worker)).toEqual([]);
  });

  it('tells the same once, though the command was sent twice', async () => {
    const command = {
      ...{ id: newId(), kind: 'task.add', task: newId(), what: 'Shkolla', due: '2026-12-01' },
      assignee: colleague.id,
    };
    for (let times = 0; times < 3; times++) {
      await decideAndAppend(world.store, worker, { file, command });
      await decideTogether(world.store, worker, [{ file, command }]);
    }
    expect(await messagesTo(colleague)).toEqual(['task.given']);
  });

  it('tells nobody of what was refused', async () => {
    const given = { task: newId(), what: 'Vizitë', due: '2026-12-01', assignee: colleague.id };
    const answer = await decideTogether(world.store, worker, [
      { file, command: { id: newId(), kind: 'task.add', ...given } },
      { file, command: { id: newId(), kind: 'closure.approve' } },
    ]);
    expect(answer).toMatchObject({ refused: expect.any(String) });
    expect(await queuedIn(worker.municipality)).toBe(0);
  });

  it('tells nobody anything when the tables are worked out anew', async () => {
    await rebuildBatch(world.store, { municipality: worker.municipality, kind: 'case', ids: [file.id] });
    await compareProjections(world.store, worker.municipality);
    expect(await queuedIn(worker.municipality)).toBe(0);
  });
});

describe('a concern', () => {
  const received = {
    ...{ kind: 'concern.receive', channel: 'public', receivedAt: '2026-11-20T09:00:00Z', language: 'sq' },
    ...{ anonymous: true, receipt: null },
  };
  const tell = async (immediate: boolean): Promise<Id> => {
    const id = newId();
    const described = { kind: 'concern.describe', immediate, id: newId() };
    const commands = [{ ...received, id: newId() }, described];
    await takeIn(world.store, worker.municipality, { kind: 'concern', id }, commands, 'KOR');
    return id;
  };

  it('that comes through the public page is told to the whole unit', async () => {
    const id = await tell(false);
    const told = [{ message: 'concern.received', path: `/concerns/${id}`, urgency: 'ordinary' }];
    for (const who of [worker, colleague, head]) expect(await noticesOf(who)).toEqual(told);
    for (const who of [officer, elsewhere]) expect(await noticesOf(who)).toEqual([]);
  });

  it('that tells of immediate danger is told once, at any hour', async () => {
    const id = await tell(true);
    const told = [{ message: 'concern.danger', path: `/concerns/${id}`, urgency: 'danger' }];
    expect(await noticesOf(worker)).toEqual(told);
    expect(await noticesOf(head)).toEqual(told);
  });
});

describe('what a job queues', () => {
  it('reaches each person once, whatever they are told as', async () => {
    for (let times = 0; times < 2; times++)
      await inTenant(world.store.system, systemOf(worker), async (tx) =>
        queueNotices(tx, [
          {
            to: [{ member: worker.id }, { role: 'worker' }, { agency: worker.agency }],
            message: 'plan.waiting',
            path: `/cases/${file.id}/plan`,
            urgency: 'ordinary',
            key: 'one',
          },
        ]),
      );
    expect(await handOut(world.store, worker.municipality)).toBeGreaterThan(1);
    expect(await messagesTo(worker)).toEqual(['plan.waiting']);
    expect(await handOut(world.store, worker.municipality)).toBe(0);
  });
});
