/** The longest list that is brought in at once. */
export const mostRows = 50_000;
/** The largest file, in bytes. */
export const mostBytes = 25 * 1024 * 1024;
/** How many rows are kept in one sealed part. */
export const rowsInPart = 500;
/** How many pairs are kept in one sealed part. */
export const pairsInPart = 100;
