/** The languages every label stands in; the first is the one a missing word falls back to. */
export const languages = ['sq', 'en', 'el'] as const;

/** The XLSForm question types that a case file needs. What is not here is refused by name when it is imported. */
export const questionTypes = [
  'text',
  'integer',
  'decimal',
  'date',
  'time',
  'datetime',
  'note',
  'select_one',
  'select_multiple',
  'geopoint',
  'image',
  'audio',
  'file',
  'acknowledge',
  'calculate',
  'hidden',
] as const;
