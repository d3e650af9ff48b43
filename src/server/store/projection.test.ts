import { describe, expect, it } from 'vitest';
import { newId } from '../../core/id.ts';
import { changesBetween, type Projection, rowsByKey, touchedIn } from './projection.ts';

const id = newId();
const [before, now] = ['2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z'];
const household = (last_entry_at: string, members = 3): Projection => ({
  household_row: [{ id, members, place: null, last_entry_at }],
});

describe('a row that was touched before it was known what follows', () => {
  const stood = touchedIn(rowsByKey(household(before)), 'household_row', { id, last_entry_at: now });

  it('needs nothing more where the file was worked on', () => {
    expect(changesBetween(stood, rowsByKey(household(now)))).toEqual([]);
  });

  it('is set back where it was not', () => {
    expect(changesBetween(stood, rowsByKey(household(before)))).toMatchObject([
      { name: 'household_row', put: [], touched: [{ id, last_entry_at: before }] },
    ]);
  });

  it('is written whole where more has changed', () => {
    expect(changesBetween(stood, rowsByKey(household(now, 4)))).toMatchObject([
      { name: 'household_row', put: [{ members: 4 }], touched: [] },
    ]);
  });

  it('is left out where it does not stand', () => {
    const rows = rowsByKey(household(before));
    expect(touchedIn(rows, 'case_row', { id, last_entry_at: now })).toBe(rows);
  });
});
