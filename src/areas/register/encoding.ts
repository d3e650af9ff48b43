/** How the bytes of a text file stand for letters. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253';

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean =>
  marks.every((mark, index) => bytes[index] === mark);

/** Without a mark, UTF-16 shows by the noughts in every other byte of its Latin letters and commas. */
const utf16WithoutMark = (bytes: Uint8Array): Encoding | null => {
  const looked = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index++) if (bytes[index] === 0) index % 2 === 0 ? even++ : odd++;
  if (odd > looked / 5 && even < looked / 50) return 'utf-16le';
  return even > looked / 5 && odd < looked / 50 ? 'utf-16be' : null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const looked = 200_000;

/** Words of one script speak for an encoding, words that mix two scripts or hold signs within speak against. */
const likelihood = (bytes: Uint8Array, encoding: Encoding, script: RegExp): number => {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, looked));
  let sum = 0;
  for (const word of text.match(/[^\s,;|"'()./:-]*\P{ASCII}[^\s,;|"'()./:-]*/gu) ?? []) {
    const foreign = word.replace(/\p{ASCII}/gu, '');
    const isOneScript = script.test(foreign) && (encoding < 'windows-1251' || foreign.length === word.length);
    sum += isOneScript ? 1 : -1;
  }
  return sum;
};

const latin = /^[ëçËÇáéíóúàèùâêîôûäöüñÁÉÍÓÚÄÖÜÀÈ’‘“”–—…€]+$/u;

const oneByte = (bytes: Uint8Array): Encoding => {
  const scores: [Encoding, number][] = [
    ['windows-1252', likelihood(bytes, 'windows-1252', latin)],
    ['windows-1250', likelihood(bytes, 'windows-1250', /^[ëçËÇčćđšžČĆĐŠŽáéíóúäöü’‘“”–—…€]+$/u)],
    ['windows-1253', likelihood(bytes, 'windows-1253', /^[\u0370-\u03ff’‘“”–—…€]+$/u)],
    ['windows-1251', likelihood(bytes, 'windows-1251', /^[\u0400-\u04ff’‘“”–—…€]+$/u)],
  ];
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
};

/**
 * Finds how a file's bytes stand for letters: by its mark, as UTF-16, as UTF-8, else as the Windows code page
 * under which its words look most like words (Western, Central European, Greek, Cyrillic; Western when equal).
 */
export const sniffEncoding = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : oneByte(bytes));
};

/** The text of a file, without the mark at its beginning. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding = sniffEncoding(bytes)): string =>
  new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/u, '');
