import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Caller, type SignInWorld, signInWorld } from '../../../tests/sign-in-world.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { agencyId, municipalityId } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Asking, decideTogether } from '../../server/store/decide.ts';
import { type Member, systemOf } from '../../server/store/store.ts';

const Read = z.object({
  entries: z.array(z.object({ kind: z.string(), body: z.record(z.string(), z.unknown()) })),
});

const unit = 'korce-child-protection-unit';
let world: SignInWorld;
let administrator: Caller;
let elsewhere: string;

beforeAll(async () => {
  world = await signInWorld();
  await world.person({ email: 'admin@korca.example', roles: ['administrator'], name: 'Arben Leka' });
  administrator = world.caller();
  await administrator.signIn('admin@korca.example');
  elsewhere =
    world.pack.agencies.find(
      ({ municipality, discipline }) => municipality === 'korce' && discipline === 'health',
    )?.code ?? '';
});
afterAll(() => world.close());

/** Somebody who manages a case and works on a colleague's. */
const working = async (name: string) => {
  const enlisted = async (email: string) => {
    const { member } = await world.person({ email, roles: ['worker'] });
    const who: Member = {
      ...{ id: member, municipality: municipalityId('korce'), agency: agencyId(unit) },
      ...{ discipline: 'social-work', roles: ['worker'], unit: null, device: 'test' },
    };
    const caller = world.caller();
    await caller.signIn(email);
    return { who, caller };
  };
  const [mover, colleague] = [
    await enlisted(`${name}@korca.example`),
    await enlisted(`kolegu-i-${name}@korca.example`),
  ];
  const opened = async (manager: Member, beside: Member): Promise<Id> => {
    const [person, id] = [newId(), newId()];
    const file = { kind: 'case', id } as const;
    const askings: Asking[] = [
      {
        file: { kind: 'person', id: person },
        command: { id: newId(), kind: 'person.register', ...{ child: true } },
      },
      {
        file,
        command: {
          ...{ id: newId(), kind: 'case.open', child: person, manager: manager.id, agency: manager.agency },
          ...{ supervisor: null, from: 'concern', concern: null, openedOn: '2026-03-02', place: null },
        },
        number: async () => `KOR-2026-${id.slice(-4)}`,
      },
      {
        file,
        command: {
          ...{ id: newId(), kind: 'circle.join', member: beside.id, part: 'co-worker' },
          ...{ agency: beside.agency, discipline: beside.discipline },
        },
      },
    ];
    const answer = await decideTogether(world.store, manager, askings);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return id;
  };
  const cases = {
    managed: await opened(mover.who, colleague.who),
    joined: await opened(colleague.who, mover.who),
  };
  const reads = async (caller: Caller) =>
    Promise.all(
      [cases.managed, cases.joined].map(
        async (id) => (await caller.ask('GET', `/api/files/case/${id}`)).status === 200,
      ),
    );
  const change = (agency: string, roles: string[]) =>
    administrator.ask('PUT', `/api/members/${mover.who.id}`, {
      ...{ name: 'Elira Prifti', agency: agencyId(agency), roles },
    });
  const managed = () =>
    inTenant(world.store.system, systemOf(colleague.who), ({ db }) =>
      db.selectFrom('case_row').select('manager').where('id', '=', cases.managed).executeTakeFirst(),
    );
  return { mover, colleague, cases, opened, reads, change, managed };
};

it.each([
  ['moves to another institution', 'moved', () => elsewhere, ['team-member']],
  ['works with cases no more', 'analyst', () => unit, ['analyst']],
  ['may manage no cases any more', 'teamed', () => unit, ['team-member']],
])('whoever %s leaves the open work behind and reads none of it', async (_, name, agency, roles) => {
  const { mover, colleague, cases, reads, change, managed } = await working(name);
  expect(await reads(mover.caller)).toEqual([true, true]);
  expect((await change(agency(), roles)).status).toBe(200);
  const { entries } = Read.parse((await colleague.caller.ask('GET', `/api/files/case/${cases.joined}`)).body);
  const left = entries.find(({ kind }) => kind === 'circle.left');
  expect(left?.body.reason).toBe(name === 'moved' ? 'moved-to-another-institution' : 'works-on-other-things');
  expect(await reads(mover.caller)).toEqual([false, false]);
  expect(await managed()).toEqual({ manager: null });
  expect(await reads(colleague.caller)).toEqual([true, true]);
});

it.each([
  ['stands in for somebody', 'standing-in'],
  ['took emergency access', 'emergency'],
])('whoever %s and moves to another institution reads none of it any more', async (_, name) => {
  const { mover, colleague, opened, change } = await working(name);
  const id = await opened(colleague.who, (await working(`${name}-2`)).colleague.who);
  const reads = async () => (await mover.caller.ask('GET', `/api/files/case/${id}`)).status;
  const until = Temporal.Now.instant().add({ hours: 12 }).toString();
  const { id: member, agency, discipline } = mover.who;
  const head: Member = { ...colleague.who, roles: ['supervisor'] };
  const [who, command] =
    name === 'emergency'
      ? [mover.who, { kind: 'circle.break-glass', reason: 'Fëmija është në rrezik', until }]
      : [
          head,
          {
            ...{ kind: 'circle.stand-in', absence: newId(), absent: colleague.who.id },
            ...{ member, agency, discipline, until },
          },
        ];
  const file = { kind: 'case', id } as const;
  const answer = await decideTogether(world.store, who, [{ file, command: { ...command, id: newId() } }]);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  expect(await reads()).toBe(200);
  expect((await change(elsewhere, ['team-member'])).status).toBe(200);
  expect(await reads()).toBe(404);
});

it('whoever is called otherwise or takes on more at the same institution keeps their work', async () => {
  const { mover, reads, change, managed } = await working('same');
  expect((await change(unit, ['worker', 'supervisor'])).status).toBe(200);
  expect(await managed()).toEqual({ manager: mover.who.id });
  expect(await reads(mover.caller)).toEqual([true, true]);
});
