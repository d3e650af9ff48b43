import type { Choice } from '../definition.ts';
import { functions } from './functions.ts';
import type { Clock } from './moments.ts';
import type { Expression, Operator } from './syntax.ts';
import { compareEqual, compareOrder, nodes, type Result, toNumber, toTruth } from './value.ts';

/** What an expression may look at while it runs. `R` is the row of answers in which it stands. */
export interface Scope<R> {
  readonly clock: Clock;
  readonly row: R;
  /** The answer of the question itself: `.` */
  readonly own: Result;
  /** The choice that a choice filter is asked about. */
  readonly choice: Choice | null;
}

export type Run<R> = (scope: Scope<R>) => Result;

/** How the form around an expression answers it: references are resolved once, when it is prepared. */
export interface Resolver<R> {
  readonly reference: (reference: Expression) => Run<R>;
  readonly position: (reference: Expression) => Run<R>;
  readonly indexed: (field: Expression, at: readonly (readonly [Expression, Run<R>])[]) => Run<R>;
  readonly choiceLabel: (question: Expression, value: Run<R>) => Run<R>;
}

const orders: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
};

const operation = <R>(operator: Operator, left: Run<R>, right: Run<R>): Run<R> => {
  switch (operator) {
    case 'or':
      return (scope) => toTruth(left(scope)) || toTruth(right(scope));
    case 'and':
      return (scope) => toTruth(left(scope)) && toTruth(right(scope));
    case '=':
      return (scope) => compareEqual(left(scope), right(scope), true, scope.clock);
    case '!=':
      return (scope) => compareEqual(left(scope), right(scope), false, scope.clock);
    case '|':
      return (scope) => {
        const [a, b] = [left(scope), right(scope)];
        const values = (result: Result) =>
          typeof result === 'object' && result.kind === 'nodes' ? result.values : [];
        return nodes([...values(a), ...values(b)]);
      };
    default: {
      const holds = orders[operator];
      if (holds) return (scope) => compareOrder(left(scope), right(scope), holds, scope.clock);
      const reckon = arithmetic[operator];
      return (scope) =>
        reckon?.(toNumber(left(scope), scope.clock), toNumber(right(scope), scope.clock)) ?? Number.NaN;
    }
  }
};

const columnOf =
  <R>(name: string): Run<R> =>
  ({ choice, clock }) => {
    if (name === 'name') return choice?.name ?? '';
    if (name === 'label') return choice?.label[clock.language ?? 'sq'] ?? '';
    return choice?.columns[name] ?? '';
  };

const call = <R>(name: string, given: readonly Expression[], resolver: Resolver<R>): Run<R> => {
  const [first, second] = given;
  if (name === 'position' && first) return resolver.position(first);
  if (name === 'indexed-repeat' && first) {
    const at: [Expression, Run<R>][] = [];
    for (let index = 1; index + 1 < given.length; index += 2) {
      const [repeat, position] = [given[index], given[index + 1]];
      if (repeat && position) at.push([repeat, prepare(position, resolver)]);
    }
    return resolver.indexed(first, at);
  }
  const runs = given.map((each) => prepare(each, resolver));
  const [value] = runs;
  if (name === 'jr:choice-name' && value && second) return resolver.choiceLabel(second, value);
  const body = functions[name];
  return (scope) =>
    body?.(
      runs.map((run) => () => run(scope)),
      scope.clock,
      scope.own,
    ) ?? '';
};

/** Makes a parsed and checked expression ready to run. The result never throws, whatever the answers are. */
export const prepare = <R>(expression: Expression, resolver: Resolver<R>): Run<R> => {
  switch (expression.kind) {
    case 'number':
    case 'text': {
      const { value } = expression;
      return () => value;
    }
    case 'self':
      return (scope) => scope.own;
    case 'field':
    case 'path':
      return resolver.reference(expression);
    case 'column':
      return columnOf(expression.name);
    case 'negative': {
      const of = prepare(expression.of, resolver);
      return (scope) => -toNumber(of(scope), scope.clock);
    }
    case 'operation':
      return operation(
        expression.operator,
        prepare(expression.left, resolver),
        prepare(expression.right, resolver),
      );
    case 'call':
      return call(expression.name, expression.given, resolver);
  }
};
