import type { Id } from '../id.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { write } from './command.ts';
import type { Edit } from './edit.ts';
import type { Closed, Command, Deciding, Decision, Section } from './entry.ts';
import { kept, saysNothing } from './kept.ts';
import { dateFault } from './life-date.ts';
import { closedFor } from './own-part.ts';
import { passOn } from './pass-on.ts';
import { type FormRecord, own, type RecordState, type Records, type Said } from './record.ts';
import type { RecordCommand } from './record-command.ts';
import { wholeSight } from './register.ts';
import { inPart } from './section.ts';
import { settle } from './settle.ts';

interface Form {
  form: string;
  version: number;
  part: Id | null;
}

export type { Closed } from './entry.ts';

/** True when the author could not have known of the closing: it took its place after the last one they had seen. */
const unseenBy = (command: Command, closing: { seq: number | null }): boolean =>
  command.seen !== undefined && closing.seq !== null && closing.seq > command.seen;

const sectionFor = (form: Form, field: string | null, deciding: Deciding): Section | Refusal => {
  const section = deciding.sectionOf(form.form, form.version, field);
  if (section === null)
    return refuse(field === null ? 'record.no-such-form' : 'record.no-such-field', {
      where: field ?? form.form,
    });
  return inPart(section, form.part);
};

const placeOf = (edit: Edit): string => ('row' in edit ? edit.rows : edit.field);

/** The edits of one save, each in the section that its question stands in, sections in the order they come. */
const bySection = (
  form: Form,
  record: FormRecord | undefined,
  edits: readonly Edit[],
  deciding: Deciding,
): Map<Section, Edit[]> | Refusal => {
  const sections = new Map<Section, Edit[]>();
  for (const edit of edits.filter((each) => !saysNothing(each))) {
    const section = sectionFor(form, placeOf(edit), deciding);
    if (isRefusal(section)) return section;
    const refused =
      closedFor(section, deciding, record?.opened ?? null, placeOf(edit)) ??
      ('now' in edit ? dateFault(form, edit.field, edit.now, deciding) : null);
    if (refused) return refused;
    sections.set(section, [...(sections.get(section) ?? []), edit]);
  }
  return sections;
};

const about = (command: Command, record: Id, { form, version }: Form) => ({
  record,
  form,
  version,
  ...(command.seen === undefined ? {} : { seen: command.seen }),
});

const edited = (
  of: ReturnType<typeof about>,
  record: FormRecord | undefined,
  sections: Map<Section, Edit[]>,
) =>
  [...sections].map(([section, edits]) => ({
    kind: 'record.edited',
    section,
    body: { ...of, edits: edits.map((edit) => kept(record, edit)) },
  }));

const closingOf = (record: FormRecord): Said | undefined =>
  record.states?.heads.find(({ value }) => value !== 'open');

/** Closed to this author: they had seen it closed, and reopen it first. What they had not seen is no hindrance. */
const closedTo = (command: Command, record: FormRecord | undefined, file: Closed): Refusal | null => {
  if (file && !unseenBy(command, file)) return refuse('file.closed');
  const closing = record && closingOf(record);
  return closing && !unseenBy(command, closing) ? refuse('record.closed') : null;
};

const past = {
  open: 'record.reopened',
  completed: 'record.completed',
  withdrawn: 'record.withdrawn',
} as const;

/** A change of state is said in every section the record reaches, so that none of its readers misses it. */
const changeState = (
  command: Command,
  record: FormRecord,
  to: RecordState,
  deciding: Deciding,
  reason?: string,
): Decision => {
  const form = { form: record.form, version: record.formVersion, part: record.part?.of ?? null };
  const home = sectionFor(form, null, deciding);
  if (isRefusal(home)) return home;
  const refused = closedFor(home, deciding, record.opened);
  if (refused) return refused;
  const body = { record: record.id, form: form.form, version: form.version, ...wholeSight(record.states) };
  const elsewhere = record.sections.filter((section) => section !== home);
  return write(
    command,
    { kind: past[to], section: home, body: reason === undefined ? body : { ...body, reason } },
    ...elsewhere.map((section) => ({ kind: past[to], section, body })),
  );
};

const openRecord = (
  records: Records,
  command: Extract<RecordCommand, { kind: 'record.open' }>,
  deciding: Deciding,
  file: Closed,
): Decision => {
  if (own(records, command.record)) return refuse('record.already-open');
  const refused = closedTo(command, undefined, file);
  if (refused) return refused;
  const form = { form: command.form, version: command.version, part: command.part ?? null };
  const home = sectionFor(form, null, deciding);
  if (isRefusal(home)) return home;
  const shut = closedFor(home, deciding, null);
  if (shut) return shut;
  const sections = bySection(form, undefined, command.edits, deciding);
  if (isRefusal(sections)) return sections;
  const of = about(command, command.record, form);
  const body = command.label === undefined ? of : { ...of, label: command.label };
  return write(command, { kind: 'record.opened', section: home, body }, ...edited(of, undefined, sections));
};

/**
 * Answers the commands over records for every area's rules. It refuses what the author may not write and what they
 * knew to be closed; a write that began before a closing, and arrives after it, is taken and marked. A command that
 * would change nothing gives no entry.
 */
export const decideRecord = (
  records: Records,
  command: RecordCommand,
  deciding: Deciding,
  fileClosed: Closed = null,
): Decision => {
  if (command.kind === 'record.open') return openRecord(records, command, deciding, fileClosed);
  const record = own(records, command.record);
  if (!record) return refuse('record.unknown');
  if (command.kind !== 'record.edit' && fileClosed && !unseenBy(command, fileClosed))
    return refuse('file.closed');
  switch (command.kind) {
    case 'record.edit': {
      const refused = closedTo(command, record, fileClosed);
      if (refused) return refused;
      const version = command.version ?? record.formVersion;
      const form = { form: record.form, version, part: record.part?.of ?? null };
      const sections = bySection(form, record, command.edits, deciding);
      return isRefusal(sections)
        ? sections
        : write(command, ...edited(about(command, record.id, form), record, sections));
    }
    case 'record.complete':
      if (record.state === 'completed') return [];
      if (record.state === 'withdrawn') return refuse('record.closed');
      return changeState(command, record, 'completed', deciding);
    case 'record.reopen':
      return record.state === 'open' ? [] : changeState(command, record, 'open', deciding);
    case 'record.withdraw':
      if (command.reason.trim() === '') return refuse('record.reason-missing', { where: 'reason' });
      if (record.state === 'withdrawn') return [];
      return changeState(command, record, 'withdrawn', deciding, command.reason.trim());
    case 'record.pass-on':
      return passOn(record, command, deciding);
    case 'conflict.resolve':
      return settle(record, command, deciding);
  }
};
