import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { loadServices } from '../../demo/services/load.ts';
import { municipalityId } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import { faultsOf } from './hsds/published.ts';
import { randomDirectory } from './hsds/random.factory.ts';
import { type HsdsRecord, within } from './hsds/record.ts';
import type { ResourceName } from './hsds/resources.ts';
import type { Stood } from './hsds/rows.ts';
import { type Directory, directoryOf, given, keyOf } from './kept.ts';
import { keepChanged, recordsOf } from './store.ts';
import { publicPart } from './transfer.ts';

let world: UnitWorld;
let keeper: Member;

beforeAll(async () => {
  world = await unitWorld();
  await loadServices(world.store, world.pack);
  keeper = await world.enlist({ roles: ['administrator'], municipality: 'devoll' });
}, 120_000);
afterAll(() => world.close());

const page = z.object({
  total_items: z.number(),
  total_pages: z.number(),
  page_number: z.number(),
  size: z.number(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(z.object({ id: z.string() }).catchall(z.unknown())),
});

let callers = 0;
/** Each question from an address of its own, unless it is said. */
const answerOf = async (path: string, municipality = 'korce', from?: string) => {
  callers += 1;
  const answer = await world.app.inject({
    url: `/api/hsds/${municipality}${path}`,
    remoteAddress: from ?? `10.1.${callers >> 8}.${callers & 255}`,
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
};
const pageAt = async (path: string, municipality?: string) =>
  page.parse(JSON.parse((await answerOf(path, municipality)).text));
const oneAt = async (path: string, municipality?: string): Promise<HsdsRecord> =>
  page.shape.contents.element.parse(JSON.parse((await answerOf(path, municipality)).text));

const lists: readonly [path: string, resource: ResourceName][] = [
  ['/services', 'service'],
  ['/services?full=true', 'service'],
  ['/organizations', 'organization'],
  ['/organizations?full=true', 'organization'],
  ['/organizations?full_service=true', 'organization'],
  ['/service_at_locations', 'service_at_location'],
  ['/service_at_locations?full=true', 'service_at_location'],
  ['/taxonomies', 'taxonomy'],
  ['/taxonomy_terms', 'taxonomy_term'],
];

describe('the public directory answers as the published description has it', () => {
  it('with its version and where it is described', async () => {
    const base = JSON.parse((await answerOf('')).text);
    expect(base).toMatchObject({ version: '3.0' });
    expect(base.openapi_url).toMatch(/\/api\/hsds\/korce\/openapi\.json$/u);
    expect(JSON.parse((await answerOf('/openapi.json')).text)).toHaveProperty(['paths', '/services']);
  });

  it.each(lists)('with records that the published schemas take: %s', async (path, resource) => {
    const { contents, total_items: total } = await pageAt(
      `${path}${path.includes('?') ? '&' : '?'}per_page=200`,
    );
    expect(total).toBeGreaterThan(0);
    expect(contents).toHaveLength(total);
    for (const record of contents) expect(faultsOf(resource, record)).toEqual([]);
    for (const { id } of contents.slice(0, 3)) {
      const one = await oneAt(`${path.split('?')[0]}/${id}`);
      expect(one.id).toBe(id);
      expect(faultsOf(resource, one)).toEqual([]);
    }
  });

  it('page by page, each service once', async () => {
    const whole = await pageAt('/services?per_page=200');
    const seen: string[] = [];
    for (let number = 1; number <= 4; number++) {
      const part = await pageAt(`/services?per_page=5&page=${number}`);
      expect(part).toMatchObject({
        page_number: number,
        total_items: whole.total_items,
        first_page: number === 1,
      });
      seen.push(...part.contents.map(({ id }) => id));
    }
    expect(seen).toEqual(whole.contents.slice(0, 20).map(({ id }) => id));
    expect(await pageAt('/services?page=999')).toMatchObject({ empty: true, last_page: true, size: 0 });
  });

  it('by words, organisation, term, taxonomy, day and postcode', async () => {
    expect((await pageAt('/services?search=avokat')).total_items).toBe(1);
    const [owner] = (await pageAt('/organizations?search=shendetit')).contents;
    expect((await pageAt(`/services?organization_id=${owner?.id}`)).total_items).toBe(3);
    const terms = (await pageAt('/taxonomy_terms?per_page=200')).contents;
    const legal = terms.find(({ code }) => code === 'rrjet-service/legal-aid');
    expect((await pageAt(`/services?taxonomy_term_id=${legal?.id}`)).total_items).toBe(2);
    expect((await pageAt(`/services?taxonomy_id=${legal?.taxonomy_id}`)).total_items).toBeGreaterThan(15);
    expect((await pageAt('/services?modified_after=2999-01-01')).total_items).toBe(0);
    expect((await pageAt('/service_at_locations?postcode=7001')).total_items).toBeGreaterThan(10);
    expect((await pageAt('/service_at_locations?postcode=9999')).total_items).toBe(0);
    expect((await pageAt('/service_at_locations?postcode=9999&proximity=5000')).total_items).toBe(0);
  });

  it('with ids and days alone where that is asked, and a record on each line', async () => {
    const [first] = (await pageAt('/services?minimal=true')).contents;
    expect(Object.keys(first ?? {})).toEqual(['id', 'modified_date']);
    const { text } = await answerOf('/services?format=ndjson');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength((await pageAt('/services')).total_items);
    for (const line of lines) expect(faultsOf('service', JSON.parse(line))).toEqual([]);
  });

  it('and refuses what it cannot answer rightly', async () => {
    expect((await answerOf('/service_at_locations?proximity=500')).status).toBe(400);
    expect((await answerOf('/service_at_locations?postcode=7001&proximity=near')).status).toBe(400);
    expect((await answerOf('/services?per_page=100000')).status).toBe(400);
    expect((await answerOf('/services', 'atlantis')).status).toBe(404);
    expect((await answerOf('/services/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('to anyone’s page, but only so often', async () => {
    const { headers } = await answerOf('/services');
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    const from = '10.2.0.1';
    for (let asked = 0; asked < 120; asked++)
      expect((await answerOf('/openapi.json', 'korce', from)).status).toBe(200);
    expect((await answerOf('/openapi.json', 'korce', from)).status).toBe(429);
  });
});

describe('a refuge', () => {
  it('stands in no answer of the demonstration', async () => {
    for (const [path] of lists) {
      const { text } = await answerOf(`${path}${path.includes('?') ? '&' : '?'}per_page=200`);
      expect(text).not.toMatch(/Heshtjes|7007|Siopis|Selanik|Strehëza"/u);
    }
    const shelter = (await pageAt('/services?full=true&search=strehez')).contents;
    expect(shelter).toHaveLength(1);
    expect(shelter[0]).not.toHaveProperty('service_at_locations');
  });
});

/** Everything by which a record and what hangs under it could be recognised. */
const idsIn = (record: HsdsRecord): readonly string[] => [
  record.id,
  ...Object.values(record).flatMap((value) =>
    Array.isArray(value) ? value.flatMap((each: HsdsRecord) => idsIn(each)) : [],
  ),
];

/** The directory with some of its records made confidential, and the ids that must not be told. */
const withSecrets = (stood: readonly Stood[], secret: ReadonlySet<number>, at: string) => {
  const news = stood.map(({ kind, body }, place) => ({
    kind,
    body,
    confidential: kind !== 'taxonomy_term' && secret.has(place),
  }));
  const { directory, changed } = given(new Map(), news, at);
  const hidden = [...directory.values()].filter(({ public: isPublic }) => !isPublic);
  const hiddenPlaces = new Set(hidden.filter(({ kind }) => kind === 'location').map(({ id }) => id));
  const atHiddenPlaces = [...directory.values()].flatMap(({ body }) =>
    within(body, 'service_at_locations').filter(({ location_id: id }) => hiddenPlaces.has(String(id))),
  );
  return {
    directory,
    changed,
    forbidden: [...hidden.map(({ body }) => body), ...atHiddenPlaces].flatMap(idsIn),
  };
};

const secretDirectory = fc
  .tuple(randomDirectory, fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 6 }))
  .map(([stood, secret]) => ({ stood, secret: new Set(secret) }));

const at = '2026-11-24T12:00:00.000Z';

describe('whatever is confidential', () => {
  it('is in no public part of any directory, nor is anything that leads to it', () => {
    fc.assert(
      fc.property(secretDirectory, ({ stood, secret }) => {
        const { directory, forbidden } = withSecrets(stood, secret, at);
        const text = JSON.stringify(publicPart(directory));
        for (const id of forbidden) expect(text).not.toContain(id);
        const open = [...directory.values()].filter((record) => record.public);
        for (const { id } of open) expect(text).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  describe('kept in the database', () => {
    const emptied = async (): Promise<void> => {
      const pg = await import('pg');
      const owner = new pg.default.Client({ connectionString: world.ownerUrl });
      await owner.connect();
      await owner.query('set session_replication_role = replica');
      await owner.query('alter table directory_record no force row level security');
      await owner.query('delete from directory_record where municipality = $1', [municipalityId('devoll')]);
      await owner.query('alter table directory_record force row level security');
      await owner.end();
    };
    afterEach(emptied);

    const keep = (changed: Parameters<typeof keepChanged>[1]): Promise<void> =>
      inTenant(
        world.store.system,
        { municipality: municipalityId('devoll'), member: keeper.id, holders: [] },
        (tx) =>
          keepChanged(tx, changed, {
            by: keeper.id,
            act: 'brought',
            soughtBy: () => ({
              needs: [],
              languages: [],
              places: [],
              minimum_age: null,
              maximum_age: null,
              room: null,
              words: '',
            }),
          }),
      );

    const seenByThePublic = (): Promise<Directory> =>
      inTenant(
        world.store.intake,
        { municipality: municipalityId('devoll'), member: null, holders: [] },
        async (tx) => directoryOf(await recordsOf(tx)),
      );

    it('is read by no public answer; the role of the public page does not even see its row', async () => {
      await fc.assert(
        fc
          .asyncProperty(secretDirectory, async ({ stood, secret }) => {
            const { directory, changed, forbidden } = withSecrets(stood, secret, at);
            await keep(changed);
            const seen = await seenByThePublic();
            for (const record of directory.values())
              expect(seen.has(keyOf(record.kind, record.id))).toBe(record.public);
            for (const [path] of lists) {
              const join = path.includes('?') ? '&' : '?';
              const { text, status } = await answerOf(`${path}${join}format=ndjson`, 'devoll');
              expect(status).toBe(200);
              for (const id of forbidden) expect(text).not.toContain(id);
            }
          })
          .afterEach(emptied),
        { numRuns: 8 },
      );
    });
  });
});
