/** The way to a place in a form as it was written: keys and positions, as `survey`, 3, `children`, 0, `relevant`. */
export type FaultPath = readonly (string | number)[];

/** Something in a definition that keeps it from being used. The sentence for `code` stands in `reasons.ts`. */
export interface Fault {
  readonly path: FaultPath;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const faultAt = (path: FaultPath, code: string, values: Fault['values'] = {}): Fault => ({
  path,
  code,
  values,
});
