import type { Fault, FaultPath } from '../fault.ts';
import type { ReadList } from './choices.ts';
import type { SheetFault, SheetPlace } from './sheet.ts';
import { pathKey } from './survey.ts';
import { placeIn, type Table } from './table.ts';

/** What is needed to say where in the workbook a place of the form was written. */
export interface Origins {
  readonly survey: Table;
  readonly choices: Table | null;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, ReadList>;
}

const inSurvey = ({ survey, rowOf }: Origins, path: FaultPath): SheetPlace => {
  for (let length = path.length; length > 1; length--) {
    const row = rowOf.get(pathKey(path.slice(0, length)));
    if (row === undefined) continue;
    const column = path[length];
    return placeIn(survey, row, typeof column === 'string' ? column : null);
  }
  return placeIn(survey, null, null);
};

/** A choice that stands twice is shown where it stands again. */
const inChoices = ({ survey, choices, lists }: Origins, { path, values }: Fault): SheetPlace => {
  const list = lists.get(String(path[1]));
  if (!list || !choices) return placeIn(survey, null, null);
  const named = list.choices.flatMap(({ name }, at) => (name === values.name ? [list.rows[at] ?? 0] : []));
  return placeIn(choices, named[1] ?? list.rows[0] ?? null, 'name');
};

export const placeOf = (origins: Origins, fault: Fault): SheetFault => ({
  ...fault,
  place: fault.path[0] === 'choices' ? inChoices(origins, fault) : inSurvey(origins, fault.path),
});
