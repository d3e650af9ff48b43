// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { moment, questionAt } from '../form.factory.ts';
import { openForm } from '../index.ts';
import { reasonFor } from '../reasons.ts';
import { type ImportOptions, importXlsForm } from './import-form.ts';
import { sheetsFromMarkdown } from './markdown.ts';

const imported = (markdown: string, options: Partial<ImportOptions> = {}) =>
  importXlsForm(sheetsFromMarkdown(markdown), { section: 'assessment', name: 'Skrining', ...options });

const formOf = (markdown: string, options: Partial<ImportOptions> = {}) => {
  const { form, faults } = imported(markdown, options);
  if (!form) throw new Error(faults.map((fault) => reasonFor(fault, 'en')).join('\n'));
  return form;
};

/** `survey!B3 reason`, as the screen shows it. */
const faultsOf = (markdown: string): readonly string[] =>
  imported(markdown).faults.map(
    (fault) => `${fault.place.sheet}!${fault.place.cell ?? fault.place.row} ${reasonFor(fault, 'en')}`,
  );

const visit = `
| survey |
| | type | name | label::Shqip (sq) | label::English (en) | hint::en | required | relevant | constraint | constraint_message::sq | calculation | choice_filter | default | appearance | readonly |
| | select one from county | county | Qarku | County | | yes | | | | | | korce | minimal | |
| | select_one town | town | Qyteti | Town | Where the family lives | | | | | | county = \${county} | | | |
| | begin group | home | Shtëpia | Home | | | \${town} != '' | | | | | | field-list | |
| | int | rooms | Dhoma | Rooms | | | | . > 0 and . < 20 | Nga 1 deri në 19 | | | | | |
| | begin_repeat | present | Të pranishëm | Present | | | | | | | | | | |
| | string | present_name | Emri | Name | | true() | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | |
| | end group | | | | | | | | | | | | | |
| | calculate | people | | | | | | | | count(\${present}) | | | | |
| | note | told | \${people} veta | \${people} people | | | | | | | | | | |
| choices |
| | list_name | name | label::sq | label::en | county |
| | county | korce | Korçë | Korçë | |
| | county | tirane | Tiranë | Tirana | |
| | town | maliq | Maliq | Maliq | korce |
| | town | kavaje | Kavajë | Kavaja | tirane |
| settings |
| | form_title | form_id | version | default_language |
| | Vizita | visit_2026 | 2026-03 | Shqip (sq) |
`;

