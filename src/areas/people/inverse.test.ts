import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadList } from '../../core/forms/load.ts';
import { kinshipOf } from './genogram/kinship.ts';
import { inverseOf } from './inverse.ts';

const codesOf = (list: string): readonly string[] => {
  const path = `${list}.yaml`;
  const text = readFileSync(new URL(`../../../packs/al/lists/${path}`, import.meta.url), 'utf8');
  return loadList(text, path).choices.map(({ name }) => name);
};
const codes = [...codesOf('relationship'), ...codesOf('relationship-in-return')];
const suspicions = ['alleged-perpetrator', 'employer-exploiter'];

const relation = fc.constantFrom(...codes);
const sex = fc.constantFrom('female', 'male', 'other', 'unknown', '');

describe('a relationship that is told from the other side', () => {
  test('is a code that the pack has words for', () => {
    fc.assert(
      fc.property(relation, sex, (code, own) => {
        const inverse = inverseOf(code, own);
        if (inverse !== null) expect(codes).toContain(inverse);
      }),
    );
  });
  test('leads back to the same kind of bond when it is told once more', () => {
    fc.assert(
      fc.property(relation, sex, sex, (code, one, other) => {
        const inverse = inverseOf(code, one);
        if (inverse === null) return;
        const back = inverseOf(inverse, other);
        expect(kinshipOf(back ?? '')).toEqual(kinshipOf(code));
      }),
    );
  });
  test('stands one generation up where it stood one down, and is kin in the same way', () => {
    fc.assert(
      fc.property(relation, sex, (code, own) => {
        const inverse = inverseOf(code, own);
        if (inverse === null) return;
        const [there, back] = [kinshipOf(code), kinshipOf(inverse)];
        if (there.kind === 'parent') expect(back).toEqual({ kind: 'child', how: there.how });
        else if (there.kind === 'child') expect(back).toEqual({ kind: 'parent', how: there.how });
        else if (there.kind === 'kin') expect(back).toMatchObject({ generations: 0 - there.generations });
        else expect(back).toEqual(there);
      }),
    );
  });
  test('tells a mother from a father by their sex, and says no more than parent without it', () => {
    expect(['female', 'male', 'unknown', ''].map((own) => inverseOf('child', own))).toEqual([
      'mother',
      'father',
      'parent',
      'parent',
    ]);
  });
  test('is not told of a suspicion: it stays in the file of the child', () => {
    for (const code of suspicions) expect(inverseOf(code, 'male')).toBeNull();
  });
  test('is known for every other code of the pack', () => {
    const without = codes.filter((code) => inverseOf(code, 'female') === null);
    expect(without.sort()).toEqual([...suspicions].sort());
  });
});
