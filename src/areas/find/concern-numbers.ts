/**
 * The number of a concern that a text means, written out in full: `KOR-S-2026-12`, `s 2026/12`; null for anything else.
 * The letter and the year must be there: a bare number is a case's.
 */
export const concernAsked = (text: string, prefix: string): string | null => {
  const asked = /^(?:([a-zçë]{1,6})[\s./-]*)??s[\s./-]*((?:19|20)\d\d)[\s./-]+0*(\d{1,7})$/iu.exec(
    text.trim(),
  );
  if (!asked) return null;
  const [, before = prefix, year = '', number = ''] = asked;
  return `${before.toUpperCase()}-S-${year}-${number.padStart(4, '0')}`;
};
