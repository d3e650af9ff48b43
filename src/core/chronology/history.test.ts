import { expect, test } from 'vitest';
import { changesIn, historyOf } from './history.ts';
import { edit, open, resolve, says, visit } from './rehearsal/cast.ts';
import { Desk } from './rehearsal/desk.ts';

const corrected = (): Desk => {
  const desk = new Desk();
  desk.take(open([says('summary', null, 'sister'), says('weight', null, 20)]));
  desk.take(edit([says('summary', 'sister', 'cousin')]), 1);
  desk.take(edit([says('summary', 'sister', 'neighbour')]), 2);
  desk.take(resolve({ field: 'summary', among: ['cousin', 'neighbour'], choice: 'cousin' }));
  return desk;
};

test('a correction is told with what it corrected', () => {
  const desk = corrected();
  const changes = changesIn(desk.entries);
  const [, , , first, stale, settled] = desk.entries.map(({ id }) => changes.get(id)?.[0]);
  expect(first).toMatchObject({ place: { field: 'summary' }, was: [{ value: 'sister' }], now: 'cousin' });
  expect(stale).toMatchObject({ was: [], now: 'neighbour', settled: false });
  expect(settled).toMatchObject({ was: [{ value: 'cousin' }, { value: 'neighbour' }], settled: true });
});

test('a field knows everything that was ever answered in it, oldest first', () => {
  const desk = corrected();
  const history = historyOf(desk.entries.toReversed(), visit, { field: 'summary' });
  expect(history.map(({ value }) => value)).toEqual(['sister', 'cousin', 'neighbour', 'cousin']);
  expect(history.map(({ seq }) => seq)).toEqual([2, 4, 5, 6]);
});

test('a reader who may not see the first answer is told the correction alone', () => {
  const desk = corrected();
  const own = desk.entries.filter(({ seq }) => seq === 4);
  expect(JSON.stringify([...changesIn(own).values()])).not.toContain('sister');
});