describe('a form written in a spreadsheet', () => {
  test('becomes one of ours with its groups, lists and logic', () => {
    const form = formOf(visit);
    expect(form).toMatchObject({
      form: 'visit-2026',
      section: 'assessment',
      title: { sq: 'Vizita', en: 'Vizita', el: 'Vizita' },
      survey: [
        { type: 'select_one', list: 'county', required: 'true()', default: 'korce', appearance: 'minimal' },
        { type: 'select_one', list: 'town', choiceFilter: 'county = ${county}' },
        {
          type: 'group',
          relevant: "${town} != ''",
          children: [
            { type: 'integer', constraint: '. > 0 and . < 20' },
            { type: 'repeat', children: [{ type: 'text', required: 'true()' }] },
          ],
        },
        { type: 'calculate', calculation: 'count(${present})' },
        { type: 'note' },
      ],
    });
    expect(form.lists.town?.[0]).toEqual({
      name: 'maliq',
      label: { sq: 'Maliq', en: 'Maliq', el: 'Maliq' },
      columns: { county: 'korce' },
    });
  });

  test('works as it is written', () => {
    const form = formOf(visit);
    const begun = openForm(form, moment);
    expect(begun).toEqual({ county: 'korce' });
    const state = evaluate(form, { ...begun, town: 'maliq', rooms: 40 }, moment);
    expect(questionAt(state, 'town').choices.map(({ name }) => name)).toEqual(['maliq']);
    expect(state.problems.map(({ where, message }) => [where, message?.sq])).toEqual([
      ['rooms', 'Nga 1 deri në 19'],
    ]);
  });

  test('takes the section that its importer gives, and another for a group', () => {
    const form = formOf(visit, { sections: { home: 'family' } });
    expect(form.survey.map(({ section }) => section)).toEqual([
      'assessment',
      'assessment',
      'family',
      'assessment',
      'assessment',
    ]);
  });

  test('says in which languages it does not stand, and fills them from its own', () => {
    const { form, missing, spoken } = imported(visit);
    expect(missing).toEqual(['sq', 'en', 'el']);
    expect(spoken.el.written).toBe(0);
    // The hint has no Albanian; the title and the message have no English.
    expect([spoken.sq.filled, spoken.en.filled]).toEqual([1, 2]);
    expect(form?.survey[0]?.label).toEqual({ sq: 'Qarku', en: 'County', el: 'Qarku' });
  });

  test.each([
    ['nobody says in which language it is', null, ['sq', 'en', 'el']],
    ['its importer knows that it is Greek', 'el', ['sq', 'en']],
  ] as const)('with labels of no language, when %s', (_, plainLanguage, missing) => {
    const given = imported('| survey |\n| | type | name | label |\n| | text | a | Όνομα |', {
      plainLanguage,
      name: 'Φόρμα',
    });
    expect(given.missing).toEqual(missing);
    expect(given.form?.survey[0]?.label).toEqual({ sq: 'Όνομα', en: 'Όνομα', el: 'Όνομα' });
  });

  test('leaves a fourth language out and says so', () => {
    const given = imported(
      '| survey |\n| | type | name | label::en | label::French (fr) |\n| | text | a | A | Ah |',
    );
    expect(given.form?.survey[0]?.label?.en).toBe('A');
    expect(given.leftOut.map((each) => [each.place.cell, reasonFor(each, 'en')])).toEqual([
      ['D1', 'The words in “French (fr)” were left out: Albanian, English and Greek are used here.'],
    ]);
  });

  test('asks what was meant where “other” may be chosen, and offers it nowhere else', () => {
    const form = formOf(`
| survey |
| | type | name | label |
| | select_one harm or_other | first | First |
| | select_multiple harm | all | All |
| choices |
| | list_name | name | label |
| | harm | neglect | Neglect |`);
    expect(form.survey.map(({ name }) => name)).toEqual(['first', 'first_other', 'all']);
    const state = evaluate(form, { first: 'other' }, moment);
    expect(questionAt(state, 'first').choices.map(({ name }) => name)).toEqual(['neglect', 'other']);
    expect(questionAt(state, 'all').choices.map(({ name }) => name)).toEqual(['neglect']);
    expect(questionAt(state, 'first_other').relevant).toBe(true);
    expect(questionAt(evaluate(form, { first: 'neglect' }, moment), 'first_other').relevant).toBe(false);
  });

  test('keeps the moment it was begun, the day, and when its answers were last reckoned', () => {
    const form = formOf(
      '| survey |\n| | type | name | label |\n| | start | s | |\n| | today | t | |\n| | end | e | |\n| | text | a | A |',
    );
    const later = { today: '2026-11-25', now: '2026-11-25T08:00:00.000+01:00' };
    expect(evaluate(form, openForm(form, moment), later).stored).toEqual({
      s: moment.now,
      t: moment.today,
      e: later.now,
    });
  });

  test('puts guidance below the hint, and asks by the hint where there is no label', () => {
    const form = formOf(
      '| survey |\n| | type | name | label | hint | guidance_hint |\n| | text | a | A | h | g |\n| | text | b | | h | |',
    );
    expect(form.survey.map(({ label, hint }) => [label?.en, hint?.en])).toEqual([
      ['A', 'h\ng'],
      ['h', undefined],
    ]);
  });

  test('understands quotes that a spreadsheet bent', () => {
    const form = formOf(
      '| survey |\n| | type | name | label | relevant |\n| | text | a | A | |\n| | text | b | B | ${a} = ‘x’ |',
    );
    expect(form.survey[1]?.relevant).toBe("${a} = 'x'");
  });

  test('shows nothing of a question that has no label and is only reckoned', () => {
    const form = formOf(
      '| survey |\n| | type | name | label | calculation |\n| | integer | a | | 7 div 2 |\n| | text | b | B | |',
    );
    expect(evaluate(form, {}, moment).stored).toEqual({ a: 3 });
  });
});

