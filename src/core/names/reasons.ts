/** Why someone was found; each code has its words under `find.reason.<code>`. */
export const findReasons = [
  'exact-name',
  'without-diacritics',
  'other-form',
  'prefix',
  'sounds-alike',
  'nearly',
  'nickname',
  'other-order',
  'identifier',
  'phone',
  'phone-ending',
  'birth-date',
  'birth-year',
  'place',
  'case-number',
] as const;
export type FindReason = (typeof findReasons)[number];
