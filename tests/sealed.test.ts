import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../src/demo/load.ts';
import { everythingSaid } from './demo-said.ts';
import { type FoundedWorld, foundedWorld } from './demo-world.ts';
import { searchDump } from './dump.ts';

const now = '2026-11-24T15:00:00.000Z';
const minutes = 60_000;

/** What the country's pack calls places and choices: it stands in the clear, and names nobody. */
const publicCodes = ({ pack }: FoundedWorld): readonly string[] => [
  ...pack.places.map(({ code }) => code),
  ...Object.values(pack.lists).flatMap((list) => list.map(({ name }) => name)),
];

let world: FoundedWorld;
let said: readonly string[];
/** Words that an installation without any child says of itself: of its municipalities, institutions and places. */
let saidBefore: ReadonlySet<string>;

beforeAll(async () => {
  world = await foundedWorld();
  said = everythingSaid(world, now);
  const places = world.pack.places.map(({ code }) => code.toLowerCase());
  saidBefore = new Set([
    ...(await searchDump(world.database.ownerUrl, said)).map(({ needle }) => needle),
    ...said.filter((text) => places.some((code) => code.includes(text.toLowerCase()))),
  ]);
  await loadDemo(world.store, world.pack, { now });
}, 10 * minutes);
afterAll(() => world.close());

describe('whoever steals the database', () => {
  it('has thousands of names, numbers and sentences to look for', () => {
    expect(said.length).toBeGreaterThan(3000);
    expect(said).toEqual(expect.arrayContaining(['Hoxha', expect.stringMatching(/^069 00\d/)]));
    expect(saidBefore.size).toBeLessThan(40);
  });

  it(
    'finds none of the demonstration’s names, identifiers, telephones, streets or words in it',
    async () => {
      const sought = said.filter((text) => !saidBefore.has(text));
      const codes = publicCodes(world).filter((code) =>
        sought.some((text) => code.includes(text.toLowerCase())),
      );
      expect(await searchDump(world.database.ownerUrl, sought, codes)).toEqual([]);
    },
    5 * minutes,
  );
});
