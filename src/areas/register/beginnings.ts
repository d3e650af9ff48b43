import type { Command } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import type { Beginning } from '../../server/store/begin-files.ts';
import { birthYearsOf, registrationEdits } from '../people/rules.ts';
import { draftOf, isChild } from './drafting.ts';
import type { RegisterRow } from './row.ts';

/** Rows about one person; the first speaks. */
export type Rows = readonly [RegisterRow, ...RegisterRow[]];

/** What the files of a list are begun with. */
export interface BringingIn {
  member: { id: Id; agency: Id };
  /** Who answers for the cases of the unit; null where nobody or several do. */
  supervisor: { member: Id; agency: Id } | null;
  /** ISO day. */
  today: string;
  /** The newest versions of the forms that are filled in. */
  versions: { registration: number; entry: number };
}

/** A command of a list, with an id of its own. */
export const command = <K extends string, B extends object>(kind: K, body: B): Command & B => ({
  id: newId(),
  kind,
  ...body,
});

/** What the list said of them, word for word: nothing of it is lost, also where the program could not read it. */
export const entryRecord = (rows: Rows, { versions }: BringingIn): Command & { record: Id } =>
  command('record.open', {
    record: newId(),
    form: 'register-entry',
    version: versions.entry,
    edits: [
      { field: 'list_line', was: null, now: rows[0].line },
      { field: 'list_text', was: null, now: rows.map(({ asWritten }) => asWritten).join('\n\n') },
    ],
  });

/** The file of somebody whom the list brings. Without a case, whoever brings the list in answers for them. */
export const personBeginning = (rows: Rows, about: BringingIn, hasCase: boolean): Beginning => ({
  file: { kind: 'person', id: newId() },
  commands: [
    command('person.register', {
      child: isChild(rows[0], Number(about.today.slice(0, 4))),
      ...(hasCase ? {} : { keeper: about.member.id }),
    }),
    command('record.open', {
      record: newId(),
      form: 'registration',
      version: about.versions.registration,
      edits: registrationEdits(draftOf(rows)),
    }),
    ...(hasCase ? [] : [entryRecord(rows, about)]),
  ],
});

const day = /^\d{4}-\d{2}-\d{2}$/u;

const chosen = (rows: Rows, of: (row: RegisterRow) => readonly string[]): string[] => [
  ...new Set(rows.flatMap(of)),
];

const first = (rows: Rows, of: (row: RegisterRow) => string): string => rows.map(of).find(Boolean) ?? '';

/** The case that is opened for a child of the list: what the list says of it, and its words. */
export const caseBeginning = (rows: Rows, child: Id, about: BringingIn, number: string): Beginning => {
  const openedOn = first(rows, (row) => (day.test(row.openedOn) ? row.openedOn : ''));
  const birthYear = birthYearsOf(first(rows, (row) => row.birth))[0] ?? null;
  const place = first(rows, (row) => row.place) || null;
  const risk = rows.find((row) => row.risk !== '');
  return {
    file: { kind: 'case', id: newId() },
    number,
    commands: [
      command('case.open', {
        child,
        manager: about.member.id,
        agency: about.member.agency,
        supervisor: about.supervisor,
        from: 'register',
        concern: null,
        openedOn: openedOn || about.today,
        place,
      }),
      command('case.describe', {
        harms: chosen(rows, (row) => row.harms),
        situations: chosen(rows, (row) => row.situations),
        sex: first(rows, (row) => row.sex) || null,
        birthYear,
      }),
      ...(risk
        ? [
            command('risk.decide', {
              level: risk.risk,
              reasons: risk.riskAsWritten,
              proposed: null,
              record: null,
            }),
          ]
        : []),
      entryRecord(rows, about),
    ],
  };
};
