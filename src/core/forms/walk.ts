import type { Form, Item, Question } from './definition.ts';
import { isQuestion } from './outline.ts';
import { prepareForm } from './prepare.ts';

const below = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (isQuestion(item) ? [item] : [item, ...below(item.children)]));

/** Every item of the form, groups and repeats too, in its order. */
export const items = (form: Form): readonly Item[] => below(form.survey);

/** Every question of the form, in its order. */
export const questions = (form: Form): readonly Question[] => items(form).filter(isQuestion);

/** The item of that name, or null. */
export const itemNamed = (form: Form, name: string): Item | null =>
  prepareForm(form).outline.named.get(name)?.item ?? null;

/** The section of the file that a field stands in; a field that the form does not have is in the form's own. */
export const sectionOf = (form: Form, field: string): string =>
  itemNamed(form, field)?.section ?? form.section;

/** Every section that the form touches, in its order. */
export const sectionsOf = (form: Form): readonly string[] => [
  ...new Set([form.section, ...items(form).map(({ section }) => section)]),
];

/** True for a question about a date of a child's life, which may be uncertain and is written as EDTF. */
export const isLifeDate = (item: Item | null): boolean =>
  item?.type === 'text' && (item.appearance?.split(/\s+/) ?? []).includes('edtf');
