import i18next, { type BackendModule, type Namespace } from 'i18next';
import { initReactI18next } from 'react-i18next';
import './namespaces.ts';
import { type Language, languages, rememberedLanguage, rememberLanguage } from './languages.ts';

type Words = Record<string, unknown>;

const files = import.meta.glob<Words>('./{sq,en,el}/*.json', { import: 'default' });

/** Words arrive file by file: only the areas that are opened, only in the language that is read. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`no words ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (words) => done(null, words),
      (problem: unknown) => done(problem instanceof Error ? problem : String(problem), null),
    );
  },
};

/** Every namespace there is, from the file names. */
export const namespaces = Object.keys(files)
  .filter((path) => path.startsWith('./sq/'))
  .map((path) => path.slice('./sq/'.length, -'.json'.length));

/** Makes the words ready in the reader's language; call once, before the first picture. */
export const startWords = async (first: Namespace = ['shell', 'parts']): Promise<void> => {
  const language = rememberedLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: first,
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true, bindI18n: 'languageChanged' },
    });
};

/** Changes the language of everything on the screen; what is being typed stays. */
export const speak = async (language: Language): Promise<void> => {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};
