import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { write } from './command.ts';
import { type KeptEdit, sameValue } from './edit.ts';
import type { Deciding, Decision, Section } from './entry.ts';
import { dateFault } from './life-date.ts';
import { closedFor } from './own-part.ts';
import { type FormRecord, own } from './record.ts';
import type { RecordCommand, Settlement } from './record-command.ts';
import { sightOf, wholeSight } from './register.ts';
import { isDisputed, wholeSightOfRow } from './row.ts';
import { inPart } from './section.ts';

type Resolve = Extract<RecordCommand, { kind: 'conflict.resolve' }>;

const noConflict = refuse('conflict.not-open');

const sectionFor = (record: FormRecord, field: string | null, deciding: Deciding): Section | Refusal => {
  const section = deciding.sectionOf(record.form, record.formVersion, field);
  if (section === null) return refuse('record.no-such-field', { where: field ?? record.form });
  const here = inPart(section, record.part?.of ?? null);
  return closedFor(here, deciding, record.opened, field ?? undefined) ?? here;
};

const rowOf = (record: FormRecord, { rows, row }: { rows: string; row: string }) => {
  const all = own(record.rows, rows);
  return all && own(all, row);
};

/** The answer chosen overtakes those that were seen; one that came in meanwhile keeps the conflict open. */
const chosen = (
  record: FormRecord,
  settlement: Extract<Settlement, { field: string }>,
  deciding: Deciding,
): KeptEdit | Refusal => {
  const answers = 'row' in settlement ? rowOf(record, settlement) : record;
  const field = answers && own(answers.fields, settlement.field);
  if (!field || field.heads.length < 2) return noConflict;
  const { among, choice, ...place } = settlement;
  const stands = field.heads.some(({ value }) => sameValue(value, choice));
  const form = { form: record.form, version: record.formVersion };
  const fault = stands ? null : dateFault(form, settlement.field, choice, deciding);
  if (fault) return fault;
  return { ...place, now: choice, ...sightOf(field, among, sameValue) };
};

const keptOrRemoved = (
  record: FormRecord,
  { rows, row: id, choice }: Extract<Settlement, { choice: 'keep' | 'remove'; row: string }>,
): KeptEdit | Refusal => {
  const row = rowOf(record, { rows, row: id });
  if (!row || !isDisputed(row)) return noConflict;
  return choice === 'keep'
    ? { rows, row: id, change: 'kept', saw: row.removals.map(({ entry }) => entry) }
    : { rows, row: id, change: 'removed', ...wholeSightOfRow(row) };
};

const settleAnswer = (
  record: FormRecord,
  command: Resolve,
  edit: KeptEdit | Refusal,
  deciding: Deciding,
): Decision => {
  if (isRefusal(edit)) return edit;
  const section = sectionFor(record, 'row' in edit ? edit.rows : edit.field, deciding);
  if (isRefusal(section)) return section;
  const body = { record: record.id, form: record.form, version: record.formVersion, edit };
  return write(command, { kind: 'conflict.resolved', section, body });
};

const settleState = (
  record: FormRecord,
  command: Resolve,
  state: FormRecord['state'],
  deciding: Deciding,
): Decision => {
  const { states } = record;
  if (!states?.heads.some(({ value }) => value !== states.value)) return noConflict;
  const home = sectionFor(record, null, deciding);
  if (isRefusal(home)) return home;
  const body = {
    record: record.id,
    form: record.form,
    version: record.formVersion,
    state,
    ...wholeSight(states),
  };
  const sections = [home, ...record.sections.filter((section) => section !== home)];
  return write(command, ...sections.map((section) => ({ kind: 'conflict.resolved', section, body })));
};

const settleLate = (
  record: FormRecord,
  command: Resolve,
  accepted: readonly string[],
  deciding: Deciding,
): Decision => {
  const late = record.late.filter(({ entry }) => accepted.includes(entry));
  if (late.length === 0) return noConflict;
  const sections = [...new Set(late.map(({ section }) => section))];
  for (const section of sections) {
    const closed = closedFor(section, deciding, record.opened);
    if (closed) return closed;
  }
  const of = { record: record.id, form: record.form, version: record.formVersion };
  const body = (section: Section) => ({
    ...of,
    late: late.filter((each) => each.section === section).map(({ entry }) => entry),
  });
  return write(
    command,
    ...sections.map((section) => ({ kind: 'conflict.resolved', section, body: body(section) })),
  );
};

/** A conflict ends only by what a person decides; a conflict that no longer stands is refused. */
export const settle = (record: FormRecord, command: Resolve, deciding: Deciding): Decision => {
  const { settlement } = command;
  if ('late' in settlement) return settleLate(record, command, settlement.late, deciding);
  if ('state' in settlement) return settleState(record, command, settlement.state, deciding);
  const edit =
    'field' in settlement ? chosen(record, settlement, deciding) : keptOrRemoved(record, settlement);
  return settleAnswer(record, command, edit, deciding);
};
