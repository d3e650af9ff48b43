import { languages } from '../../core/forms/vocabulary.ts';

export { languages };
export type Language = (typeof languages)[number];

/** The languages' names stand in themselves. */
export const languageNames: Record<Language, string> = { sq: 'Shqip', en: 'English', el: 'Ελληνικά' };

const place = 'rrjet.language';

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

/** What this device last chose; Albanian for whoever has not chosen. */
export const rememberedLanguage = (): Language => {
  try {
    const remembered = localStorage.getItem(place);
    return isLanguage(remembered) ? remembered : 'sq';
  } catch {
    return 'sq';
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(place, language);
  } catch {
    // A browser that keeps nothing starts in Albanian next time; nothing else depends on it.
  }
};
