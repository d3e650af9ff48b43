import { faultAt } from '../fault.ts';
import type { SheetFault, SheetPlace } from './sheet.ts';

/** What is noted while a workbook is read: what keeps it from being used, and what is only left out. */
export interface Report {
  readonly faults: SheetFault[];
  readonly leftOut: SheetFault[];
}

export const newReport = (): Report => ({ faults: [], leftOut: [] });

export const refuseAt = (
  { faults }: Report,
  place: SheetPlace,
  code: string,
  values: SheetFault['values'] = {},
): void => {
  faults.push({ ...faultAt([], code, values), place });
};

export const leaveOutAt = (
  { leftOut }: Report,
  place: SheetPlace,
  code: string,
  values: SheetFault['values'] = {},
): void => {
  leftOut.push({ ...faultAt([], code, values), place });
};
