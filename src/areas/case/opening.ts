import type { Edit } from '../../core/chronology/edit.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';

/** All that is decided when a case is opened for a child. */
export interface Opening {
  caseId: Id;
  child: Id;
  /** The registration of a child that nobody knows yet; null for one whose file is there. */
  registration: { record: Id; version: number; edits: readonly Edit[] } | null;
  manager: { member: Id; agency: Id };
  supervisor: { member: Id; agency: Id } | null;
  from: 'concern' | 'register' | 'transfer' | 'outreach';
  concern: { id: Id; reason: string; immediate: boolean; row: string | null } | null;
  /** ISO date. */
  openedOn: string;
  place: string | null;
  sex: string | null;
  birthYear: number | null;
  harms: readonly string[];
  situations: readonly string[];
}

export interface OpeningAct {
  file: FileRef;
  command: { kind: string } & Record<string, unknown>;
}

/**
 * The acts that open a case, as one: the child is registered, the case opened and described, and the concern that
 * led to it accepted. All of them happen or none.
 */
export const openingActs = (opening: Opening): readonly OpeningAct[] => {
  const { child, registration, concern } = opening;
  const person: FileRef = { kind: 'person', id: child };
  const file: FileRef = { kind: 'case', id: opening.caseId };
  return [
    ...(registration
      ? [
          { file: person, command: { kind: 'person.register', child: true } },
          {
            file: person,
            command: {
              kind: 'record.open',
              record: registration.record,
              form: 'registration',
              version: registration.version,
              edits: registration.edits,
            },
          },
        ]
      : []),
    {
      file,
      command: {
        kind: 'case.open',
        child,
        manager: opening.manager.member,
        agency: opening.manager.agency,
        supervisor: opening.supervisor,
        from: opening.from,
        concern: concern?.id ?? null,
        openedOn: opening.openedOn,
        place: opening.place,
      },
    },
    {
      file,
      command: {
        kind: 'case.describe',
        harms: opening.harms,
        situations: opening.situations,
        place: opening.place,
        sex: opening.sex,
        birthYear: opening.birthYear,
      },
    },
    ...(concern
      ? [
          {
            file: { kind: 'concern' as const, id: concern.id },
            command: {
              kind: 'concern.triage',
              outcome: 'accepted',
              reason: concern.reason,
              immediate: concern.immediate,
              case: opening.caseId,
              institution: null,
            },
          },
          {
            file: { kind: 'concern' as const, id: concern.id },
            command: { kind: 'concern.recognise-child', person: child, row: concern.row },
          },
        ]
      : []),
  ];
};
