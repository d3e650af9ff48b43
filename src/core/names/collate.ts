/** The 36 letters in the order of the Albanian alphabet. */
const alphabet = 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh'.split(
  ' ',
);

const letterOf = /dh|gj|ll|nj|rr|sh|th|xh|zh|[a-zçë]|./gu;

const placeInAlphabet = new Map(alphabet.map((letter, place) => [letter, place]));

const albanianPlaces = (text: string): number[] =>
  (text.toLowerCase().normalize('NFC').match(letterOf) ?? []).map(
    (letter) => placeInAlphabet.get(letter) ?? (/\p{L}/u.test(letter) ? alphabet.length : -1),
  );

/** Compares by the Albanian alphabet alone, for a browser whose own tables lack Albanian. */
export const compareAlbanian = (a: string, b: string): number => {
  const left = albanianPlaces(a);
  const right = albanianPlaces(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
};

const knowsAlbanian = (collator: Intl.Collator): boolean =>
  ['zor', 'zhur', 'çam', 'cen', 'dru', 'dhe'].sort(collator.compare).join() === 'cen,çam,dru,dhe,zor,zhur';

const comparers = new Map<string, (a: string, b: string) => number>();

/**
 * The order in which a reader of the language expects names: numbers by value, large and small letters alike;
 * for `sq` the digraphs dh gj ll nj rr sh th xh zh and ç ë are letters of their own, whatever the browser knows.
 */
export const collate = (language: string): ((a: string, b: string) => number) => {
  const held = comparers.get(language);
  if (held) return held;
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = language.startsWith('sq') && !knowsAlbanian(collator) ? compareAlbanian : collator.compare;
  comparers.set(language, compare);
  return compare;
};
