import { type Language, languages } from './languages.ts';

/** Words of the country pack: they travel with the data, in every language. */
export type Label = Partial<Record<Language, string>>;

/** The label in the reader's language; what a pack does not say in it comes in the first language that has it. */
export const sayLabel = (label: Label | undefined, language: Language): string =>
  label?.[language] ?? languages.map((other) => label?.[other]).find((text) => text !== undefined) ?? '';
