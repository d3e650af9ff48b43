import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { type Answer, addressOf } from '../../core/contract/route.ts';
import { isRefusal } from '../../core/refusal.ts';
import { loadServices } from '../../demo/services/load.ts';
import type { Member } from '../../server/store/store.ts';
import { changeService, listOrganizations, readService, searchServices } from './contract.ts';
import { exportDirectory, importDirectory } from './transfer-contract.ts';

let world: UnitWorld;
let keeper: Member;
let keeperElsewhere: Member;
let worker: Member;

beforeAll(async () => {
  world = await unitWorld();
  await loadServices(world.store, world.pack);
  keeper = await world.enlist({ roles: ['administrator'] });
  keeperElsewhere = await world.enlist({ roles: ['administrator'], municipality: 'devoll' });
  worker = await world.enlist();
}, 120_000);
afterAll(() => world.close());

const takeOut = async (who: Member, as: 'json' | 'package', part: 'public' | 'all'): Promise<Buffer> => {
  const answer = await world.app.inject({
    url: addressOf(exportDirectory.path, {}, { as, part }),
    headers: { 'x-member': who.id },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
};

const bringIn = async (who: Member, content: Buffer, trial: 'yes' | 'no' = 'no') => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), 'directory');
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const answer = await world.app.inject({
    method: 'POST',
    url: addressOf(importDirectory.path, {}, { trial }),
    headers: { 'x-member': who.id, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  const told: unknown = answer.json();
  return isRefusal(told) ? told : importDirectory.answer.parse(told);
};

const taken = async (who: Member, content: Buffer, trial: 'yes' | 'no' = 'no') => {
  const told = await bringIn(who, content, trial);
  if (isRefusal(told)) throw new Error(JSON.stringify(told));
  return told;
};

const everything = async (who: Member): Promise<Answer<typeof searchServices>['services']> => {
  const answer = await world.ask(who, searchServices, { query: {} });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.services;
};

describe('the directory of a municipality', () => {
  it('is brought in whole by another, after a trial that keeps nothing', async () => {
    const content = await takeOut(keeper, 'package', 'all');
    const trial = await taken(keeperElsewhere, content, 'yes');
    expect(trial).toMatchObject({ taken: false, faults: [], notes: [], same: 0, untouched: 0 });
    expect(await everything(keeperElsewhere)).toEqual([]);
    const real = await taken(keeperElsewhere, content);
    expect(real).toMatchObject({ taken: true, changes: trial.changes });
    const bare = (services: Awaited<ReturnType<typeof everything>>) =>
      services.map(({ changedAt: _at, organization, ...rest }) => ({ ...rest, of: organization?.name }));
    expect(bare(await everything(keeperElsewhere))).toEqual(bare(await everything(keeper)));
  });

  it('and what was secret is secret there too', async () => {
    const colleague = await world.enlist({ roles: ['administrator'], municipality: 'devoll' });
    const answer = await world.ask(colleague, listOrganizations, {});
    if (isRefusal(answer)) throw new Error(answer.refused);
    const locations = answer.organizations.flatMap((each) => each.locations);
    expect(
      locations
        .filter(({ card }) => card.confidential)
        .map(({ card }) => card.name)
        .sort(),
    ).toEqual(['Shtëpia e fëmijëve në Selanik', 'Strehëza']);
  });

  it('changes nothing when the same package comes again', async () => {
    const content = await takeOut(keeper, 'json', 'all');
    expect(await taken(keeper, content)).toMatchObject({ taken: true, changes: [], untouched: 0 });
  });

  it('keeps what is secret although the package was the public part', async () => {
    const before = await takeOut(keeper, 'json', 'all');
    const told = await taken(keeper, await takeOut(keeper, 'package', 'public'));
    expect(told).toMatchObject({ taken: true, faults: [], changes: [] });
    const after = await takeOut(keeper, 'json', 'all');
    expect(JSON.parse(after.toString())).toEqual(JSON.parse(before.toString()));
  });

  it('tells the secret address in no public part', async () => {
    const text = (await takeOut(keeper, 'json', 'public')).toString();
    expect(text).not.toMatch(/Heshtjes|7007|Siopis|Selanik/u);
    expect(text).toContain('Strehëz emergjente');
  });

  it('takes nothing of a package with one fault in it, and tells where it is', async () => {
    const document = JSON.parse((await takeOut(keeper, 'json', 'all')).toString());
    document.service[3].status = 'perhaps';
    document.service[4].name = 'Emri i ri';
    const told = await taken(keeper, Buffer.from(JSON.stringify(document)));
    expect(told.taken).toBe(false);
    expect(told.faults).toMatchObject([{ where: 'service[3]', field: 'status', code: 'choice' }]);
    expect((await everything(keeper)).map(({ name }) => name)).not.toContain('Emri i ri');
  });

  it('refuses a package whose open record tells where a refuge is', async () => {
    const document = JSON.parse((await takeOut(keeper, 'json', 'all')).toString());
    const open = document.service.find(({ name }: { name: string }) => name === 'Prindër bashkë');
    open.description = 'Rruga e Heshtjes 7, Korçë';
    expect(await taken(keeper, Buffer.from(JSON.stringify(document)))).toMatchObject({
      taken: false,
      faults: [{ code: 'tells-secret-place' }],
    });
  });

  it('writes down that a change came in from a file, and from whom', async () => {
    const document = JSON.parse((await takeOut(keeper, 'json', 'all')).toString());
    const { id } = document.service[0];
    document.service[0].description = 'Tjetër përshkrim.';
    await taken(keeper, Buffer.from(JSON.stringify(document)));
    const service = await world.ask(worker, readService, { params: { id } });
    if (isRefusal(service)) throw new Error(service.refused);
    expect(service.card.description).toBe('Tjetër përshkrim.');
    expect(service.changes[0]).toMatchObject({ act: 'brought', by: keeper.id, fields: ['description'] });
    expect(
      await world.ask(keeper, changeService, {
        params: { id },
        body: { revision: service.revision - 1, card: service.card },
      }),
    ).toEqual({ refused: 'directory.changed-meanwhile' });
  });

  it.each([
    ['no package at all', Buffer.from('përshëndetje'), 'directory.not-a-package'],
    ['an archive without tables', Buffer.from('PK\u0003\u0004'), 'directory.damaged-package'],
    ['a document about something else', Buffer.from('{"weather": "fine"}'), 'directory.not-a-package'],
  ])('refuses %s', async (_, content, refused) => {
    expect(await bringIn(keeper, content)).toMatchObject({ refused });
  });

  it('goes out and comes in through its administrator alone', async () => {
    expect(await bringIn(worker, Buffer.from('[]'))).toEqual({ refused: 'not-allowed' });
  });
});
