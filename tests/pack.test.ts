import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  addRow,
  evaluate,
  type Form,
  itemNamed,
  items,
  openForm,
  type Question,
  questionStates,
  questions,
  sectionOf,
} from '../src/core/forms/index.ts';
import { formOf } from '../src/core/pack/pack.ts';
import { problemLines, readPack } from '../src/server/pack/read.ts';

const read = await readPack('packs/al');
if ('problems' in read) throw new Error(problemLines(read.problems));
const { pack } = read;
const { forms, lists } = pack;
const moment = { today: '2026-11-24', now: '2026-11-24T09:30:00.000+01:00' };
const silent = ['note', 'calculate', 'hidden'];

const named = (code: string): Form => {
  const form = formOf(pack, code);
  if (!form) throw new Error(`the pack has no form ${code}`);
  return form;
};

/** A form as it is begun, with one row in each of its repeats, however deep. */
const begun = (form: Form): Answers => {
  const repeatsOf = (survey: Form['survey'], rows: { repeat: string; row: string }[]): Answers[] => {
    for (const item of survey) {
      if (item.type === 'group') repeatsOf(item.children, rows);
      if (item.type !== 'repeat') continue;
      answers = addRow(form, answers, rows, item.name, { id: item.name }, moment);
      repeatsOf(item.children, [...rows, { repeat: item.name, row: item.name }]);
    }
    return [answers];
  };
  let answers = openForm(form, moment);
  repeatsOf(form.survey, []);
  return answers;
};

const asked = (form: Form, answers: Answers): readonly string[] =>
  questionStates(evaluate(form, answers, moment).items)
    .filter(({ relevant, question }) => relevant && !silent.includes(question.type))
    .map(({ question }) => question.name);

test.each(forms.map((form) => [form.form, form] as const))(
  '%s asks at most 60 questions when it is opened',
  (_, form) => {
    expect(asked(form, begun(form)).length).toBeLessThanOrEqual(60);
  },
);

const anAnswer = (form: Form, { type, list }: Question): fc.Arbitrary<Answers[string]> => {
  const names = (list === null ? [] : (form.lists[list] ?? [])).map(({ name }) => name);
  if (type === 'select_one') return fc.constantFrom(null, ...names);
  if (type === 'select_multiple') return fc.subarray(names);
  if (type === 'integer' || type === 'decimal') return fc.constantFrom(null, 0, 3, 9, 16);
  return type === 'date' ? fc.constantFrom(null, '2026-11-03') : fc.constantFrom(null, 'x');
};

/** Of the comprehensive assessment each institution fills its own part, in its own time: they come on top. */
const byOneWriter: Answers = { parts_asked: null };

test.each(forms.map((form) => [form.form, form] as const))(
  '%s never asks one writer more than 60',
  (_, form) => {
    const open = questions(form).filter(({ calculation }) => calculation === null);
    const answered = fc.record(
      Object.fromEntries(open.map((question) => [question.name, anAnswer(form, question)])),
    );
    const first = begun(form);
    fc.assert(
      fc.property(answered, (said) => asked(form, { ...first, ...said, ...byOneWriter }).length <= 60),
      { numRuns: 60 },
    );
  },
);

test('the public page asks at most twelve questions, and what it names is what the unit’s own report names', () => {
  const report = new Map(
    questions(named('concern-report')).map((question) => [question.name, question.section]),
  );
  const short = questions(named('public-concern')).filter(({ type }) => !silent.includes(type));
  expect(short.length).toBeLessThanOrEqual(12);
  expect(short.filter(({ name, section }) => report.get(name) !== section).map(({ name }) => name)).toEqual(
    [],
  );
});

test('what a citizen chooses in plain words is a harm and a source that the unit knows', () => {
  const codesOf = (form: string, field: string): string[] => {
    const found = questions(named(form)).find(({ name }) => name === field);
    return (named(form).lists[found?.list ?? ''] ?? []).map(({ name }) => name);
  };
  for (const field of ['harms', 'source'])
    expect(codesOf('concern-report', field)).toEqual(
      expect.arrayContaining(codesOf('public-concern', field)),
    );
});

const everyList = [lists, ...forms.map((form) => form.lists)].flatMap((each) => Object.entries(each));

test('codes of lists are English slugs, so that figures and rules can rely on them', () => {
  const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const wrong = everyList.flatMap(([list, choices]) =>
    [list, ...choices.map(({ name }) => name)]
      .filter((code) => !slug.test(code))
      .map((code) => `${list}: ${code}`),
  );
  expect(wrong).toEqual([]);
});

