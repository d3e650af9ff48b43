import type { FormRecord } from '../../core/chronology/record.ts';
import { diffAnswers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Member } from '../../server/store/store.ts';
import { minutesAfter } from '../days.ts';
import type { Stage } from '../stage.ts';
import type { Tale } from '../tale.ts';
import { visits } from '../words/visits.ts';
import { recordsIn } from '../writing.ts';

const firstOf = (stage: Stage, tale: Tale, form: string): FormRecord => {
  const found = Object.values(recordsIn(stage, tale.file)).find((record) => record.form === form);
  if (!found) throw new Error(`There is no ${form} in the case.`);
  return found;
};

const textOf = (record: FormRecord, field: string): string => String(record.fields[field]?.value ?? '');

/** Two people change one answer, each before the eyes of what stood there first: both are kept, and differ. */
const bothChange = (
  tale: Tale,
  of: { form: string; field: string; at: string; hours: number },
  one: { by: Member; now: string },
  other: { by: Member; now: string },
): void => {
  let was = '';
  let record: Id = '';
  tale.later(one.by, of.at, (stage) => {
    const found = firstOf(stage, tale, of.form);
    was = textOf(found, of.field);
    record = found.id;
    return [
      {
        file: tale.file,
        command: { kind: 'record.edit', record, edits: [{ field: of.field, was, now: one.now }] },
      },
    ];
  });
  const later = minutesAfter(of.at, of.hours * 60);
  tale.later(other.by, later, () => [
    {
      file: tale.file,
      command: { kind: 'record.edit', record, edits: [{ field: of.field, was, now: other.now }] },
    },
  ]);
};

const recently = (tale: Tale, days: number): string =>
  tale.days.officeHour(tale.days.workedBy(tale.days.ago(days)), tale.seed);

/** The manager and the head word one goal differently. */
export const wordsDiffer = (tale: Tale): void =>
  bothChange(
    tale,
    { form: 'plan-goal', field: 'sign_of_success', at: recently(tale, 3), hours: 3 },
    { by: tale.manager, now: 'Katër muaj pa ngjarje; fëmija e thotë vetë që ndihet i sigurt' },
    { by: tale.head, now: 'Gjashtë muaj pa ngjarje, të konfirmuara nga shkolla dhe policia e zonës' },
  );

/** The unit and the organisation set different days for one action. */
export const daysDiffer = (tale: Tale): void => {
  const ngo = tale.ask('ngo') ?? tale.head;
  const day = (days: number): string => tale.days.workedFrom(tale.days.today.add({ days })).toString();
  bothChange(
    tale,
    { form: 'plan-action', field: 'due_on', at: recently(tale, 2), hours: 2 },
    { by: tale.manager, now: day(9) },
    { by: ngo, now: day(24) },
  );
};

/** One takes somebody out of the list of needs while another rewrites the need. */
export const rowDiffers = (tale: Tale): void => {
  const at = recently(tale, 2);
  let record: Id = '';
  let row = '';
  let need = '';
  tale.later(tale.manager, at, (stage) => {
    const found = firstOf(stage, tale, 'comprehensive-assessment');
    const last = Object.values(found.rows.needs ?? {}).at(-1);
    record = found.id;
    row = last?.id ?? '';
    need = String(last?.fields.need?.value ?? '');
    const urgency = String(last?.fields.need_urgency?.value ?? '');
    const was = { need, need_urgency: urgency };
    return [
      {
        file: tale.file,
        command: { kind: 'record.edit', record, edits: [{ rows: 'needs', row, change: 'removed', was }] },
      },
    ];
  });
  const seen = minutesAfter(at, 120);
  tale.later(tale.head, seen, () => [
    {
      file: tale.file,
      command: {
        kind: 'record.edit',
        record,
        edits: [{ rows: 'needs', row, field: 'need', was: need, now: `${need}, brenda këtij muaji` }],
      },
    },
  ]);
};

/** A call that was written down without a signal before the closing, and arrives after it. */
export const arrivesLate = (tale: Tale, before: string, arrives: string): void => {
  const day = tale.days.dayOf(before);
  const answers = tale.stored(
    'visit',
    {
      contact_kind: 'phone',
      happened_on: day.toString(),
      spoke_with_child: 'yes',
      who_present: ['mother'],
      child_words: '“Sot po vij nga shkolla me shoqet. Jam mirë.”',
      agreed: tale.say(visits.byPhone),
      risk_now: 'low',
      new_concern: 'no',
    },
    before,
    true,
  );
  const record = tale.seed.id(before);
  let seen = 0;
  tale.later(tale.manager, before, (stage) => {
    seen = stage.seqOf(tale.file);
    return [];
  });
  tale.later(tale.manager, arrives, () => [
    {
      file: tale.file,
      command: {
        kind: 'record.open',
        record,
        form: 'visit',
        version: tale.ground.form('visit').version,
        seen,
        occurredAt: day.toString(),
        edits: diffAnswers({}, answers),
      },
    },
  ]);
};
