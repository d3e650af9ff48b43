import type { Language, Words } from '../definition.ts';
import { languages } from '../vocabulary.ts';
import { languageNamed } from './languages.ts';
import { cellText } from './sheet.ts';
import type { Table, TableRow } from './table.ts';

/** How many sentences stand in a language, and for how many another language had to stand in. */
export interface Spoken {
  readonly written: number;
  readonly filled: number;
}

export type SpokenBy = Readonly<Record<Language, Spoken>>;

export interface Speaker {
  /** The sentence of a column in all three languages, or null when the row has none. */
  readonly say: (table: Table, row: TableRow, column: string) => Words | null;
  /** The same for a sentence that stands in no language of its own (a title). */
  readonly sayPlain: (text: string) => Words | null;
  readonly spoken: () => SpokenBy;
}

interface Said {
  readonly plain: string;
  readonly by: ReadonlyMap<Language, string>;
  /** In a language that is none of ours. */
  readonly foreign: string;
}

const saidIn = (table: Table, row: TableRow, column: string): Said => {
  const by = new Map<Language, string>();
  let [plain, foreign] = ['', ''];
  for (const heading of table.headings) {
    const text = heading.column === column ? cellText(row.cells[heading.index]) : '';
    if (text === '') continue;
    const language = heading.language === null ? null : languageNamed(heading.language);
    if (heading.language === null) plain ||= text;
    else if (language === null) foreign ||= text;
    else if (!by.has(language)) by.set(language, text);
  }
  return { plain, by, foreign };
};

/**
 * Reads sentences in our three languages. `plain` is the language of headings that name none, where it is known.
 * A language in which a sentence does not stand is filled from the form's default language, else from the plain
 * heading, else from whichever language there is; how often that was so is counted.
 */
export const speaker = (standard: Language | null, plain: Language | null): Speaker => {
  const counts = new Map(languages.map((language) => [language, { written: 0, filled: 0 }]));
  const words = ({ plain: text, by, foreign }: Said): Words | null => {
    const own = new Map(by);
    if (plain && text !== '' && !own.has(plain)) own.set(plain, text);
    const inStandard = standard ? own.get(standard) : undefined;
    const stand = inStandard ?? (text || own.get('en') || own.get('sq') || own.get('el') || foreign);
    if (stand === '') return null;
    for (const [language, count] of counts) {
      if (own.has(language)) count.written += 1;
      else count.filled += 1;
    }
    return { sq: own.get('sq') ?? stand, en: own.get('en') ?? stand, el: own.get('el') ?? stand };
  };
  const none = { written: 0, filled: 0 };
  return {
    say: (table, row, column) => words(saidIn(table, row, column)),
    sayPlain: (text) => words({ plain: text, by: new Map(), foreign: '' }),
    spoken: () => ({
      sq: { ...(counts.get('sq') ?? none) },
      en: { ...(counts.get('en') ?? none) },
      el: { ...(counts.get('el') ?? none) },
    }),
  };
};
