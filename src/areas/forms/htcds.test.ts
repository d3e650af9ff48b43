// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../core/forms/definition.ts';
import { importXlsForm } from '../../core/forms/import/index.ts';
import { evaluate, items, openForm, questions } from '../../core/forms/index.ts';
import {
  answersTo,
  moment,
  offeredOnly,
  seed,
  stopTheCalendar,
} from '../../core/forms/oracle/asking.factory.ts';
import { oracleFor, toldByUs } from '../../core/forms/oracle/engine.ts';
import { isRefusal } from '../../core/refusal.ts';
import { readWorkbook } from './read-workbook.ts';

const folder = '../shared/data/htcds/';
const present = existsSync(folder);
if (!present) process.stdout.write(`skipped: ${folder} is absent, so its form is not imported\n`);

const htcds = async () => {
  const sheets = await readWorkbook(readFileSync(`${folder}htcds_xlsform.xlsx`));
  if (isRefusal(sheets)) throw new Error(sheets.refused);
  const imported = importXlsForm(sheets, {
    section: 'assessment',
    name: 'htcds_xlsform',
    plainLanguage: 'en',
  });
  return { sheets, imported };
};

const formOf = async (): Promise<Form> => {
  const { imported } = await htcds();
  if (!imported.form) throw new Error(JSON.stringify(imported.faults));
  return imported.form;
};

beforeAll(stopTheCalendar);

describe.skipIf(!present)('the screening form of the Human Trafficking Case Data Standard', () => {
  test('imports whole: no row of it is lost, and nothing is left out', async () => {
    const { sheets, imported } = await htcds();
    expect(imported.faults).toEqual([]);
    expect(imported.leftOut).toEqual([]);
    const survey = sheets.find(({ name }) => name === 'survey')?.rows.slice(1) ?? [];
    const form = await formOf();
    expect(items(form).map(({ name }) => name)).toEqual(survey.map(([, name]) => name));
    expect(form).toMatchObject({ form: 'htcds-xlsform', section: 'assessment' });
    expect(imported.writtenVersion).toBe('vSmt4GQA3C9uBMLPEVfgND');
  });

  test('keeps every choice of every list in its order', async () => {
    const { sheets } = await htcds();
    const form = await formOf();
    const rows = sheets.find(({ name }) => name === 'choices')?.rows.slice(1) ?? [];
    const kept = Object.entries(form.lists).flatMap(([list, choices]) =>
      choices.map(({ name, label }) => `${list} ${name} ${label.en}`),
    );
    expect(kept.toSorted()).toEqual(rows.map(([list, name, label]) => `${list} ${name} ${label}`).toSorted());
    expect(form.lists.citizenship?.slice(0, 3).map(({ name }) => name)).toEqual(['AF', 'AX', 'AL']);
    expect(kept.length).toBeGreaterThan(300);
  });

  test('says that it is written in English alone', async () => {
    const { imported } = await htcds();
    expect(imported.missing).toEqual(['sq', 'el']);
    expect(imported.spoken.en.filled).toBe(0);
    expect(imported.spoken.sq).toEqual({ written: 0, filled: imported.spoken.en.written });
  });

  test('fills in when it was begun and which version it is', async () => {
    const form = await formOf();
    const { stored, problems } = evaluate(form, openForm(form, moment), moment);
    expect(stored).toEqual({ start: moment.now, end: moment.now, __version__: 'vSmt4GQA3C9uBMLPEVfgND' });
    expect(problems).toEqual([]);
    expect(questions(form).filter(({ type }) => type === 'hidden').length).toBe(2);
  });

  test('behaves as the ODK engine makes it out of what pyxform wrote', async () => {
    const form = await formOf();
    const ask = await oracleFor(form, {
      xform: readFileSync(`${folder}htcds_xlsform.xml`, 'utf8'),
      record: { root: 'data', id: 'htcds_xlsform', version: 'vSmt4GQA3C9uBMLPEVfgND' },
    });
    // The engine fills in times of its own, and shows what is reckoned as open to writing.
    const asked = questions(form).filter(({ type }) => type !== 'hidden' && type !== 'calculate');
    await fc.assert(
      fc.asyncProperty(answersTo(form, asked), async (answers) => {
        const [ours, theirs] = [offeredOnly(toldByUs(evaluate(form, answers, moment))), await ask(answers)];
        for (const { name } of asked) expect(ours[name], name).toEqual(theirs[name]);
        expect(ours.__version__?.value).toBe(theirs.__version__?.value);
      }),
      { numRuns: 40, seed },
    );
  });
});