describe('what cannot be taken is named with sheet, cell and reason', () => {
  const survey = (...rows: string[]) => `| survey |\n| | type | name | label |\n${rows.join('\n')}`;
  test.each([
    ['nothing at all', '', 'survey!null The workbook has no sheet “survey”.'],
    ['a survey without rows', '| survey |', 'survey!null The column “type” is missing.'],
    ['no names', '| survey |\n| | type |\n| | text |', 'survey!1 The column “name” is missing.'],
    ['no question', survey(), 'survey!null The form has no questions.'],
    [
      'a type of other tools',
      survey('| | barcode | a | A |'),
      'survey!A2 The type “barcode” is known to other',
    ],
    ['a type of nobody', survey('| | texxt | a | A |'), 'survey!A2 The question type “texxt” is not one of'],
    [
      'a list that is not there',
      survey('| | select_one x | a | A |'),
      'survey!A2 There is no choice list “x”',
    ],
    ['a row without type', survey('| | | a | A |'), 'survey!A2 The row does not say of which type'],
    ['a row without name', survey('| | text | | A |'), 'survey!B2 The row has no name.'],
    ['a question without label', survey('| | text | a | |'), 'survey!C2 The question “a” has no label.'],
    [
      'a name used twice',
      survey('| | text | a | A |', '| | text | a | B |'),
      'survey!B3 The name “a” is used',
    ],
    ['an impossible name', survey('| | text | a b | A |'), 'survey!B2 The name “a b” is not allowed'],
    [
      'a name of the program',
      survey('| | text | constructor | A |'),
      'survey!B2 The name “constructor” belongs',
    ],
    [
      'a group left open',
      survey('| | begin group | g | G |', '| | text | a | A |'),
      'survey!A2 “g” begins and',
    ],
    [
      'an end too many',
      survey('| | text | a | A |', '| | end group | | |'),
      'survey!A3 A group ends here, but none',
    ],
    [
      'a repeat closed as a group',
      survey('| | begin repeat | r | R |', '| | text | a | A |', '| | end group | | |'),
      'survey!A4 A group ends here, but “r” is the one that is open.',
    ],
    [
      'an empty group',
      survey('| | begin group | g | G |', '| | end group | | |'),
      'survey!A2 The group “g” has no',
    ],
    ['a quoted stranger', survey('| | text | a | Of ${b} |'), 'survey!C2 The sentence quotes ${b}, but'],
    [
      'another record',
      '| survey |\n| | type | name | label | relevant |\n| | text | a | A | ${last-saved#a} = 1 |',
      'survey!D2 “last-saved#a” asks for the answer of another record',
    ],
    [
      'a picture',
      '| survey |\n| | type | name | label | media::image |\n| | text | a | A | body.png |',
      'survey!D2 The column “media::image” is outside our vocabulary',
    ],
    [
      'a default that is no answer',
      '| survey |\n| | type | name | label | default |\n| | integer | a | A | many |',
      'survey!D2 “many” can be no answer to “a”',
    ],
    [
      'a choice that stands twice',
      `${survey('| | select_one l | a | A |')}\n| choices |\n| | list_name | name | label |\n| | l | x | X |\n| | l | y | Y |\n| | l | x | Z |`,
      'choices!B4 The list “l” has the choice “x” twice.',
    ],
    [
      'a choice without label',
      `${survey('| | select_one l | a | A |')}\n| choices |\n| | list_name | name | label |\n| | l | x | |`,
      'choices!C2 The choice “x” has no label.',
    ],
    [
      'choices with blanks in their names, of which several may be chosen',
      `${survey('| | select_multiple l | a | A |')}\n| choices |\n| | list_name | name | label |\n| | l | x y | X |`,
      'survey!A2 The choice “x y” of the list “l” has a space',
    ],
    [
      'a formula of Excel',
      '| survey |\n| | type | name | label | calculation |\n| | calculate | a | | pulldata("x", "y", "z", "w") |',
      'survey!D2 The function “pulldata” is outside our vocabulary',
    ],
  ])('%s', (_, markdown, expected) => {
    const faults = faultsOf(markdown);
    expect(faults[0]?.startsWith(expected), faults.join('\n')).toBe(true);
    expect(imported(markdown).form).toBe(null);
  });

  test('a question that is refused takes down nothing that asks for it', () => {
    expect(
      faultsOf(
        '| survey |\n| | type | name | label | relevant |\n| | barcode | a | A | |\n| | text | b | B | ${a} = 1 |',
      ).length,
    ).toBe(1);
  });

  test('all at once, in the order of the rows', () => {
    expect(
      imported(survey('| | text | | A |', '| | rank l | b | B |', '| | video | c | C |')).faults.map(
        ({ place }) => place.cell,
      ),
    ).toEqual(['B2', 'A3', 'A4']);
  });

  test('in each of the three languages', () => {
    const [fault] = imported(survey('| | video | a | A |')).faults;
    if (!fault) throw new Error('a fault was expected');
    expect([reasonFor(fault, 'sq'), reasonFor(fault, 'el')]).toEqual([
      'Lloji “video” njihet nga mjete të tjera, por është jashtë fjalorit tonë.',
      'Ο τύπος «video» είναι γνωστός σε άλλα εργαλεία, αλλά είναι εκτός του λεξιλογίου μας.',
    ]);
  });
});
