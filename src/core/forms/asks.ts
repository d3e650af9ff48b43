import type { Expression } from './expression/syntax.ts';
import { type Outline, type Place, placeMeant } from './outline.ts';
import { choiceQuestion } from './resolve.ts';

/** A reference in an expression, where it leads, and whether a group or repeat itself may stand there. */
export interface Asked {
  readonly reference: Expression;
  readonly meant: Place;
  readonly mayBeContainer: boolean;
}

export interface References {
  readonly found: readonly Asked[];
  /** References that lead nowhere. */
  readonly lost: readonly Expression[];
  /** Bare names: columns of a choice list. */
  readonly columns: readonly string[];
}

/** Functions whose argument (by position) may be a group or a repeat itself and not only its answers. */
const takesContainer = (name: string, position: number): boolean =>
  name === 'position' || name === 'count' || (name === 'indexed-repeat' && position % 2 === 1);

/** Everything an expression of the item at `from` refers to. `.` is left out: it is the item's own answer. */
export const referencesOf = (outline: Outline, from: Place, whole: Expression): References => {
  const found: Asked[] = [];
  const lost: Expression[] = [];
  const columns: string[] = [];
  const add = (reference: Expression, meant: Place | null, mayBeContainer: boolean): void => {
    if (meant) found.push({ reference, meant, mayBeContainer });
    else lost.push(reference);
  };
  const walk = (expression: Expression, mayBeContainer: boolean): void => {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'self':
        return;
      case 'field':
      case 'path':
        add(expression, placeMeant(outline, from, expression), mayBeContainer);
        return;
      case 'column':
        columns.push(expression.name);
        return;
      case 'negative':
        walk(expression.of, false);
        return;
      case 'operation':
        walk(expression.left, mayBeContainer && expression.operator === '|');
        walk(expression.right, mayBeContainer && expression.operator === '|');
        return;
      case 'call':
        expression.given.forEach((given, position) => {
          if (expression.name === 'jr:choice-name' && position === 1) {
            if (!choiceQuestion(outline, from, given)) lost.push(given);
          } else {
            walk(given, takesContainer(expression.name, position));
          }
        });
    }
  };
  walk(whole, false);
  return { found, lost, columns };
};

/** True when the expression reads the item's own answer through `.`. */
export const asksItself = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'self':
      return true;
    case 'negative':
      return asksItself(expression.of);
    case 'operation':
      return asksItself(expression.left) || asksItself(expression.right);
    case 'call':
      return expression.given.some(asksItself);
    default:
      return false;
  }
};

/**
 * The places whose answers must be known before the expression is worked out. `position(..)` needs none: where
 * a row stands does not depend on its answers.
 */
export const asksOf = (outline: Outline, from: Place, expression: Expression): readonly Asked[] =>
  referencesOf(outline, from, expression).found.filter(
    ({ reference, mayBeContainer }) => !(mayBeContainer && reference.kind === 'path'),
  );
