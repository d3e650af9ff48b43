import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadList } from '../../../core/forms/load.ts';
import type { Kin, Kinsperson } from './family.ts';
import { layoutGenogram } from './layout.ts';
import { size } from './place.ts';

const list = new URL('../../../../packs/al/lists/relationship.yaml', import.meta.url);
const relations = loadList(readFileSync(list, 'utf8'), 'relationship.yaml').choices.map(({ name }) => name);

const person = (id: string, sex = '', birth = ''): Kinsperson => ({ id, sex, birth, deceased: false });
let told = 0;
const kin = (of: string, relation: string, other: string, ended = false): Kin => {
  told += 1;
  return { relationship: `r${String(told).padStart(4, '0')}`, of, relation, other, ended };
};

const anyFamily = fc
  .integer({ min: 1, max: 22 })
  .chain((count) => {
    const id = fc.integer({ min: 0, max: count - 1 }).map((at) => `p${at}`);
    return fc.record({
      people: fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          fc.record({
            id: fc.constant(`p${at}`),
            sex: fc.constantFrom('male', 'female', 'other', 'unknown', ''),
            birth: fc.constantFrom('', '2014-05-03', '2014-05-03', '1985?', '199X', '2010~', '2017/2019'),
            deceased: fc.boolean(),
          }),
        ),
      ),
      kin: fc.array(
        fc.record({ of: id, other: id, relation: fc.constantFrom(...relations), ended: fc.boolean() }),
        { maxLength: 40 },
      ),
      home: fc.uniqueArray(id, { maxLength: 6 }),
    });
  })
  .map(({ people, kin: pairs, home }) => ({
    people: [...people],
    kin: pairs
      .filter(({ of, other }) => of !== other)
      .map((pair, at): Kin => ({ ...pair, relationship: `r${String(at).padStart(3, '0')}` })),
    home: { id: 'home', members: home },
  }));

const lay = (people: readonly Kinsperson[], ties: readonly Kin[], members: readonly string[] = []) =>
  layoutGenogram(people, ties, [{ id: 'home', members }], { child: people[0]?.id ?? '' });

