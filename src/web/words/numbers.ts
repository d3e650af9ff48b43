import type { Language } from './languages.ts';

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const greek = new Intl.NumberFormat('el', { maximumFractionDigits: 2 });

/** A number as the language writes it (Albanian: 1 234 567,5; Chromium has no Albanian numbers of its own). */
export const sayNumber = (value: number, language: Language): string => {
  if (language === 'en') return plain.format(value);
  if (language === 'el') return greek.format(value);
  return plain
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? '\u00a0' : type === 'decimal' ? ',' : part))
    .join('');
};
