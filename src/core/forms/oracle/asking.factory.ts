import fc from 'fast-check';
import { vi } from 'vitest';
import type { Answers, Row, Value } from '../answers.ts';
import type { Form, Item } from '../definition.ts';
import { listsFrom } from '../form.factory.ts';
import { isQuestion } from '../outline.ts';
import type { ToldByKey } from './engine.ts';

/** The engine asks the process what day it is; ours is told. Both live in this one morning. */
export const moment = { today: '2026-11-24', now: '2026-11-24T09:30:00.000+00:00' };

/** Stops the engine's calendar at the moment above. */
export const stopTheCalendar = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment.now) });
};

/** The same questions each time: what the engines disagree in must not depend on luck. `ORACLE_SEED` asks others. */
export const seed = Number(process.env.ORACLE_SEED ?? 20261124);

/** How many times as many random cases as usual: `ORACLE_TIMES=20 vitest run src/core/forms/oracle`. */
export const times = Number(process.env.ORACLE_TIMES ?? 1);

/** The engine takes its time on a busy machine. */
export const patience = { timeout: 60_000 * Math.max(1, times) };

export const lists = listsFrom({
  fruit: ['apple', 'pear', 'plum'],
  county: ['korce', 'tirane'],
  town: [
    { name: 'pogradec', county: 'korce', size: '2' },
    { name: 'maliq', county: 'korce', size: '1' },
    { name: 'kavaje', county: 'tirane', size: '2' },
  ],
});

const answerFor = (form: Form, item: Item): fc.Arbitrary<Value> => {
  if (!isQuestion(item)) return fc.constant(null);
  const names = item.list === null ? [] : (form.lists[item.list] ?? []).map(({ name }) => name);
  const day = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  switch (item.type) {
    case 'integer':
      return fc.integer({ min: -3, max: 25 });
    case 'decimal':
      // Never whole: ODK writes a whole decimal as "5.0", ours as "5".
      return fc.integer({ min: -4, max: 40 }).map((value) => value + 0.25);
    case 'date':
      return day;
    case 'time':
      return fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) =>
        [h, m]
          .map((n) => String(n).padStart(2, '0'))
          .join(':')
          .concat(':00.000+00:00'),
      );
    case 'datetime':
      return day.map((date) => `${date}T10:30:00.000+00:00`);
    case 'select_one':
      return fc.constantFrom(...names);
    case 'select_multiple':
      return fc.subarray(names, { minLength: 1 });
    case 'acknowledge':
      return fc.constant('OK');
    case 'text':
      return fc.constantFrom('a', 'b', 'home', 'Korçë', '12', '3.5', 'two words', '2020-02-29', 'x');
    default:
      return fc.constant(null);
  }
};

/** Answers of the right types to some of the questions. */
export const answersTo = (form: Form, items: readonly Item[]): fc.Arbitrary<Answers> => {
  const parts = items.map((item): fc.Arbitrary<Answers> => {
    if (item.type === 'group') return answersTo(form, item.children);
    if (item.type === 'repeat') {
      const row = fc.tuple(fc.uuid(), answersTo(form, item.children)).map(([id, of]): Row => ({ ...of, id }));
      return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => ({ [item.name]: rows }));
    }
    return fc
      .option(answerFor(form, item), { freq: 3 })
      .map((value): Answers => (value === null ? {} : { [item.name]: value }));
  });
  return fc.tuple(...parts).map((made) => Object.assign({}, ...made));
};

/** Without chosen answers that are no longer offered: ours keeps and names them, ODK drops them. */
export const offeredOnly = (told: ToldByKey): ToldByKey =>
  Object.fromEntries(
    Object.entries(told).map(([key, each]) => {
      const isOffered = each.value.split(' ').every((name) => each.choices?.includes(name) ?? true);
      return [key, isOffered ? each : { ...each, value: '' }];
    }),
  );
