import type { Choice, RowSource } from '../definition.ts';

/** What `or_other` adds to a list, as pyxform does. */
export const otherChoice: Choice = {
  name: 'other',
  label: { sq: 'Tjetër', en: 'Other', el: 'Άλλο' },
  columns: {},
};

/** The question that asks what was meant by it. */
export const specifyOther = (select: string, section: string | undefined): RowSource => ({
  type: 'text',
  name: `${select}_other`,
  label: { sq: 'Sqaroni “tjetër”', en: 'Specify other', el: 'Διευκρινίστε το «άλλο»' },
  relevant: `selected(\${${select}}, 'other')`,
  ...(section ? { section } : {}),
});
