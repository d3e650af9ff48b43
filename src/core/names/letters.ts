/**
 * Greek and Cyrillic letters in Latin ones. Greek goes the way Greek papers write it (ELOT 743, letter by
 * letter: Μπεκίμ → mpekim); Macedonian, Serbian and Bulgarian go by their sounds in Albanian spelling
 * (Џафер → xhafer). Latin letters that carry a sign keep it.
 */
const greek: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ѓ: 'gj',
  ђ: 'gj',
  е: 'e',
  ж: 'zh',
  з: 'z',
  ѕ: 'x',
  и: 'i',
  й: 'j',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ќ: 'q',
  ћ: 'q',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ç',
  џ: 'xh',
  ш: 'sh',
  щ: 'sht',
  ъ: 'ë',
  ь: '',
  ы: 'i',
  э: 'e',
  ю: 'ju',
  я: 'ja',
};

const voiceless = 'θκξπστφχψς';

/** Greek αυ, ευ, ηυ sound av/ev/iv, before a voiceless sound or at the end af/ef/if; ου stays ou. */
const greekUpsilon = (text: string): string =>
  text
    .replaceAll('ου', 'ou')
    .replace(/([αεη])υ(.?)/gu, (_, vowel: string, next: string) =>
      next === '' || voiceless.includes(next) ? `${vowel}f${next}` : `${vowel}v${next}`,
    );

const withoutGreekAccents = (text: string): string =>
  text.replace(/[\u0370-\u03ff\u1f00-\u1fff]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));

const latinOf = (letter: string): string =>
  greek[letter] ?? cyrillic[letter] ?? cyrillic[letter.normalize('NFD').charAt(0)] ?? letter;

/** Small letters, Latin only, signs on Latin letters kept: what the sounds are read from. */
export const toLatin = (text: string): string => {
  const small = text.normalize('NFKC').toLowerCase().normalize('NFC');
  if (!/[\u0370-\u052f\u1f00-\u1fff]/u.test(small)) return small;
  return greekUpsilon(withoutGreekAccents(small))
    .replaceAll('γγ', 'ng')
    .replaceAll('γξ', 'nx')
    .replaceAll('γχ', 'nch')
    .replace(/[\u0370-\u052f]/gu, latinOf);
};
