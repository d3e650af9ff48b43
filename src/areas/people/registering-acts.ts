import type { Edit } from '../../core/chronology/edit.ts';
import type { RecordState } from '../../core/chronology/record.ts';
import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { birthYearsOf } from './identity.ts';
import type { PersonAct } from './relating.ts';

interface Registered {
  person: Id;
  record: Id;
  version: number;
  /** As the registration stands; null for one that begins now. */
  state: RecordState | null;
  /** The last entry of the person's file that the writer has seen. */
  seen: number;
}

/** What a case says of its child in codes, so that lists and figures need not read who the child is. */
interface CaseSaying {
  id: Id;
  part: string;
  status: string;
  mayWrite: boolean;
  sex: string | null;
  birthYear: number | null;
  place: string | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Where somebody lives now: the last address without an end. */
const placeIn = ({ addresses }: Answers): string | null => {
  if (!Array.isArray(addresses)) return null;
  const rows: readonly unknown[] = addresses;
  const places = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'address_place' in row
      ? [{ place: text(row.address_place), until: 'address_until' in row ? text(row.address_until) : '' }]
      : [],
  );
  return places.findLast(({ until }) => until === '')?.place || null;
};

/** What differs between the case's codes and the registration; what the registration leaves open is not unsaid. */
const describing = (of: CaseSaying, answers: Answers): PersonAct[] => {
  const sex = text(answers.sex) || of.sex;
  const birthYear = birthYearsOf(text(answers.birth_date))[0] ?? of.birthYear;
  const place = placeIn(answers) ?? of.place;
  const command = {
    ...(sex === of.sex ? {} : { sex }),
    ...(birthYear === of.birthYear ? {} : { birthYear }),
    ...(place === of.place ? {} : { place }),
  };
  return Object.keys(command).length === 0
    ? []
    : [{ file: { kind: 'case', id: of.id }, command: { kind: 'case.describe', ...command } }];
};

/**
 * Writes a registration, and keeps what the cases of the child say of them in codes in step with it, in one act. A
 * registration stays open: who somebody is becomes known over years and is written by several disciplines; one that
 * was completed is reopened.
 */
export const registeringActs = (
  { person, record, version, state, seen }: Registered,
  edits: readonly Edit[],
  answers: Answers,
  cases: readonly CaseSaying[],
): readonly PersonAct[] => {
  const act = (command: PersonAct['command']): PersonAct => ({
    file: { kind: 'person', id: person },
    command: { seen, ...command },
  });
  const written = [...edits];
  return [
    ...(state === 'completed' ? [act({ kind: 'record.reopen', record })] : []),
    state === null
      ? act({ kind: 'record.open', record, form: 'registration', version, edits: written })
      : act({ kind: 'record.edit', record, version, edits: written }),
    ...cases
      .filter(({ part, mayWrite, status }) => part === 'child' && mayWrite && status === 'open')
      .flatMap((of) => describing(of, answers)),
  ];
};
