/** The languages of the screens. */
export const languages = ['sq', 'en', 'el'] as const;
export type Language = (typeof languages)[number];

/** Names of the months as they stand alone. */
export const monthNames: Record<Language, readonly string[]> = {
  sq: [
    'janar',
    'shkurt',
    'mars',
    'prill',
    'maj',
    'qershor',
    'korrik',
    'gusht',
    'shtator',
    'tetor',
    'nëntor',
    'dhjetor',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  el: [
    'Ιανουάριος',
    'Φεβρουάριος',
    'Μάρτιος',
    'Απρίλιος',
    'Μάιος',
    'Ιούνιος',
    'Ιούλιος',
    'Αύγουστος',
    'Σεπτέμβριος',
    'Οκτώβριος',
    'Νοέμβριος',
    'Δεκέμβριος',
  ],
};

/** Greek puts the month of a day in the genitive: 3 Μαΐου. */
export const monthNamesOfDay: Record<Language, readonly string[]> = {
  ...monthNames,
  el: [
    'Ιανουαρίου',
    'Φεβρουαρίου',
    'Μαρτίου',
    'Απριλίου',
    'Μαΐου',
    'Ιουνίου',
    'Ιουλίου',
    'Αυγούστου',
    'Σεπτεμβρίου',
    'Οκτωβρίου',
    'Νοεμβρίου',
    'Δεκεμβρίου',
  ],
};

/** Letters without signs, small: as months and words are compared when a date is read. */
export const bare = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');

const shortest = 3;

const byName: readonly (readonly [string, number])[] = languages.flatMap((language) =>
  [...monthNames[language], ...monthNamesOfDay[language]].map((name, index): [string, number] => [
    bare(name),
    (index % 12) + 1,
  ]),
);

/**
 * The month that a word names in Albanian, English or Greek, in full, declined (majit, Μαΐου) or shortened to
 * three letters or more; null when none or when a short form fits two months of different number.
 */
export const monthOf = (word: string): number | null => {
  const asked = bare(word).replace(/\.$/u, '');
  if (asked.length < shortest) return null;
  const whole = byName.find(([name]) => name === asked);
  if (whole) return whole[1];
  const fits = new Set(
    byName
      .filter(
        ([name]) => name.startsWith(asked) || (asked.startsWith(name) && asked.length <= name.length + 3),
      )
      .map(([, month]) => month),
  );
  return fits.size === 1 ? ([...fits][0] ?? null) : null;
};
