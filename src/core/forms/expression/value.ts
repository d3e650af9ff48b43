import type { Value } from '../answers.ts';
import { type Clock, type DayTime, daysOf } from './moments.ts';

/** Answers that a reference found: one for a question, as many as there are rows across a repeat. */
export interface Nodes {
  readonly kind: 'nodes';
  readonly values: readonly Value[];
}

/** What an expression gives. Text, numbers and truth as in XPath 1.0, moments as ODK adds them. */
export type Result = string | number | boolean | DayTime | Nodes;

export const nodes = (values: readonly Value[]): Nodes => ({ kind: 'nodes', values });

/** An answer as expressions see it: choices separated by blanks, nothing as empty text. */
export const textOfValue = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? textOfNumber(value) : value.join(' ');
};

const textOfNumber = (value: number): string => (Number.isNaN(value) ? '' : String(value));

const numeric = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

const numberOfText = (text: string, clock: Clock): number => {
  if (numeric.test(text)) return Number(text);
  return daysOf(text, clock) ?? Number.NaN;
};

const numberOfValue = (value: Value, clock: Clock): number =>
  typeof value === 'number' ? value : numberOfText(textOfValue(value), clock);

/** As text; a number that is none is empty text, as in ODK. */
export const toText = (result: Result): string => {
  switch (typeof result) {
    case 'string':
      return result;
    case 'number':
      return textOfNumber(result);
    case 'boolean':
      return String(result);
    case 'object':
      return result.kind === 'moment' ? result.text : textOfValue(result.values[0] ?? null);
  }
};

/** As a number; dates count as days since 1970, what is no number is NaN. */
export const toNumber = (result: Result, clock: Clock): number => {
  switch (typeof result) {
    case 'string':
      return numberOfText(result, clock);
    case 'number':
      return result;
    case 'boolean':
      return result ? 1 : 0;
    case 'object':
      return result.kind === 'moment' ? result.days : numberOfValue(result.values[0] ?? null, clock);
  }
};

/** As truth: an answer is true when it is not blank (even `0`), a number when it is neither 0 nor NaN. */
export const toTruth = (result: Result): boolean => {
  switch (typeof result) {
    case 'string':
      return result !== '';
    case 'number':
      return result !== 0 && !Number.isNaN(result);
    case 'boolean':
      return result;
    case 'object':
      return result.kind === 'moment' ? result.days !== 0 : toText(result).trim() !== '';
  }
};

/** Every answer of a node-set as a result of its own; any other result alone. */
export const each = (result: Result): readonly Result[] =>
  typeof result === 'object' && result.kind === 'nodes'
    ? result.values.map((value) => nodes([value]))
    : [result];

const isNumeric = (result: Result): boolean =>
  typeof result === 'number' || (typeof result === 'object' && result.kind === 'moment');

const equalSingles = (left: Result, right: Result, clock: Clock): boolean => {
  if (isNumeric(left) || isNumeric(right)) return toNumber(left, clock) === toNumber(right, clock);
  return toText(left) === toText(right);
};

/** `=` and `!=` (XPath 1.0, 3.4): between sets of answers one pair that fits is enough. */
export const compareEqual = (left: Result, right: Result, wanted: boolean, clock: Clock): boolean => {
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return (toTruth(left) === toTruth(right)) === wanted;
  }
  return each(left).some((a) => each(right).some((b) => equalSingles(a, b, clock) === wanted));
};

/** `<`, `<=`, `>`, `>=`: always by number. */
export const compareOrder = (
  left: Result,
  right: Result,
  holds: (a: number, b: number) => boolean,
  clock: Clock,
): boolean => each(left).some((a) => each(right).some((b) => holds(toNumber(a, clock), toNumber(b, clock))));
