import { expect, test } from 'vitest';
import type { Kin } from './family.ts';
import { rolesOf } from './roles.ts';

const kin = (of: string, relation: string, other: string, ended = false): Kin => ({
  relationship: `${of} ${relation} ${other}`,
  of,
  other,
  relation,
  ended,
});
const relations = (person: string, ties: readonly Kin[]) =>
  rolesOf(person, ties, 'child').map(({ relation, to }) => (to ? `${relation} of ${to}` : relation));

const parents = [kin('child', 'mother', 'mother'), kin('child', 'father', 'father')];

test('somebody is introduced by what they are to the child', () => {
  expect(relations('mother', [...parents, kin('other', 'neighbour', 'mother')])).toEqual(['mother']);
});
test('who shares a parent with the child is a sibling, a half-sibling only where all parents are known', () => {
  const sister = [kin('sister', 'mother', 'mother')];
  expect(relations('sister', [...parents, ...sister])).toEqual(['sibling']);
  expect(relations('sister', [...parents, ...sister, kin('sister', 'father', 'another')])).toEqual([
    'half-sibling',
  ]);
  expect(relations('sister', [...parents, ...sister, kin('sister', 'father', 'father')])).toEqual([
    'sibling',
  ]);
});
test('the parents of a parent are grandparents, and a parent’s brothers and sisters uncles and aunts', () => {
  const above = [kin('mother', 'mother', 'gran'), kin('aunt', 'mother', 'gran')];
  expect(relations('gran', [...parents, ...above])).toEqual(['grandparent']);
  expect(relations('aunt', [...parents, ...above])).toEqual(['uncle-aunt']);
});
test('who is nothing to the child is introduced by what they are to others', () => {
  expect(relations('carer', [...parents, kin('brother', 'foster-parent', 'carer')])).toEqual([
    'foster-parent of brother',
  ]);
});
