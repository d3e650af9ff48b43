import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../../tests/unit-world.ts';
import { addressOf } from '../../../core/contract/route.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { loadServices } from '../../../demo/services/load.ts';
import { inTenant } from '../../../server/store/context.ts';
import { type Member, systemOf } from '../../../server/store/store.ts';
import { bringBorders, readBorders, readPoints } from './contract.ts';

let world: UnitWorld;
let keeper: Member;
let elsewhere: Member;
let worker: Member;

beforeAll(async () => {
  world = await unitWorld();
  await loadServices(world.store, world.pack);
  keeper = await world.enlist({ roles: ['administrator'] });
  elsewhere = await world.enlist({ municipality: 'devoll' });
  worker = await world.enlist();
}, 120_000);
afterAll(() => world?.close());

const named = (name: string, type = 'Polygon') => ({
  ...{ type: 'Feature', properties: { name } },
  geometry: {
    type,
    coordinates: [
      [
        [20.5, 40.5],
        [21, 40.5],
        [21, 41],
        [20.5, 40.5],
      ],
    ],
  },
});
const credit = 'Kufij të trilluar, CC0';

const bring = async (who: Member, document: unknown, said = credit, trial: 'yes' | 'no' = 'no') => {
  const form = new FormData();
  form.append('credit', said);
  form.append(
    'file',
    new Blob([typeof document === 'string' ? document : JSON.stringify(document)]),
    'kufij.geojson',
  );
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const answer = await world.app.inject({
    method: 'POST',
    url: addressOf(bringBorders.path, {}, { trial }),
    headers: { 'x-member': who.id, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  const told: unknown = answer.json();
  return isRefusal(told) ? told : bringBorders.answer.parse(told);
};
const collection = (...features: readonly object[]) => ({ type: 'FeatureCollection', features });
const kept = async (who: Member) => {
  const answer = await world.ask(who, readBorders, {});
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

describe('borders for the map', () => {
  it('are tried first, and a trial keeps nothing', async () => {
    const told = await bring(keeper, collection(named('Korçë'), named('Atlantis')), credit, 'yes');
    expect(told).toMatchObject({
      ...{ taken: false, known: [{ area: 1, called: 'Korçë', place: 'korce' }] },
      ...{ unknown: [{ area: 2, called: 'Atlantis' }], faults: [] },
    });
    expect(isRefusal(told) ? [] : told.missing).toContain('maliq');
    expect(await kept(worker)).toEqual({ borders: [], credits: [] });
  });

  it('are kept with what their licence asks for, in the municipality that brought them in alone', async () => {
    expect(await bring(keeper, collection(named('Korçë'), named('Maliq')))).toMatchObject({ taken: true });
    const { borders, credits } = await kept(worker);
    expect(borders.map(({ place }) => place)).toEqual(['korce', 'maliq']);
    expect(credits).toEqual([credit]);
    expect(await kept(elsewhere)).toEqual({ borders: [], credits: [] });
  });

  it('take the place of those that were there, unless there is a fault', async () => {
    expect(await bring(keeper, collection(named('Devoll'), named('Maliq', 'Point')))).toMatchObject({
      taken: false,
      faults: [{ area: 2, called: 'Maliq', code: 'no-area' }],
    });
    expect((await kept(worker)).borders).toHaveLength(2);
    await bring(keeper, collection(named('Devoll')), 'Tjetër burim');
    expect(await kept(worker)).toMatchObject({ borders: [{ place: 'devoll' }], credits: ['Tjetër burim'] });
  });

  it('are brought in by an administrator, from a file that can be read, with a credit', async () => {
    expect(await bring(worker, collection(named('Korçë')))).toMatchObject({ refused: 'not-allowed' });
    expect(await bring(keeper, 'no json')).toMatchObject({ refused: 'directory.not-borders' });
    expect(await bring(keeper, collection(named('Korçë')), ' ')).toMatchObject({
      refused: 'directory.borders-without-credit',
    });
  });
});

const position = { latitude: 40.61, longitude: 20.78 };

describe('places on the map', () => {
  it('are public ones alone: no refuge and no secret address, whoever asks', async () => {
    // Every place of the demonstration gets a position, secret ones too.
    await inTenant(world.store.system, systemOf(keeper), async ({ db }) => {
      const rows = await db
        .selectFrom('directory_record')
        .selectAll()
        .where('kind', '=', 'location')
        .execute();
      for (const { id, body, municipality } of rows)
        await db
          .updateTable('directory_record')
          .set({ body: JSON.stringify({ ...Object(body), ...position }) })
          .where('municipality', '=', municipality)
          .where('kind', '=', 'location')
          .where('id', '=', id)
          .execute();
    });
    const secret = await inTenant(world.store.system, systemOf(keeper), ({ db }) =>
      db
        .selectFrom('directory_record')
        .select(['id', 'body'])
        .where('kind', 'in', ['location', 'service'])
        .where((eb) => eb.or([eb('confidential', '=', true), eb('public', '=', false)]))
        .execute(),
    );
    expect(secret.length).toBeGreaterThan(0);
    const supervisor = await world.enlist({ roles: ['supervisor'] });
    for (const who of [worker, supervisor, keeper]) {
      const answer = await world.ask(who, readPoints, {});
      if (isRefusal(answer)) throw new Error(answer.refused);
      expect(answer.points.length).toBeGreaterThan(0);
      const told = JSON.stringify(answer);
      for (const { id } of secret) expect(told).not.toContain(id);
      expect(told).not.toContain('Heshtjes');
    }
  });
});
