import type { FieldId } from './fields.ts';
import type { FindingCode } from './findings.ts';

/** What the reader of a preview should know about a row; each code has its words under `register.finding.<code>`. */
export interface RowFinding {
  /** error: the row cannot be taken. warning: it is taken, with this doubt. */
  level: 'error' | 'warning';
  code: FindingCode;
  /** The field it is about. */
  field: FieldId | null;
  values: Readonly<Record<string, string | number>>;
}

/**
 * One row of a list as the person and the case that it will become. Text that could not be read stands in the
 * notes as it was written: nothing of the list is lost. An empty text is not known.
 */
export interface RegisterRow {
  /** The line in the file, from 1. */
  line: number;
  /** The list's own number of the row. */
  reference: string;
  given: string;
  surname: string;
  father: string;
  mother: string;
  otherNames: readonly { kind: 'alias' | 'greek-papers'; given: string; surname: string }[];
  /** What to call a child whose name the list does not have. */
  workingLabel: string;
  sex: string;
  /** EDTF. */
  birth: string;
  personalNumber: string;
  documents: readonly string[];
  phones: readonly string[];
  /** The code of the place; empty where the list names none that the pack knows. */
  place: string;
  street: string;
  /** A code of the list of citizenships. */
  citizenship: string;
  school: string;
  caseNumber: string;
  /** EDTF. */
  openedOn: string;
  /** EDTF. */
  closedOn: string;
  status: 'open' | 'closed' | '';
  harms: readonly string[];
  situations: readonly string[];
  risk: string;
  /** The level of risk under its heading, as it was written: the reason for the one that is decided. */
  riskAsWritten: string;
  source: string;
  manager: string;
  notes: string;
  /** All filled cells under their headings, as they were written. */
  asWritten: string;
  findings: readonly RowFinding[];
}

/** A row with an error is not taken. */
export const isTaken = (row: RegisterRow): boolean => row.findings.every(({ level }) => level !== 'error');
