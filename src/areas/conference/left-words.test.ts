import { expect, test } from 'vitest';
import { formOf } from '../../core/pack/pack.ts';
import { readPack } from '../../server/pack/read.ts';
import { decisionLeft, minutesLeft } from './left-words.ts';

const read = await readPack('packs/al');
const form = 'pack' in read ? formOf(read.pack, 'team-minutes') : undefined;

test('what was typed when the meeting ended is told in words, without what the minutes had already', () => {
  if (!form) throw new Error('no minutes in the pack');
  const draft = {
    before: { conference_id: 'x', shared: 'Shkolla tregoi për mungesat' },
    answers: {
      ...{ conference_id: 'x', shared: 'Shkolla tregoi për mungesat', disagreement: ' ' },
      ...{ situation: 'Nëna erdhi dje ', child_heard: 'not-heard' },
    },
  };
  expect(minutesLeft(form, draft, 'sq')).toBe(
    'Gjendja tani: Nëna erdhi dje\nSi u dëgjua fëmija: Nuk u dëgjua',
  );
  expect(minutesLeft(form, { ...draft, answers: draft.before }, 'sq')).toBe('');
});

test('a decision that stands is not told a second time', () => {
  const draft = { before: {}, answers: { text: 'Mbështetje për nënën ', replaces: '' } };
  expect(decisionLeft(draft, '')).toBe('Mbështetje për nënën');
  expect(decisionLeft(draft, 'Mbështetje për nënën')).toBe('');
});
