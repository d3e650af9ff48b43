// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import type { Answers, RowPath, Value } from './answers.ts';
import type { Form, Language, Words } from './definition.ts';
import { answerAt } from './edit.ts';
import { daysOf, formatDays } from './expression/moments.ts';
import { textOfValue } from './expression/value.ts';
import { isQuestion } from './outline.ts';
import { prepareForm } from './prepare.ts';
import { itemNamed } from './walk.ts';

/** The words of something in a language; nothing for what has no words. */
export const label = (of: { readonly label: Words | null }, language: Language): string =>
  of.label?.[language] ?? '';

const choiceLabel = (form: Form, list: string, name: string, language: Language): string =>
  form.lists[list]?.find((choice) => choice.name === name)?.label[language] ?? name;

const readableDate = (text: string): string => {
  const clock = { today: text, now: text };
  const days = daysOf(text, clock);
  if (days === null) return text;
  return formatDays(days, text.includes('T') ? '%d.%m.%Y %H:%M' : '%d.%m.%Y', clock);
};

/**
 * An answer as people read it: labels of what was chosen, dates as they are written in Albania and Greece
 * (24.11.2026). A choice that the list no longer has is shown by its code rather than lost.
 */
export const describeAnswer = (form: Form, field: string, value: Value, language: Language): string => {
  const item = itemNamed(form, field);
  if (value === null || !item || !isQuestion(item)) return textOfValue(value);
  const { list, type } = item;
  if (list !== null) {
    const chosen = typeof value === 'object' ? value : [textOfValue(value)];
    return chosen.map((name) => choiceLabel(form, list, name, language)).join(', ');
  }
  const text = textOfValue(value);
  return type === 'date' || type === 'datetime' ? readableDate(text) : text;
};

/**
 * A label, hint or message with the answers it quotes (`${name}`) filled in, as the reader would read them.
 * `rows` is where the sentence stands, so that a label inside a repeat quotes its own row.
 */
export const sentence = (
  form: Form,
  words: Words | null,
  answers: Answers,
  rows: RowPath,
  language: Language,
): string => {
  const text = words?.[language] ?? '';
  if (!text.includes('${')) return text;
  const { named } = prepareForm(form).outline;
  return text.replace(/\$\{\s*([^\s{}]+)\s*\}/g, (_, field: string) => {
    const depth = named.get(field)?.repeats.length ?? 0;
    return describeAnswer(form, field, answerAt(answers, rows.slice(0, depth), field), language);
  });
};
