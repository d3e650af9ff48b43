/** Greek and Cyrillic capitals that look like Latin ones; they slip in from a keyboard left in another language. */
const lookAlikes: Record<string, string> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  Ј: 'J',
};

/** Capitals and digits only, look-alike letters made Latin; nothing guessed. */
export const plainIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[Α-ΩА-ЯЈ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The shape of an Albanian personal number: a sign for the decade, eight figures, a check letter. */
export const personalNumberShape = /^[0-9A-T]\d{8}[A-W]$/u;

/** Figures that were typed as the letters they look like (O for 0, I or L for 1) in the eight places of figures. */
const figuresMended = (number: string): string =>
  number.slice(0, 1) + number.slice(1, 9).replaceAll('O', '0').replace(/[IL]/gu, '1') + number.slice(9);

/**
 * A number of a document as it is compared: capitals and digits only, look-alike letters made Latin, and in what
 * has the shape of a personal number the letters O, I, L read as figures where figures belong.
 */
export const normaliseIdentifier = (text: string): string => {
  const plain = plainIdentifier(text);
  const mended = figuresMended(plain);
  return personalNumberShape.test(mended) ? mended : plain;
};

/** Whether a text has the shape of a personal number, so that a column or a search word can be told by it. */
export const looksLikePersonalNumber = (text: string): boolean =>
  personalNumberShape.test(normaliseIdentifier(text));
