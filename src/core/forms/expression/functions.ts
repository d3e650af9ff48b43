import { type Clock, dayPartOf, daysOf, formatDays, momentOf } from './moments.ts';
import { each, type Result, toNumber, toText, toTruth } from './value.ts';

type Given = readonly (() => Result)[];
type Body = (given: Given, clock: Clock, own: Result) => Result;

const at = (given: Given, index: number): Result => given[index]?.() ?? '';
const textAt = (given: Given, index: number): string => toText(at(given, index));
const numberAt = (given: Given, index: number, clock: Clock): number => toNumber(at(given, index), clock);

const listOf = (text: string): readonly string[] => {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
};

const onNumber =
  (reckon: (value: number) => number): Body =>
  (given, clock) =>
    reckon(numberAt(given, 0, clock));

/** Empty sets and anything that is no number give NaN, as in ODK: a sum with a gap is no sum. */
const overNumbers =
  (reckon: (values: readonly number[]) => number): Body =>
  (given, clock) => {
    const values = given.flatMap((one) => each(one())).map((one) => toNumber(one, clock));
    return values.length === 0 || values.some(Number.isNaN) ? Number.NaN : reckon(values);
  };

/** Half away from zero, to so many decimals (ODK rounds -1.5 to -2). */
const roundTo = (value: number, decimals: number): number => {
  const shift = 10 ** decimals;
  return (Math.round(Math.abs(value) * shift) / shift) * (value < 0 ? -1 : 1);
};

/** A position as ODK reads it: whole, or NaN. */
const wholeAt = (given: Given, index: number, clock: Clock): number =>
  Math.trunc(numberAt(given, index, clock));

const substr: Body = (given, clock) => {
  const text = textAt(given, 0);
  const place = (index: number): number => {
    const whole = wholeAt(given, index, clock);
    return Math.min(Math.max(whole < 0 ? text.length + whole : whole, 0), text.length);
  };
  const [start, end] = [place(1), given.length > 2 ? place(2) : text.length];
  return start <= end ? text.slice(start, end) : '';
};

const patterns = new Map<string, RegExp | null>();

const compilePattern = (source: string): RegExp | null => {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      // Older patterns escape what the unicode mode forbids; they are tried without it.
    }
  }
  return null;
};

/** The pattern for a whole text, or null when it is no regular expression. */
export const patternOf = (source: string): RegExp | null => {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = compilePattern(source);
  if (patterns.size > 500) patterns.clear();
  patterns.set(source, made);
  return made;
};

const translate: Body = (given) => {
  const [from, to] = [[...textAt(given, 1)], [...textAt(given, 2)]];
  return [...textAt(given, 0)]
    .map((sign) => (from.includes(sign) ? (to[from.indexOf(sign)] ?? '') : sign))
    .join('');
};

const daysOfResult = (result: Result, clock: Clock): number | null => {
  if (typeof result === 'boolean') return null;
  if (typeof result === 'number') return Number.isNaN(result) ? null : result;
  if (typeof result === 'object' && result.kind === 'moment') return result.days;
  const padded = toText(result).replace(/^(\d{4})-(\d{1,2})-(\d{1,2})(?=T|$)/, (_, year, month, day) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
  return daysOf(padded, clock);
};

const date: Body = (given, clock) => {
  const days = daysOfResult(at(given, 0), clock);
  return (days === null ? null : momentOf(days, clock)) ?? '';
};

const format: Body = (given, clock) => {
  const days = daysOf(textAt(given, 0), clock);
  return days === null ? '' : formatDays(days, textAt(given, 1), clock);
};

/** The text of the one argument, or of the question itself when there is none. */
const textOrOwn = (given: Given, own: Result): string => toText(given.length > 0 ? at(given, 0) : own);

/**
 * The functions of the XLSForm language that need nothing but their arguments and the clock. Those that ask the
 * form (`position`, `indexed-repeat`, `jr:choice-name`) stand in `resolve.ts`.
 */
export const functions: Readonly<Record<string, Body>> = {
  true: () => true,
  false: () => false,
  not: (given) => !toTruth(at(given, 0)),
  boolean: (given) => toTruth(at(given, 0)),
  'boolean-from-string': (given) => ['1', 'true'].includes(textAt(given, 0)),
  if: (given) => (toTruth(at(given, 0)) ? at(given, 1) : at(given, 2)),
  coalesce: (given) => {
    const first = at(given, 0);
    return toText(first) === '' ? at(given, 1) : first;
  },
  once: (given, _, own) => (toText(own) === '' ? at(given, 0) : own),

  selected: (given) => {
    const [chosen, wanted] = [listOf(textAt(given, 0)), textAt(given, 1).trim()];
    // ODK answers yes when nothing is chosen and nothing is asked for.
    return chosen.length === 0 ? wanted === '' : chosen.includes(wanted);
  },
  'selected-at': (given, clock) => listOf(textAt(given, 0))[wholeAt(given, 1, clock)] ?? '',
  'count-selected': (given) => listOf(textAt(given, 0)).length,

  count: (given) => each(at(given, 0)).length,
  'count-non-empty': (given) => each(at(given, 0)).filter((one) => toText(one) !== '').length,
  sum: overNumbers((values) => values.reduce((total, value) => total + value, 0)),
  min: overNumbers((values) => Math.min(...values)),
  max: overNumbers((values) => Math.max(...values)),

  number: (given, clock, own) => toNumber(given.length > 0 ? at(given, 0) : own, clock),
  int: onNumber(Math.trunc),
  abs: onNumber(Math.abs),
  floor: onNumber(Math.floor),
  ceiling: onNumber(Math.ceil),
  sqrt: onNumber(Math.sqrt),
  pow: (given, clock) => numberAt(given, 0, clock) ** numberAt(given, 1, clock),
  round: (given, clock) =>
    roundTo(numberAt(given, 0, clock), given.length > 1 ? numberAt(given, 1, clock) : 0),

  string: (given, _, own) => textOrOwn(given, own),
  concat: (given) => given.flatMap((one) => each(one()).map(toText)).join(''),
  join: (given) =>
    given
      .slice(1)
      .flatMap((one) => each(one()).map(toText))
      .join(textAt(given, 0)),
  'string-length': (given, _, own) => textOrOwn(given, own).length,
  substr,
  'substring-before': (given) => {
    const [text, mark] = [textAt(given, 0), textAt(given, 1)];
    return text.includes(mark) ? text.slice(0, text.indexOf(mark)) : '';
  },
  'substring-after': (given) => {
    const [text, mark] = [textAt(given, 0), textAt(given, 1)];
    return text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : '';
  },
  contains: (given) => textAt(given, 0).includes(textAt(given, 1)),
  'starts-with': (given) => textAt(given, 0).startsWith(textAt(given, 1)),
  'ends-with': (given) => textAt(given, 0).endsWith(textAt(given, 1)),
  'normalize-space': (given, _, own) => listOf(textOrOwn(given, own)).join(' '),
  translate,
  regex: (given) => patternOf(textAt(given, 1))?.test(textAt(given, 0)) ?? false,

  today: (_, clock) => momentOf(daysOf(clock.today, clock) ?? Number.NaN, clock) ?? '',
  now: (_, clock) => momentOf(daysOf(clock.now, clock) ?? Number.NaN, clock) ?? '',
  date,
  'date-time': date,
  'format-date': format,
  'format-date-time': format,
  'decimal-date-time': (given, clock) => daysOfResult(at(given, 0), clock) ?? Number.NaN,
  'decimal-time': (given) => dayPartOf(textAt(given, 0)) ?? Number.NaN,
};
