import type { Id } from '../id.ts';
import { type RowSeen, type Sight, sameValue } from './edit.ts';
import { own, type Row, type Said } from './record.ts';
import { sawHidden, sightOf } from './register.ts';

export const blankRow = (id: string): Row => ({
  id,
  added: [],
  fields: {},
  sets: {},
  removals: [],
  known: [],
});

/** Everything that somebody said in the row and nobody overtook. */
const standing = (row: Row): readonly Id[] => {
  const said = [
    row.added,
    ...Object.values(row.fields).map(({ heads }) => heads),
    ...Object.values(row.sets).flatMap((set) => Object.values(set)),
  ];
  return [...new Set(said.flat().map(({ entry }) => entry))];
};

/** A row is gone when whoever took it out had seen all that stands in it. */
export const isGone = (row: Row): boolean => {
  if (row.removals.length === 0) return false;
  const seen = new Set(row.removals.flatMap(({ saw }) => saw));
  return standing(row).every((entry) => seen.has(entry));
};

/** One took the row out while another wrote in it: the row stays until a person decides. */
export const isDisputed = (row: Row): boolean => row.removals.length > 0 && !isGone(row);

/** What somebody saw who had these answers of the row before their eyes, and what stood in it unseen. */
export const sightOfRow = (row: Row, seen: RowSeen): Sight => {
  const answers = Object.entries(row.fields).flatMap(
    ([name, field]) => sightOf(field, [own(seen, name) ?? null], sameValue).saw,
  );
  const choices = Object.entries(row.sets).flatMap(([name, set]) => {
    const chosen = own(seen, name);
    return Object.entries(set).flatMap(([choice, said]) =>
      Array.isArray(chosen) && chosen.includes(choice) ? said.map(({ entry }) => entry) : [],
    );
  });
  const saw = [...new Set([...row.added.map(({ entry }) => entry), ...answers, ...choices])];
  const beside = standing(row).filter((entry) => !saw.includes(entry));
  return beside.length > 0 ? { saw, beside } : { saw };
};

/** What somebody saw who had the whole row before their eyes. */
export const wholeSightOfRow = (row: Row): Sight => ({ saw: [...standing(row)] });

/** A removal as this reader knows it: if it saw what they may not read, it saw all they have but what it left. */
export const removalOf = (row: Row, said: Said, sight: Sight): Row['removals'][number] => {
  const hidden = sawHidden(sight, row.known);
  const too = hidden ? standing(row).filter((entry) => !sight.beside?.includes(entry)) : [];
  return { ...said, saw: [...new Set([...sight.saw, ...too])] };
};
