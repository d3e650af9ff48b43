import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../../core/pack/place-schema.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { readPack } from '../../../server/pack/read.ts';
import { readBorders } from './borders.ts';
import { coveredBy } from './covered.ts';
import { outlineFrom, pointsIn, type Ring } from './outline.ts';
import { spotsOf } from './spots.ts';

let places: readonly Place[];
beforeAll(async () => {
  const read = await readPack('packs/al');
  if (!('pack' in read)) throw new Error('The pack does not read.');
  places = read.pack.places;
});

const square = (x = 20, y = 40): Ring => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const area = (properties: object, geometry: object = { type: 'Polygon', coordinates: [square()] }) => ({
  ...{ type: 'Feature', properties, geometry },
});
const read = (...features: readonly unknown[]) => {
  const told = readBorders({ type: 'FeatureCollection', features }, places);
  if (isRefusal(told)) throw new Error(told.refused);
  return told;
};
const refused = (document: unknown): string | null => {
  const told = readBorders(document, places);
  return isRefusal(told) ? told.refused : null;
};

describe('borders that are brought in', () => {
  it('are known by the name or the code of a municipality, in whatever property and language it stands', () => {
    expect(
      read(area({ id: 7, NAME_1: 'Korçë', NAME_2: 'Devoll' }), area({ NAME_1: 'Korçë', NAME_2: 'maliq' })),
    ).toMatchObject({
      by: 'NAME_2',
      known: [{ place: 'devoll' }, { place: 'maliq' }],
    });
    expect(read(area({ όνομα: 'Κορυτσά' })).known).toMatchObject([{ place: 'korce', called: 'Κορυτσά' }]);
    expect(read(area({ code: 'pustec' })).known).toMatchObject([{ place: 'pustec' }]);
  });

  it('leave out what is no municipality, and say so', () => {
    expect(read(area({ name: 'Korçë' }), area({ name: 'Atlantis' })).unknown).toEqual([
      { area: 2, called: 'Atlantis' },
    ]);
  });

  it.each([
    ['no-area', { type: 'Point', coordinates: [20, 40] }],
    ['not-degrees', { type: 'Polygon', coordinates: [square(487_000, 4_490_000)] }],
    ['open-ring', { type: 'Polygon', coordinates: [square().slice(0, 4)] }],
  ])('say where they are wrong and why: %s', (code, geometry) => {
    expect(read(area({ name: 'Devoll' }), area({ name: 'Korçë' }, geometry)).faults).toEqual([
      { area: 2, called: 'Korçë', code },
    ]);
  });

  it('name each municipality once', () => {
    expect(read(area({ name: 'Korçë' }), area({ name: 'korce' })).faults).toMatchObject([{ code: 'twice' }]);
    expect(read(area({ name: 'Korçë' }), 'nothing').faults).toMatchObject([{ code: 'not-a-feature' }]);
  });

  it('are refused when they are something else', () => {
    expect(refused([])).toBe('directory.not-borders');
    expect(refused({ type: 'FeatureCollection', features: [] })).toBe('directory.not-borders');
    expect(refused({ type: 'FeatureCollection', features: [area({ name: 'Καστοριά' })] })).toBe(
      'directory.borders-of-elsewhere',
    );
  });

  it('however they turn, are kept as they are drawn: nothing else is filled', () => {
    const edges = fc.integer({ min: 3, max: 40 });
    fc.assert(
      fc.property(
        edges,
        fc.boolean(),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (corners, backwards, wide) => {
          const round = Array.from({ length: corners }, (_, n): [number, number] => {
            const angle = (2 * Math.PI * n) / corners;
            return [20 + wide * Math.cos(angle), 41 + wide * Math.sin(angle)];
          });
          const [start] = round;
          const closed = start ? [...round, start] : [];
          const outline = outlineFrom({
            type: 'Polygon',
            coordinates: [backwards ? closed.toReversed() : closed],
          });
          const other = outlineFrom({ type: 'Polygon', coordinates: [closed] });
          if (typeof outline === 'string' || typeof other === 'string') throw new Error('It has an outline.');
          expect(new Set(outline.flat(2).map(String))).toEqual(new Set(other.flat(2).map(String)));
          const [ring = []] = outline[0] ?? [];
          const sum = ring.slice(1).reduce((all, [x, y], at) => {
            const [beforeX, beforeY] = ring[at] ?? [x, y];
            return all + beforeX * y - x * beforeY;
          }, 0);
          expect(sum).toBeLessThan(0);
        },
      ),
    );
  });
});

describe('what a service covers', () => {
  const all = () => new Map(places.map((place) => [place.code, place]));

  it('is a municipality whole, or in part where it serves a unit or village of it', () => {
    expect([...coveredBy(all(), ['maliq', 'korce-drenove'])]).toEqual([
      ['maliq', 'whole'],
      ['korce', 'part'],
    ]);
    expect(coveredBy(all(), ['korce', 'korce-drenove']).get('korce')).toBe('whole');
  });

  it('is all that lies in a county, and nothing across the border', () => {
    expect([...coveredBy(all(), ['korce-county']).keys()].sort()).toEqual(
      ['devoll', 'kolonje', 'korce', 'maliq', 'pogradec', 'pustec'].sort(),
    );
    expect(coveredBy(all(), ['greece-kastoria']).size).toBe(0);
  });
});

describe('places on the picture', () => {
  it('that would cover each other become one spot, and none is lost', () => {
    const placed = fc.array(
      fc.record({
        name: fc.string(),
        x: fc.integer({ min: 0, max: 640 }),
        y: fc.integer({ min: 0, max: 480 }),
      }),
    );
    fc.assert(
      fc.property(placed, (all) => {
        const spots = spotsOf(all, 34);
        expect(spots.flatMap(({ names }) => names).sort()).toEqual(all.map(({ name }) => name).sort());
        for (const [at, one] of spots.entries())
          for (const other of spots.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(34);
      }),
    );
  });
});

const borders = '../shared/data/albania-boundaries/al-municipalities-61.geojson';
const given = (() => {
  try {
    return readFileSync(borders, 'utf8');
  } catch {
    process.stdout.write('skipped: ../shared/data is absent, so no borders of Albania are read\n');
    return null;
  }
})();

describe.skipIf(given === null)('the borders of Albania as others publish them', () => {
  it('are known nearly all, and small enough to be drawn', () => {
    const told = read(...JSON.parse(given ?? '').features);
    expect(told.faults).toEqual([]);
    expect(told.known).toHaveLength(60);
    expect(told.unknown).toMatchObject([{ called: 'Fushë Arrës' }]);
    expect(told.known.reduce((sum, { outline }) => sum + pointsIn(outline), 0)).toBeLessThan(30_000);
  });
});
