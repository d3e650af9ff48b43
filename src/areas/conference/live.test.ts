import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { addressOf } from '../../core/contract/route.ts';
import { type Id, newId } from '../../core/id.ts';
import type { Member } from '../../server/store/store.ts';
import { type Live, openLive } from '../../server/told/live.ts';
import { followMeeting } from './contract.ts';
import { meetingLiveRoutes } from './live-routes.ts';

let world: UnitWorld;
let live: Live;
let address: string;
let worker: Member;
let supervisor: Member;
let onAgenda: Id;
const meeting = { kind: 'conference' as const, id: newId() };

beforeAll(async () => {
  world = await unitWorld({}, async (urls) => {
    live = await openLive(urls.rrjet_jobs);
    return meetingLiveRoutes({ live });
  });
  worker = await world.enlist();
  supervisor = await world.enlist({ roles: ['supervisor'] });
  onAgenda = (await world.child(worker, { given: 'Arta', surname: 'Prova' }, supervisor)).case;
  const members = [worker, supervisor].map(({ id, agency, discipline }) => ({
    ...{ member: id, agency, discipline },
  }));
  await world.act(
    supervisor,
    {
      file: meeting,
      command: {
        ...{ kind: 'conference.schedule', at: '2026-12-01T09:00:00Z', minutes: 90, place: 'Salla 2' },
        ...{ remote: null, chair: supervisor.id },
      },
    },
    { file: meeting, command: { kind: 'conference.invite', members } },
    {
      file: meeting,
      command: {
        ...{ kind: 'conference.put-item', case: onAgenda, minutes: 10 },
        called: members.map(({ member }) => member),
      },
    },
  );
  address = await world.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await world?.close();
  await live?.close();
});

const line = (who: Member, signal: AbortSignal) =>
  fetch(`${address}${addressOf(followMeeting.path, { id: meeting.id })}`, {
    headers: { 'x-member': who.id },
    signal,
  });

/** What an open screen hears until it is told of one change. */
const heardWhile = async (who: Member, work: () => Promise<unknown>): Promise<string> => {
  const abort = new AbortController();
  const answer = await line(who, abort.signal);
  let heard = '';
  for await (const bytes of answer.body ?? []) {
    // The first event says that the line is open.
    if (heard === '') void work();
    heard += Buffer.from(bytes).toString('utf8');
    if (heard.split('event: told').length > 2) break;
  }
  abort.abort();
  return heard;
};

const written = 'Nëna trajtohet për depresion';
const action = {
  ...{ kind: 'record.open', record: newId(), form: 'plan-action', version: 1 },
  edits: [{ field: 'action', was: null, now: written }],
};

describe('whoever has a meeting open hears', () => {
  test('that another member has written in a case of the agenda, and not what or in which', async () => {
    const heard = await heardWhile(supervisor, () =>
      world.act(worker, { file: { kind: 'case', id: onAgenda }, command: action }),
    );
    expect(heard).not.toContain(written);
    expect(heard).not.toContain(onAgenda);
  });

  test('that the meeting itself has changed', async () => {
    await heardWhile(worker, () =>
      world.act(supervisor, { file: meeting, command: { kind: 'conference.begin' } }),
    );
  });

  test('nothing, where the meeting is closed to them', async () => {
    const stranger = await world.enlist({ roles: ['team-member'], discipline: 'police' });
    expect((await line(stranger, new AbortController().signal)).status).toBe(404);
  });
});
