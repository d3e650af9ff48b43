import type { LetterField } from '../../core/pack/letter-schema.ts';

/** One row of a table on paper, by the names of its columns. */
export type PaperRow = Readonly<Record<string, string>>;

/** What a letter is filled with, in the letter's language. What is empty in the file is absent, not blank. */
export interface LetterValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly PaperRow[]>>;
}

export const noValues: LetterValues = { texts: {}, lists: {}, tables: {} };

/** Only what says something: an empty answer leaves its line free for the pen. */
export const saying = (texts: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const said = text?.trim();
      return said ? [[name, said]] : [];
    }),
  );

export const joined = (...parts: readonly LetterValues[]): LetterValues => ({
  texts: Object.assign({}, ...parts.map(({ texts }) => texts)),
  lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
  tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
});

/** True when the letter can show something for the field. */
export const has = (values: LetterValues, field: string): boolean =>
  values.texts[field] !== undefined ||
  (values.lists[field]?.length ?? 0) > 0 ||
  (values.tables[field]?.length ?? 0) > 0;

/** What was typed by hand, as values: a field that holds several has one on each line. */
export const handValues = (
  typed: Readonly<Record<string, string>>,
  fields: readonly LetterField[],
): LetterValues => {
  const several = new Set(fields.flatMap(({ name, many }) => (many ? [name] : [])));
  const said = Object.entries(saying(typed));
  return {
    ...noValues,
    texts: Object.fromEntries(said.filter(([name]) => !several.has(name))),
    lists: Object.fromEntries(
      said
        .filter(([name]) => several.has(name))
        .map(([name, text]) => [
          name,
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        ]),
    ),
  };
};
