import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRecords } from '../../core/chronology/record.ts';
import { type Identity, identityOf, type Paper } from './identity.ts';
import { disagreementsOf } from './papers.ts';

const somebody = (known: Partial<Identity>): Identity => ({ ...identityOf(noRecords), ...known });
const paper = (kind: string, number: string, more: Partial<Paper> = {}): Paper => ({
  ...{ kind, number, country: '', until: '', note: '' },
  ...more,
});
const kinds = (known: Partial<Identity>) => disagreementsOf(somebody(known)).map(({ kind }) => kind);

describe('papers that do not agree', () => {
  test('a personal number that tells another day or sex is doubted, and never refused', () => {
    const known = { personalNumber: 'J00101999W', birth: '1990-01-02', sex: 'female' };
    const doubts = disagreementsOf(somebody(known)).flatMap((each) =>
      each.kind === 'personal-number' ? [each.doubt] : [],
    );
    expect(doubts).toEqual(['other-birth-date', 'other-sex']);
    expect(kinds({ ...known, birth: '1990', sex: 'male' })).toEqual([]);
  });
  test('a name in Greek letters is the same name, another name is a contradiction', () => {
    const greek = (given: string, surname: string) =>
      kinds({
        given: 'Gjergj',
        surname: 'Hoxha',
        otherNames: [{ kind: 'greek-papers', given, surname, source: '' }],
      });
    expect(greek('Γκιέργκι', 'Χότζα')).toEqual([]);
    expect(greek('Χότζα', 'Γκιέργκι')).toEqual([]);
    expect(greek('Πέτρος', 'Παππάς')).toEqual(['name']);
  });
  test('what a child is merely called contradicts nothing', () => {
    const otherNames = [{ kind: 'alias', given: 'Beni', surname: '', source: '' }];
    expect(kinds({ given: 'Arben', surname: 'Zeneli', otherNames })).toEqual([]);
  });
  test('two papers of one kind with different numbers stand beside each other', () => {
    const documents = [paper('passport', 'BA 123456'), paper('passport', 'BC 999999')];
    expect(disagreementsOf(somebody({ documents }))).toEqual([
      { kind: 'numbers', paper: 'passport', numbers: ['BA 123456', 'BC 999999'] },
    ]);
    expect(kinds({ documents: [paper('passport', 'BA123456'), paper('passport', 'ba 123 456')] })).toEqual(
      [],
    );
    expect(kinds({ documents: [paper('passport', '1', { country: 'AL' }), paper('passport', '2')] })).toEqual(
      [],
    );
  });
  test('what somebody noted about a paper is shown as they wrote it', () => {
    const noted = paper('birth-certificate', '17', { note: 'Data është 3 maj, jo 5 mars' });
    expect(disagreementsOf(somebody({ documents: [noted] }))).toEqual([{ kind: 'paper', paper: noted }]);
  });
  test('somebody’s own name, however it is written on paper, is never held against them', () => {
    const name = fc.constantFrom('Shkëlqim', 'Çela', 'Xhafer', 'Bekim', 'Ndue', 'Eleni', 'Gjoka');
    const written = (text: string) =>
      fc.constantFrom(text, text.toUpperCase(), text.normalize('NFD').replace(/\p{M}/gu, ''));
    fc.assert(
      fc.property(
        fc.tuple(name, name).chain(([given, surname]) =>
          fc.record({
            given: fc.constant(given),
            surname: fc.constant(surname),
            paper: fc.tuple(written(given), written(surname)),
          }),
        ),
        ({ given, surname, paper: [one, other] }) => {
          const otherNames = [{ kind: 'other-papers', given: one, surname: other, source: '' }];
          expect(kinds({ given, surname, otherNames })).toEqual([]);
        },
      ),
    );
  });
});
