/** One line of the instant search. */
export interface Found {
  key: string;
  title: string;
  /** The second line: number, year, place; and why it was found. */
  detail?: string;
  /** The address it opens; never holds a name. */
  to: string;
  /** A person's name, which is hidden while names are hidden. */
  isName?: boolean;
}

/** Answers what was typed (two letters or more). Throws nothing: no answer is an empty list. */
export type SearchSource = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;

/** The areas that answer the instant search, in the order of their lines. An area adds its source here. */
export const searchSources: readonly SearchSource[] = [
  async (text, signal) => (await import('../../areas/find/search-source.ts')).findSource(text, signal),
];
