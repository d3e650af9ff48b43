const grouped = /^[+-]?\d{1,3}(?:[\s.,'’]\d{3})+$/u;

/**
 * Reads a number as people type it: `12,5`, `12.5`, `1 250`, `1.250,50`. A single sign before exactly three digits
 * parts thousands (`1.250` is twelve hundred and fifty), as sums are written in Albania and Greece. Null for what
 * is none, and for a fraction where a whole number is asked.
 */
export const readNumber = (typed: string, wholeOnly: boolean): number | null => {
  const text = typed.trim().replace(/\u2212/gu, '-');
  if (!/^[+-]?[\d.,'’\s]*\d$/u.test(text)) return null;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const thousands = grouped.test(text) || last < 0;
  const whole = (thousands ? text : text.slice(0, last)).replace(/[\s.,'’]/gu, '');
  const fraction = thousands ? '' : text.slice(last + 1);
  if (!/^\d*$/.test(fraction)) return null;
  const number = Number(fraction ? `${whole || '0'}.${fraction}` : whole);
  if (!Number.isFinite(number)) return null;
  return wholeOnly && !Number.isSafeInteger(number) ? null : number;
};
