import { describe, expect, test } from 'vitest';
import { openedCase, says, ticks, write } from '../../../tests/factories/case-written.ts';
import type { Edit } from '../../core/chronology/edit.ts';
import { happeningsOf } from './events.ts';

const written = (form: string, edits: readonly Edit[]) => {
  const working = openedCase();
  return { working, id: write(working, form, edits).id };
};
const named = ({ state }: ReturnType<typeof openedCase>, code: string) =>
  happeningsOf(state).filter((happening) => happening.code === code);

describe('the look back after a closure', () => {
  test('it ends its clock on the day that the worker names', () => {
    const { working } = written('look-back', [says('happened_on', '2026-06-04')]);
    expect(named(working, 'case-looked-back')).toEqual([
      { code: 'case-looked-back', at: '2026-06-04T12:00:00Z' },
    ]);
  });
});

describe('a visit to the child', () => {
  const on = says('happened_on', '2026-03-09');

  test('it counts on the day on which the child was seen', () => {
    const { working } = written('visit', [on, says('child_seen', 'yes')]);
    expect(named(working, 'child-visited')).toEqual([{ code: 'child-visited', at: '2026-03-09T12:00:00Z' }]);
  });
  test('a telephone call and a visit that did not find the child count as none', () => {
    expect(named(written('visit', [on, says('contact_kind', 'phone')]).working, 'child-visited')).toEqual([]);
    expect(named(written('visit', [on, says('child_seen', 'no')]).working, 'child-visited')).toEqual([]);
  });
});

describe('an emergency measure', () => {
  test('its decision starts the clock, and telling the court is written with its day', () => {
    const { working, id } = written('measure', [
      says('measure_kind', 'emergency-placement'),
      says('decided_on', '2026-03-09'),
      says('court_told_on', '2026-03-10'),
    ]);
    const about = id;
    expect(named(working, 'emergency-measure-decided')).toEqual([
      { code: 'emergency-measure-decided', at: '2026-03-09T12:00:00Z', about },
    ]);
    expect(named(working, 'court-told')).toEqual([{ code: 'court-told', at: '2026-03-10T12:00:00Z', about }]);
  });
});

describe('danger that the initial assessment finds', () => {
  const danger = says('immediate_danger', 'yes');

  test('it starts the clock of the emergency, and runs on while nothing is done', () => {
    const { working, id } = written('initial-assessment', [danger, ticks('immediate_actions', 'none')]);
    expect(named(working, 'immediate-danger-noted')).toEqual([
      { code: 'immediate-danger-noted', at: '2026-03-02T08:00:00.000Z', about: id },
    ]);
    expect(named(working, 'emergency-action-decided')).toEqual([]);
  });
  test('what is done at once keeps it', () => {
    const { working } = written('initial-assessment', [danger, ticks('immediate_actions', 'police')]);
    expect(named(working, 'emergency-action-decided')).toHaveLength(1);
  });
  test('a child who is in no danger starts no clock', () => {
    const { working } = written('initial-assessment', [says('immediate_danger', 'no')]);
    expect(named(working, 'immediate-danger-noted')).toEqual([]);
  });
});

describe('a screening for trafficking', () => {
  const noted = says('noted_at', '2026-03-02T09:30:00.000+01:00');

  test('one indicator starts the clock of the notice, at the hour when it was noticed', () => {
    const { working, id } = written('trafficking-screening', [noted, ticks('indicators_control', 'watched')]);
    expect(named(working, 'trafficking-indicator-noted')).toEqual([
      { code: 'trafficking-indicator-noted', at: '2026-03-02T08:30:00.000Z', about: id },
    ]);
    expect(named(working, 'trafficking-notice-given')).toEqual([]);
  });
  test('a screening that finds nothing starts no clock', () => {
    const { working } = written('trafficking-screening', [noted, ticks('indicators_control', 'none')]);
    expect(named(working, 'trafficking-indicator-noted')).toEqual([]);
  });
  test('a withdrawn screening starts no clock', () => {
    const { working, id } = written('trafficking-screening', [noted, ticks('indicators_control', 'watched')]);
    expect(working.act({ kind: 'record.withdraw', record: id, reason: 'The wrong child' })).toBeNull();
    expect(named(working, 'trafficking-indicator-noted')).toEqual([]);
  });
  test('the notice ends the clock of its own screening', () => {
    const { working, id } = written('trafficking-screening', [
      noted,
      ticks('indicators_exploitation', 'begging'),
      says('notice_given_at', '2026-03-02T10:15:00.000+01:00'),
    ]);
    expect(named(working, 'trafficking-notice-given')).toEqual([
      { code: 'trafficking-notice-given', at: '2026-03-02T09:15:00.000Z', about: id },
    ]);
  });
  test('an hour that cannot be placed in time counts from when it was recorded', () => {
    const { working } = written('trafficking-screening', [
      says('noted_at', '2026-03-02T09:30'),
      ticks('indicators_movement', 'papers-held'),
    ]);
    expect(named(working, 'trafficking-indicator-noted')[0]?.at).toBe('2026-03-02T08:00:00.000Z');
  });
});
