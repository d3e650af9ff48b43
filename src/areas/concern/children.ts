import type { Row } from '../../core/chronology/record.ts';
import { isGone } from '../../core/chronology/row.ts';
import { birthFromAge } from '../../core/dates/index.ts';
import type { ConcernFile } from './rules.ts';

/** A child as a concern names it: words of whoever told, not yet anybody's registration. */
export interface NamedChild {
  row: string;
  given: string;
  surname: string;
  alias: string;
  sex: string;
  /** EDTF, as far as the age or year that was told allows. */
  birth: string;
}

const text = (row: Row, field: string): string => {
  const value = row.fields[field]?.value;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

const birthFrom = (row: Row, receivedAt: string): string => {
  const told = text(row, 'child_birth');
  if (told) return told;
  const age = Number(text(row, 'child_age') || Number.NaN);
  return Number.isInteger(age) && age >= 0 && age < 20 && receivedAt
    ? birthFromAge(age, receivedAt.slice(0, 10))
    : '';
};

/** The children that a concern names, in the order in which they were told. */
export const namedChildren = ({ records, triage }: ConcernFile): readonly NamedChild[] =>
  Object.values(records)
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((record) => Object.values(record.rows.children ?? {}))
    .filter((row) => !isGone(row))
    .map((row) => ({
      row: row.id,
      given: text(row, 'child_given_name'),
      surname: text(row, 'child_surname'),
      alias: text(row, 'child_alias'),
      sex: text(row, 'child_sex'),
      birth: birthFrom(row, triage.received?.receivedAt ?? ''),
    }));

export const calledBy = ({ given, surname, alias }: NamedChild): string =>
  [given, surname].filter(Boolean).join(' ') || alias;
