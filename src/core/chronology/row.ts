import type { Id } from '../id.ts';
import { type RowSeen, sameValue } from './edit.ts';
import type { Row } from './record.ts';
import { own } from './record.ts';
import { sawOf } from './register.ts';

export const blankRow = (id: string): Row => ({ id, added: [], fields: {}, sets: {}, removals: [] });

/** Everything that somebody said in the row and nobody overtook. */
const standing = (row: Row): readonly Id[] => [
  ...row.added.map(({ entry }) => entry),
  ...Object.values(row.fields).flatMap(({ heads }) => heads.map(({ entry }) => entry)),
  ...Object.values(row.sets).flatMap((set) => Object.values(set).flatMap((said) => said.map((s) => s.entry))),
];

/** A row is gone when whoever took it out had seen all that stands in it. */
export const isGone = (row: Row): boolean => {
  if (row.removals.length === 0) return false;
  const seen = new Set(row.removals.flatMap(({ saw }) => saw));
  return standing(row).every((entry) => seen.has(entry));
};

/** One took the row out while another wrote in it: the row stays until a person decides. */
export const isDisputed = (row: Row): boolean => row.removals.length > 0 && !isGone(row);

/** The entries of a row that somebody saw who had these answers of it before their eyes. */
export const sawOfRow = (row: Row, seen: RowSeen): readonly Id[] => [
  ...row.added.map(({ entry }) => entry),
  ...Object.entries(row.fields).flatMap(([name, field]) =>
    sawOf(field, [own(seen, name) ?? null], sameValue),
  ),
  ...Object.entries(row.sets).flatMap(([name, set]) => {
    const chosen = own(seen, name);
    return Object.entries(set).flatMap(([choice, said]) =>
      Array.isArray(chosen) && chosen.includes(choice) ? said.map(({ entry }) => entry) : [],
    );
  }),
];

/** All that stands in the row: what somebody sees who has it whole before their eyes. */
export const sawAllOfRow = standing;
