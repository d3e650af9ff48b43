import { type Expression, precedence } from './syntax.ts';

/** Between multiplication and union. */
const negativeLevel = precedence.length - 1.5;

const levelOf = (expression: Expression): number => {
  if (expression.kind === 'negative') return negativeLevel;
  if (expression.kind !== 'operation') return precedence.length + 1;
  return precedence.findIndex((operators) => operators.some((sign) => sign === expression.operator));
};

const quoted = (value: string): string => (value.includes("'") ? `"${value}"` : `'${value}'`);

const bracketed = (expression: Expression, level: number): string =>
  levelOf(expression) < level ? `(${printExpression(expression)})` : printExpression(expression);

const printPath = (up: number | null, names: readonly string[]): string => {
  if (up === null) return `/${names.join('/')}`;
  if (up === 0) return `./${names.join('/')}`;
  return [...Array.from({ length: up }, () => '..'), ...names].join('/');
};

/**
 * Writes a parsed expression down again, with the fewest brackets; parsing what it prints gives the same
 * expression. (A text that holds both kinds of quotes cannot be written in the language.)
 */
export const printExpression = (expression: Expression): string => {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'text':
      return quoted(expression.value);
    case 'field':
      return `\${${expression.name}}`;
    case 'self':
      return '.';
    case 'path':
      return printPath(expression.up, expression.names);
    case 'column':
      return expression.name;
    case 'negative':
      return `-${bracketed(expression.of, negativeLevel)}`;
    case 'operation': {
      const level = levelOf(expression);
      return `${bracketed(expression.left, level)} ${expression.operator} ${bracketed(expression.right, level + 1)}`;
    }
    case 'call':
      return `${expression.name}(${expression.given.map(printExpression).join(', ')})`;
  }
};