test('every label, hint and message says something in Albanian, English and Greek', () => {
  const words = [
    ...everyList.flatMap(([list, choices]) =>
      choices.map(({ name, label }) => ({ at: `${list}/${name}`, label })),
    ),
    ...forms.flatMap((form) => [
      { at: form.form, label: form.title },
      ...items(form).flatMap((item) => {
        const messages = 'constraintMessage' in item ? [item.constraintMessage, item.requiredMessage] : [];
        return [item.label, item.hint, ...messages]
          .filter((label) => label !== null)
          .map((label) => ({ at: `${form.form}/${item.name}`, label }));
      }),
    ]),
  ];
  const greek = /\p{Script=Greek}/u;
  const wrong = words.filter(({ label: { sq, en, el } }) => {
    const said = [sq, en, el].every((text) => text.trim() !== '');
    return !said || greek.test(sq) || greek.test(en) || !(greek.test(el) || el === en || el === sq);
  });
  expect(wrong.map(({ at }) => at)).toEqual([]);
});

test('a question with a condition on its answer says what is wrong when it is not met', () => {
  const mute = forms.flatMap((form) =>
    questions(form)
      .filter(({ constraint, constraintMessage }) => constraint !== null && constraintMessage === null)
      .map(({ name }) => `${form.form}/${name}`),
  );
  expect(mute).toEqual([]);
});

/** The answers that rules, lists and letters read, each in the section in which its readers look for it. */
const readByRules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  registration: {
    ...{ given_name: 'identity', surname: 'identity', father_name: 'identity', mother_name: 'identity' },
    ...{ working_label: 'identity', sex: 'identity', birth_date: 'identity', birth_estimated_by: 'identity' },
    ...{ birth_registration: 'identity', personal_number: 'identity', citizenship: 'identity' },
    ...{ name_kind: 'identity', other_given_name: 'identity', other_surname: 'identity' },
    ...{ document_kind: 'identity', document_number: 'identity', deceased: 'identity' },
    ...{ phone_number: 'identity', phone_whose: 'identity', phone_safe_times: 'identity' },
    ...{ address_place: 'identity', address_street: 'identity' },
    ...{ address_since: 'identity', address_until: 'identity', school: 'education', ethnicity: 'ethnicity' },
  },
  'concern-report': {
    ...{ channel: 'concern', received_at: 'concern', immediate_danger: 'concern', harms: 'concern' },
    ...{ where_place: 'concern', words_said: 'concern', children: 'concern', child_given_name: 'concern' },
    ...{ child_surname: 'concern', child_alias: 'concern', child_sex: 'concern', child_birth: 'concern' },
    ...{ child_age: 'concern', reporter_secret: 'reporter', reporter_name: 'reporter', source: 'reporter' },
  },
  'public-concern': {
    ...{ immediate_danger: 'concern', harms: 'concern', where_place: 'concern', children: 'concern' },
    ...{ reporter_name: 'reporter', reporter_phone: 'reporter' },
  },
  'initial-assessment': {
    ...{ child_seen: 'assessment-summary', seen_on: 'assessment-summary' },
    ...{ immediate_danger: 'assessment-summary', immediate_actions: 'assessment-summary' },
    ...{ harms: 'assessment-detail', situations: 'assessment-detail', child_words: 'assessment-detail' },
  },
  consent: { ground: 'plan', purposes: 'plan', given_on: 'plan', until: 'plan' },
  visit: { happened_on: 'followup', child_seen: 'followup', child_words: 'assessment-detail' },
  review: { happened_on: 'followup' },
  'look-back': { happened_on: 'followup' },
  measure: {
    ...{ measure_kind: 'measure', decided_on: 'measure', court_told_on: 'measure' },
    ...{ court_requested_on: 'measure', court_decided_on: 'measure', reviewed_on: 'measure' },
    ...{ ended_on: 'measure', court_name: 'legal', court_case_number: 'legal' },
  },
  'plan-goal': { goal: 'plan' },
  'plan-action': {
    ...{ goal_id: 'plan', action: 'plan', responsible_agency: 'plan', responsible_person: 'plan' },
    ...{ due_on: 'plan', action_state: 'plan' },
  },
  'trafficking-screening': { noted_at: 'journey', notice_given_at: 'journey', indicators_control: 'journey' },
  closure: { closure_reason: 'case' },
  transfer: { transfer_to: 'case', transfer_reason: 'case' },
  note: { note_text: 'notes' },
};

