// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import type { Item } from './definition.ts';
import { isQuestion } from './outline.ts';

/** One expression of an item, under the name of the column it was written in. */
export interface Written {
  readonly item: Item;
  readonly column: string;
  readonly text: string;
  /** True when the item's relevance or value comes out of it, so that it must be known in time. */
  readonly decidesValue: boolean;
}

/** A default is an expression when it asks for another field or calls a function; else it is the value itself. */
export const isDynamicDefault = (text: string): boolean =>
  text.includes('${') || /[a-z][\w:-]*\(.*\)/is.test(text);

/** Every expression of an item. */
export const expressionsOf = (item: Item): readonly Written[] => {
  const found: Written[] = [];
  const add = (column: string, text: string | null, decidesValue = false): void => {
    if (text !== null && text !== '') found.push({ item, column, text, decidesValue });
  };
  add('relevant', item.relevant, true);
  add('read_only', item.readOnly);
  if (!isQuestion(item)) return found;
  add('calculation', item.calculation, true);
  add('required', item.required);
  add('constraint', item.constraint);
  add('choice_filter', item.choiceFilter);
  if (item.default !== null && isDynamicDefault(item.default)) add('default', item.default);
  return found;
};
