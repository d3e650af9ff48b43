import type { Form } from '../../core/forms/definition.ts';
import { parseExpression } from '../../core/forms/expression/parse.ts';
import type { Expression, Operator } from '../../core/forms/expression/syntax.ts';
import { itemNamed, questions } from '../../core/forms/index.ts';
import type { Language } from '../../core/pack/words.ts';
import { paperWords } from './paper-words.ts';

const signs: Partial<Record<Operator, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** A label without what only an answered form could fill in. */
export const plainLabel = (text: string): string => text.replace(/\$\{[^}]*\}/g, '……');

const choiceOf = (form: Form, field: string, code: string, language: Language): string => {
  const list = questions(form).find(({ name }) => name === field)?.list;
  const choice = list ? form.lists[list]?.find(({ name }) => name === code) : undefined;
  return choice?.label[language] ?? code;
};

const quoted = (form: Form, field: string, language: Language): string =>
  `«${plainLabel(itemNamed(form, field)?.label?.[language] ?? field)}»`;

const compared = (
  form: Form,
  operator: Operator,
  field: string,
  other: Expression,
  language: Language,
): string | null => {
  const name = quoted(form, field, language);
  if (other.kind === 'number') return signs[operator] ? `${name} ${signs[operator]} ${other.value}` : null;
  if (other.kind !== 'text') return null;
  if (other.value === '') return operator === '!=' ? '' : null;
  const choice = choiceOf(form, field, other.value, language);
  if (operator === '=') return `${name}: ${choice}`;
  return operator === '!=' ? `${name} ${paperWords.isNot[language]}: ${choice}` : null;
};

const said = (form: Form, expression: Expression, language: Language): string | null => {
  if (expression.kind === 'call') {
    const [field, code] = expression.given;
    if (expression.name !== 'selected' || field?.kind !== 'field' || code?.kind !== 'text') return null;
    return `${quoted(form, field.name, language)}: ${choiceOf(form, field.name, code.value, language)}`;
  }
  if (expression.kind !== 'operation') return null;
  const { operator, left, right } = expression;
  if (operator !== 'and' && operator !== 'or')
    return left.kind === 'field' ? compared(form, operator, left.name, right, language) : null;
  const [one, other] = [said(form, left, language), said(form, right, language)];
  if (one === null || other === null) return null;
  const question = /^«[^»]*»: /.exec(one)?.[0];
  const rest =
    operator === 'or' && question && other.startsWith(question) ? other.slice(question.length) : other;
  return [one, rest].filter(Boolean).join(` ${paperWords[operator][language]} `);
};

/**
 * When a question is asked, in words for whoever fills the form in by hand; nothing for what is always asked and
 * for conditions that cannot be said in a line.
 */
export const conditionOf = (form: Form, relevant: string | null, language: Language): string | null => {
  const parsed = relevant ? parseExpression(relevant) : null;
  if (!parsed || 'fault' in parsed) return null;
  const text = said(form, parsed.expression, language);
  return text ? `${paperWords.whenIs[language]} ${text}` : null;
};
