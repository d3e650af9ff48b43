/**
 * Which consonant sounds a run of letters can stand for, in Albanian, Greek-paper, neighbouring and English
 * spelling. Sounds that Greek letters cannot tell apart are one (s/sh, z/zh, d/dh/nd, b/mb, k/q, g/gj, c/ç);
 * h is often dropped and counts nothing. Longest run first. More than one sound means that spellings differ:
 * x is dz in Albanian and ks in Greek and English; ch is h in Greek papers and ç in English.
 */
export interface SoundUnit {
  letters: RegExp;
  sounds: readonly string[];
}

const unit = (letters: string, ...sounds: string[]): SoundUnit => ({
  letters: new RegExp(letters, 'uy'),
  sounds,
});

export const soundUnits: readonly SoundUnit[] = [
  unit('tsch|tch|tsh', 'C'),
  unit('dzh|dž|dsh|ntz|ndz|ndž|xh|dz', 'J'),
  unit('tz', 'J', 'C'),
  unit('ts(?!h)|cz|[çč]', 'C'),
  unit('ć|q(?!u)|kj|tj(?=[aeou])', 'K', 'C'),
  unit('qu|ck|cc(?![ei])', 'K'),
  unit('ch(?=[^aeiouyëj]|$)', 'K', '', 'C'),
  unit('ch', '', 'C'),
  unit('ks', 'KS'),
  unit('x', 'J', 'KS'),
  unit('kh', '', 'K'),
  unit('c(?=[eiyë])', 'C'),
  unit('c', 'C', 'K'),
  unit('m[pb]', 'B'),
  unit('ns(?=t)', 'NS', 'S'),
  unit('nth', 'NT'),
  unit('n[td]h?', 'D'),
  unit('ngj', 'G', 'J'),
  unit('gj', 'G', 'J'),
  unit('gi(?=[aeouë])', 'G', ''),
  unit('n?gk|ng|nk|gg|gh', 'G'),
  unit('dj|đ', 'J', 'D'),
  unit('th', 'T'),
  unit('dh', 'D'),
  unit('sh|sch|[šşś]', 'S'),
  unit('zh|ž', 'Z'),
  unit('ph', 'F'),
  unit('lj|ll|ł', 'L'),
  unit('rr|rh', 'R'),
  unit('nj|ñ', 'N'),
  unit('(?<=[ae])u(?=[^aeiouyë])', '', 'V'),
  unit('k', 'K'),
  unit('g', 'G'),
  unit('t', 'T'),
  unit('d', 'D'),
  unit('p', 'P'),
  unit('b', 'B'),
  unit('f', 'F'),
  unit('[vw]', 'V'),
  unit('s', 'S'),
  unit('z', 'Z'),
  unit('l', 'L'),
  unit('r', 'R'),
  unit('m', 'M'),
  unit('n', 'N'),
];

/** What the first vowel can be heard as; ë and y have no letter in Greek, ou, ei, oi and ai are Greek pairs. */
export const vowelUnits: readonly SoundUnit[] = [
  unit('ou', 'u'),
  unit('ei', 'e', 'i'),
  unit('oi', 'o', 'i'),
  unit('ai(?![aeou])', 'a', 'e'),
  unit('ë', 'e', 'a'),
  unit('[yü]', 'i', 'u'),
  unit('a', 'a'),
  unit('e', 'e'),
  unit('[iıj]', 'i'),
  unit('[oö]', 'o'),
  unit('u', 'u'),
];