test.each(Object.entries(readByRules))(
  '%s asks what the rules read, in the right section',
  (code, fields) => {
    const form = named(code);
    const found = Object.keys(fields).filter((field) => itemNamed(form, field) !== null);
    expect(found).toEqual(Object.keys(fields));
    expect(Object.fromEntries(found.map((field) => [field, sectionOf(form, field)]))).toEqual(fields);
  },
);

test('what a child said, and who reported, is never read more widely than those sections are', () => {
  const misplaced = forms.flatMap((form) =>
    questions(form)
      .filter(({ name, section }) => {
        // Before there is a case, what a child says in the street stands in the concern; feedback is about us.
        const elsewhere = form.section === 'concern' || form.form === 'feedback-child';
        if (name === 'child_words') return section !== 'assessment-detail' && !elsewhere;
        return name.startsWith('reporter_') && section !== 'reporter';
      })
      .map(({ name, section }) => `${form.form}/${name} in ${section}`),
  );
  expect(misplaced).toEqual([]);
});

test('an emergency placement is a measure that the rules know', () => {
  expect(lists['measure-kind']?.map(({ name }) => name)).toContain('emergency-placement');
  expect(lists['consent-purpose']?.map(({ name }) => name)).toContain('ethnicity');
  expect(lists['consent-ground']?.map(({ name }) => name)).toEqual(
    pack.protocol.grounds.map(({ code }) => code),
  );
  expect(lists['risk-now']?.map(({ name }) => name)).toEqual([
    ...pack.riskLevels.map(({ code }) => code),
    'not-judged',
  ]);
});

const filled = (code: string, answers: Answers) => {
  const form = named(code);
  const state = evaluate(form, { ...openForm(form, moment), ...answers }, moment);
  const fields = (refused: string) =>
    state.problems.filter((problem) => problem.refused === refused).map(({ field }) => field);
  return {
    stored: state.stored,
    asked: asked(form, { ...openForm(form, moment), ...answers }),
    missing: fields('form-required'),
    wrong: fields('form-constraint'),
  };
};

test('a child without a name needs something to be called by, a child with one does not', () => {
  expect(filled('registration', {}).missing).toContain('working_label');
  expect(filled('registration', { given_name: 'Arta' }).missing).not.toContain('working_label');
  expect(filled('registration', { surname: 'Hoxha' }).missing).not.toContain('working_label');
});

test('nobody sees a child over the telephone', () => {
  expect(filled('visit', { contact_kind: 'phone', child_seen: 'yes' }).stored.child_seen).toBeUndefined();
  expect(filled('visit', { contact_kind: 'visit' }).missing).toContain('child_seen');
  expect(filled('visit', { child_seen: 'yes', seen_alone: 'no' }).missing).toContain('not_alone_reason');
});

test('a consent that was refused keeps nothing of what it would have opened', () => {
  const { stored, missing } = filled('consent', { consent_decision: 'refused', purposes: ['ethnicity'] });
  expect(stored.purposes).toBeUndefined();
  expect(missing).toContain('purposes_refused');
  expect(filled('consent', { consent_decision: 'given' }).missing).toContain('purposes');
});

test('a doctor’s, a court’s or a police paper is kept where only their readers find it', () => {
  const form = named('case-document');
  const kept = (kind: string) =>
    filled('case-document', { document_kind: kind })
      .asked.filter((name) => name.endsWith('_file'))
      .map((name) => sectionOf(form, name));
  expect(kept('medical-paper')).toEqual(['health']);
  expect(kept('court-decision')).toEqual(['legal']);
  expect(kept('police-paper')).toEqual(['police']);
  for (const { name } of lists['file-document-kind'] ?? []) expect(kept(name)).toHaveLength(1);
});

test('the measure’s days follow each other', () => {
  const measure = { measure_kind: 'emergency-placement', decided_on: '2026-11-10' };
  expect(filled('measure', { ...measure, ended_on: '2026-11-09' }).wrong).toEqual(['ended_on']);
  expect(filled('measure', { ...measure, ended_on: '2026-11-25' }).wrong).toEqual(['ended_on']);
  expect(filled('measure', { ...measure, ended_on: '2026-11-24' }).wrong).toEqual([]);
});
