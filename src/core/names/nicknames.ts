import { stem } from './normalise.ts';

/** Short names in use around Korça whose long form cannot be read from their letters. Normalised stems. */
const known: Record<string, readonly string[]> = {
  aleksander: ['leka', 'sandri', 'aleko', 'leko'],
  aleksandra: ['sandra', 'leka'],
  anastas: ['tasi', 'nastas', 'taso'],
  dhimiter: ['mitro', 'mitri', 'dhimo', 'taqi'],
  elisabeta: ['beti', 'liza', 'veta'],
  evangjeli: ['vangjeli', 'geli', 'lili'],
  fatmir: ['miri'],
  gjergj: ['gjoka', 'jorgo', 'gjoko'],
  grigor: ['gori', 'liko'],
  jani: ['jani', 'nani', 'janaq', 'jano'],
  katerina: ['kaci', 'rina', 'kati', 'katja'],
  konstandin: ['kosta', 'kostaq', 'dino', 'koci'],
  kristaq: ['taqi', 'taqo', 'kici'],
  mihal: ['mico', 'hallo', 'mihallaq', 'laqi'],
  muhamet: ['meti', 'hameti', 'meto'],
  mustafa: ['tafa', 'muci', 'mustaq'],
  nikolla: ['kola', 'niko', 'koli', 'kolec'],
  panajot: ['jota', 'joti', 'pano'],
  pandeli: ['ndeli', 'pandi', 'leli'],
  petraq: ['taqi', 'petro', 'raqi'],
  sotir: ['tiri', 'sotiraq', 'raqi'],
  spiridon: ['spiro', 'piro', 'doni'],
  sulejman: ['sula', 'sulo', 'mani'],
  thanas: ['nasi', 'naqo', 'nashi', 'thanasi'],
  vasil: ['vaso', 'silo', 'vasilaq', 'cili'],
};

const shortFormsOf = new Map(
  Object.entries(known).map(([long, short]) => [stem(long), new Set(short.map(stem))]),
);

const longFormsOf = new Map<string, readonly string[]>();
for (const [long, short] of shortFormsOf)
  for (const called of short) longFormsOf.set(called, [...(longFormsOf.get(called) ?? []), long]);

/** The other forms, as stems, by which somebody of this name may stand in a file: short ones of a long, long of a short. */
export const otherFormsOf = (word: string): string[] => {
  const name = stem(word);
  return [...(shortFormsOf.get(name) ?? []), ...(longFormsOf.get(name) ?? [])].filter(
    (form) => form !== name,
  );
};

/**
 * Whether the first word is a nickname of the second: one of the usual short names, or the end of the long name
 * (Miri of Fatmir, Beta of Elisabeta), or its beginning of three letters or more. Takes normalised words.
 */
export const isNicknameOf = (short: string, long: string): boolean => isShortOf(stem(short), stem(long));

/** The same for stems. */
export const isShortOf = (called: string, full: string): boolean => {
  if (called.length < 3 || called.length >= full.length) return false;
  return shortFormsOf.get(full)?.has(called) === true || full.endsWith(called) || full.startsWith(called);
};