describe('the drawing of any family, however its records contradict each other', () => {
  test('shows everybody, and nobody on top of another', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kin: ties, home }) => {
        const { nodes, width, height } = lay(people, ties, home.members);
        expect(nodes.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
        for (const node of nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.x + size.width).toBeLessThanOrEqual(width);
          expect(node.y + size.height).toBeLessThanOrEqual(height);
          const over = nodes.find(
            (other) =>
              other !== node &&
              Math.abs(other.x - node.x) < size.width &&
              Math.abs(other.y - node.y) < size.height,
          );
          expect(over).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
  test('has a line for every relationship', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kin: ties }) => {
        const drawn = new Set(lay(people, ties).lines.flatMap(({ relationships }) => relationships));
        expect(ties.filter(({ relationship }) => !drawn.has(relationship))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
  test('is the same in whatever order people and relationships come', () => {
    fc.assert(
      fc.property(anyFamily, fc.integer(), ({ people, kin: ties, home }, turn) => {
        const turned = <T>(all: readonly T[]): readonly T[] => {
          const at = all.length === 0 ? 0 : Math.abs(turn) % all.length;
          return [...all.slice(at), ...all.slice(0, at)].reverse();
        };
        const child = { child: 'p0' };
        expect(layoutGenogram(turned(people), turned(ties), [home], child)).toEqual(
          layoutGenogram(people, ties, [home], child),
        );
      }),
      { numRuns: 100 },
    );
  });
  test('takes nobody into a household who does not live there', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kin: ties, home }) => {
        const { nodes, contours } = lay(people, ties, home.members);
        for (const { pieces } of contours)
          for (const piece of pieces) {
            const xs = piece.map(({ x }) => x);
            if (piece.length !== 4) continue;
            const inside = nodes.filter(
              (node) =>
                node.x + size.width / 2 > Math.min(...xs) &&
                node.x + size.width / 2 < Math.max(...xs) &&
                node.y + 1 > Math.min(...piece.map(({ y }) => y)) &&
                node.y + 1 < Math.max(...piece.map(({ y }) => y)),
            );
            expect(inside.every(({ id }) => home.members.includes(id))).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the drawing of a family', () => {
  const people = [
    person('child', 'female', '2014'),
    person('elder', 'male', '2010'),
    person('mother', 'female', '1988'),
    person('father', 'male', '1985'),
    person('grandmother', 'female', '1957'),
  ];
  const ties = [
    kin('child', 'mother', 'mother'),
    kin('child', 'father', 'father'),
    kin('elder', 'mother', 'mother'),
    kin('elder', 'father', 'father'),
    kin('father', 'mother', 'grandmother'),
  ];
  const drawing = lay(people, ties);
  const node = (id: string, of = drawing) => {
    const found = of.nodes.find((each) => each.id === id);
    if (!found) throw new Error(`nobody is drawn as ${id}`);
    return found;
  };

  test('stands in generations, the father left of the mother and the elder left of the younger', () => {
    expect(node('grandmother').row).toBe(0);
    expect([node('father').row, node('mother').row]).toEqual([1, 1]);
    expect([node('elder').row, node('child').row]).toEqual([2, 2]);
    expect(node('father').x).toBeLessThan(node('mother').x);
    expect(node('elder').x).toBeLessThan(node('child').x);
  });
  test('has a square for a boy, a circle for a girl and a diamond where it is not known', () => {
    const shapes = lay([person('a', 'male'), person('b', 'female'), person('c', 'unknown')], []);
    expect(shapes.nodes.map(({ shape }) => shape)).toEqual(['square', 'circle', 'diamond']);
  });
  test('marks the child, and whoever is said to have harmed', () => {
    const marked = lay(people, [...ties, kin('child', 'alleged-perpetrator', 'stranger')]);
    expect(node('child', marked).index).toBe(true);
    expect(node('stranger', marked)).toMatchObject({ suspected: true, known: false });
    expect(marked.lines.filter(({ kind }) => kind === 'harm')).toHaveLength(1);
  });
  test('crosses the line of a couple that has parted', () => {
    const slashes = (relation: string, ended = false) =>
      lay(people, [...ties, kin('mother', relation, 'father', ended)]).lines.find(
        ({ kind }) => kind === 'couple',
      )?.slashes;
    expect(slashes('spouse')).toBe(0);
    expect(slashes('spouse', true)).toBe(1);
    expect(slashes('former-spouse')).toBe(2);
  });
  test('draws children who are not born to their parents with a dashed line', () => {
    const fostered = lay(people, [...ties, kin('child', 'foster-parent', 'carer')]);
    const dashed = fostered.lines.filter((line) => line.kind === 'descent' && line.dashed);
    expect(dashed).toHaveLength(1);
  });
  test('lets twins hang from one point', () => {
    const twins = lay(
      [
        person('one', 'male', '2017-02-02'),
        person('two', 'female', '2017-02-02'),
        person('mother', 'female'),
      ],
      [kin('one', 'mother', 'mother'), kin('two', 'mother', 'mother')],
    );
    const [one, two] = twins.lines
      .filter(({ kind }) => kind === 'descent')
      .map(({ points }) => points.at(-2));
    expect(one).toEqual(two);
  });
  test('tells a grandmother’s grandchild by the line of descent, whichever of the two says it', () => {
    const said = kin('grandmother', 'grandchild', 'child');
    const lines = lay(people, [...ties, said]).lines.filter(({ relationships }) =>
      relationships.includes(said.relationship),
    );
    expect(lines.map(({ kind }) => kind)).toEqual(['descent']);
  });
  test('puts a neighbour below the family, not among its generations', () => {
    const around = lay(people, [...ties, kin('child', 'neighbour', 'neighbour')]);
    expect(node('neighbour', around).row).toBe(3);
  });
});
