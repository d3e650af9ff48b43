import { normalise } from '../../core/names/index.ts';

const sexes: Record<string, readonly string[]> = {
  female:
    'f|fem|femer|femra|vajze|vajza|grua|female|girl|woman|feminine|γυναικα|κοριτσι|θηλυ|θ|γ|κ|женско|ж'.split(
      '|',
    ),
  male: 'm|mas|mashkull|djale|burre|male|boy|man|masculine|ανδρας|αντρας|αγορι|αρρεν|α|машко|м'.split('|'),
};

const sexOf = new Map(
  Object.entries(sexes).flatMap(([sex, written]) =>
    written.map((word): [string, string] => [normalise(word), sex]),
  ),
);

/** Female or male as lists write it in Albanian, English, Greek and Macedonian; null when it says neither. */
export const readSex = (cell: string): string | null => sexOf.get(normalise(cell)) ?? null;

const isOneCase = (text: string): boolean =>
  text.length > 1 && (text === text.toUpperCase() || text === text.toLowerCase());

/** A name in capitals or small letters throughout is given a capital at each word; others stay as written. */
export const tidyName = (cell: string): string => {
  const text = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return isOneCase(text)
    ? text.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : text;
};

export interface SplitName {
  given: string;
  father: string;
  surname: string;
  /** The parts could be others: three words may be a father's name in the middle or a double name. */
  unsure: boolean;
}

/**
 * Parts a whole name. A comma puts the surname first. Of three words the middle one is the father's name, as
 * registers here write it; of more, the first is the name and the last the surname.
 */
export const splitName = (cell: string, surnameFirst: boolean): SplitName => {
  const text = tidyName(cell);
  const [before = '', after] = text.split(/\s*,\s*/u);
  if (after) return { given: after, father: '', surname: before, unsure: false };
  const parts = text.split(' ');
  const ordered = surnameFirst ? [...parts.slice(1), parts[0] ?? ''] : parts;
  if (ordered.length === 1) return { given: ordered[0] ?? '', father: '', surname: '', unsure: true };
  const surname = ordered.at(-1) ?? '';
  if (ordered.length === 2) return { given: ordered[0] ?? '', father: '', surname, unsure: false };
  if (ordered.length === 3 && !surnameFirst)
    return { given: ordered[0] ?? '', father: ordered[1] ?? '', surname, unsure: true };
  return { given: ordered.slice(0, -1).join(' '), father: '', surname, unsure: true };
};

/** One choice of a code list with all words by which people call it (its labels, in all languages). */
export interface Choice {
  code: string;
  words: readonly string[];
}

export interface ReadCodes {
  codes: string[];
  /** What fits no choice, as written. */
  rest: string[];
}

interface ReadyChoice {
  code: string;
  exact: ReadonlySet<string>;
  words: readonly string[];
}

const readied = new WeakMap<readonly Choice[], readonly ReadyChoice[]>();

/** The words of a list made ready once, since every row is read against them. */
const ready = (choices: readonly Choice[]): readonly ReadyChoice[] => {
  const known = readied.get(choices);
  if (known) return known;
  const made = choices.map(({ code, words }) => {
    const plain = words.map(normalise).filter((word) => word !== '');
    return { code, exact: new Set([normalise(code), ...plain]), words: plain };
  });
  readied.set(choices, made);
  return made;
};

const choiceFor = (text: string, choices: readonly ReadyChoice[]): string | null => {
  const asked = normalise(text);
  const exact = choices.find((choice) => choice.exact.has(asked));
  if (exact) return exact.code;
  if (asked.length <= 3) return null;
  const within = choices.filter(({ words }) =>
    words.some((known) => ` ${asked} `.includes(` ${known} `) || known.startsWith(`${asked} `)),
  );
  return within.length === 1 ? (within[0]?.code ?? null) : null;
};

/** The codes that a cell names: one, or several parted by comma, semicolon, slash, plus or line. */
export const readCodes = (cell: string, choices: readonly Choice[]): ReadCodes => {
  if (cell.trim() === '') return { codes: [], rest: [] };
  const known = ready(choices);
  const whole = choiceFor(cell, known);
  if (whole) return { codes: [whole], rest: [] };
  const codes = new Set<string>();
  const rest: string[] = [];
  for (const part of cell.split(/[,;/+\n]+/u).map((text) => text.trim())) {
    if (part === '') continue;
    const code = choiceFor(part, known);
    if (code) codes.add(code);
    else rest.push(part);
  }
  return { codes: [...codes], rest };
};
