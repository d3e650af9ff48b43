/** The number in a field; null for one that was left empty. */
export const numberTyped = (typed: string | number): number | null => (typed === '' ? null : Number(typed));
