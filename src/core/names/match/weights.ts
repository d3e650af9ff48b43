/**
 * How much each likeness or difference counts, in the manner of Fellegi and Sunter (1969): `same` is the share of
 * records of one person that show it, `chance` the share of records of two people. The weight is log2 of their
 * ratio, in bits: +1 makes "the same person" twice as likely. The shares are estimates for registers of a
 * municipality of some ten thousand families, checked on the Febrl lists; they are stated, not learnt, so that
 * the same two records always weigh the same and anyone can follow why.
 */
interface Shares {
  same: number;
  chance: number;
}

const shares = {
  /** One in fifty children has a given common first name. */
  'given.same': { same: 0.8, chance: 0.012 },
  'given.sounds-alike': { same: 0.07, chance: 0.008 },
  'given.nearly': { same: 0.07, chance: 0.008 },
  'given.nickname': { same: 0.02, chance: 0.008 },
  /** One first name of several, or one letter of it. */
  'given.part': { same: 0.02, chance: 0.006 },
  'given.other': { same: 0.02, chance: 0.96 },
  'surname.same': { same: 0.82, chance: 0.006 },
  'surname.sounds-alike': { same: 0.06, chance: 0.004 },
  'surname.nearly': { same: 0.06, chance: 0.004 },
  'surname.nickname': { same: 0.01, chance: 0.01 },
  /** Double surnames, of which one paper has one. */
  'surname.part': { same: 0.02, chance: 0.004 },
  /** Women marry, children change from mother's to father's name. */
  'surname.other': { same: 0.04, chance: 0.98 },
  /** The other way round on foreign papers: counts a little less than in their places. */
  'names.swapped': { same: 0.05, chance: 0.15 },
  'father.same': { same: 0.85, chance: 0.015 },
  'father.nearly': { same: 0.07, chance: 0.02 },
  'father.as-middle-name': { same: 0.6, chance: 0.015 },
  'father.other': { same: 0.04, chance: 0.96 },
  'mother.same': { same: 0.85, chance: 0.015 },
  'mother.nearly': { same: 0.07, chance: 0.02 },
  'mother.other': { same: 0.06, chance: 0.96 },
  /** Some six thousand days in which a child can be born. */
  'birth.same': { same: 0.8, chance: 0.0003 },
  /** 1 January stands for an unknown day: it tells the year only. */
  'birth.same-first-of-january': { same: 0.5, chance: 0.02 },
  'birth.day-month-swapped': { same: 0.02, chance: 0.0003 },
  'birth.slip': { same: 0.06, chance: 0.004 },
  /** As far as both are known they agree; the wider, the less it says (see `weightOfSpan`). */
  'birth.possible': { same: 0.9, chance: 1 },
  'birth.same-year': { same: 0.04, chance: 0.05 },
  'birth.year-apart': { same: 0.03, chance: 0.1 },
  'birth.other': { same: 0.015, chance: 0.85 },
  'identifier.same': { same: 0.9, chance: 0.00001 },
  'identifier.nearly': { same: 0.07, chance: 0.0002 },
  'identifier.other': { same: 0.03, chance: 1 },
  /** Two personal numbers with right check letters: one of the papers would have to be another's. */
  'identifier.two-valid': { same: 0.002, chance: 1 },
  'sex.same': { same: 0.985, chance: 0.5 },
  'sex.other': { same: 0.015, chance: 0.5 },
  'phone.same': { same: 0.5, chance: 0.001 },
  'phone.other': { same: 0.5, chance: 1 },
  'address.same': { same: 0.5, chance: 0.0005 },
  'address.close': { same: 0.2, chance: 0.003 },
  'address.partly': { same: 0.15, chance: 0.08 },
  'address.place': { same: 0.1, chance: 0.05 },
  'address.other': { same: 0.15, chance: 0.9 },
} as const satisfies Record<string, Shares>;

/** What was found alike or different; each code has its words under `match.<code>`. */
export type MatchCode = keyof typeof shares | 'family.siblings-likely';

const weights = new Map<string, number>(
  Object.entries(shares).map(([code, { same, chance }]) => [code, Math.log2(same / chance)]),
);

/** The weight of a finding in bits, positive for the same person, negative against. */
export const weightOf = (code: keyof typeof shares): number => weights.get(code) ?? 0;

const isWeighed = (code: string): code is keyof typeof shares => Object.hasOwn(shares, code);

export const matchCodes: readonly MatchCode[] = [
  ...Object.keys(shares).filter(isWeighed),
  'family.siblings-likely',
];

/** Children of a register are spread over some eighteen years. */
const yearsOfBirth = 18;

/** What it says that two uncertain birth dates can be one, by the years that they span together. */
export const weightOfSpan = (years: number): number =>
  Math.max(0.2, Math.log2(0.9 / Math.min(1, (years + 1) / yearsOfBirth)));

/**
 * Who shares a household shares surname, parents, telephone and address all at once: these are not independent.
 * Together they count at most this much; less when a first name is missing, so that a family alone never makes
 * one person; and when the first names differ, brothers and sisters explain them, so that they count next to
 * nothing.
 */
export const mostFromFamily = 14;
export const mostFromFamilyWithoutName = 8;
export const mostFromFamilyOfSiblings = 1;

/** Of pairs that are compared at all, about one in a thousand is one person. */
export const prior = -10;
