import type { Moment } from './answers.ts';
import type { Form, Item } from './definition.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { isQuestion } from './outline.ts';
import { fitsType } from './value-type.ts';
import { answerFrom } from './work-out.ts';
import { isDynamicDefault } from './written.ts';

/** A fixed default does not ask what time it is. */
const anyMoment: Moment = { today: '1970-01-01', now: '1970-01-01T00:00:00Z' };

/** A fixed default that could not be an answer to its question: it would be lost without a word. */
export const defaultFaults = (form: Form, item: Item, path: FaultPath): readonly Fault[] => {
  if (!isQuestion(item) || item.default === null || isDynamicDefault(item.default)) return [];
  const value = answerFrom(item.default, item, anyMoment);
  const choices = item.list === null ? null : (form.lists[item.list] ?? []);
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  const isChoice = choices === null || names.every((name) => choices.some((choice) => choice.name === name));
  if (value !== null && fitsType(item.type, value) && isChoice) return [];
  return [faultAt([...path, 'default'], 'form-default', { name: item.name, text: item.default })];
};
