/** The sign before the fraction, as the reader's language has it. */
export type DecimalSign = ',' | '.';

const grouped: Readonly<Record<DecimalSign, RegExp>> = {
  ',': /^[+-]?[1-9]\d{0,2}(?:[\s.'’]\d{3})+$/u,
  '.': /^[+-]?[1-9]\d{0,2}(?:[\s,'’]\d{3})+$/u,
};
const plain = /^[+-]?\d*$/u;

/**
 * Reads a number as people type it: `12,5`, `12.5`, `1 250`, `1.250,50`. Before exactly three digits the language
 * decides: in Albanian and Greek `1.250` is a sum of twelve hundred and fifty, and `3,250` the weight of a newborn.
 * Null for what is none, and for a fraction where a whole number is asked.
 */
export const readNumber = (typed: string, sign: DecimalSign, wholeOnly: boolean): number | null => {
  const text = typed.trim().replace(/\u2212/gu, '-');
  if (!/^[+-]?[\d.,'’\s]*\d$/u.test(text)) return null;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isWhole = last < 0 || grouped[sign].test(text);
  const whole = isWhole ? text : text.slice(0, last);
  const fraction = isWhole ? '0' : text.slice(last + 1);
  if (
    (!plain.test(whole) && !Object.values(grouped).some((shape) => shape.test(whole))) ||
    !/^\d+$/.test(fraction)
  )
    return null;
  const number = Number(`${whole.replace(/[\s.,'’]/gu, '') || '0'}.${fraction}`);
  if (!Number.isFinite(number)) return null;
  return wholeOnly && !Number.isSafeInteger(number) ? null : number;
};
