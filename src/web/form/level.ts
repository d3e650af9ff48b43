/** The level of a heading inside a form or record; the page's own is the first. */
export type Level = 2 | 3 | 4 | 5;

export const below = (level: Level): Level => (level === 2 ? 3 : level === 3 ? 4 : 5);
