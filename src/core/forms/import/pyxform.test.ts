// @vitest-environment jsdom
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { answersTo, moment, offeredOnly, patience, seed, stopTheCalendar } from '../oracle/asking.factory.ts';
import { oracleFor, toldByUs } from '../oracle/engine.ts';
import { casesFile, pyxformCases, tableText, verdictOf } from './pyxform.factory.ts';

const document = 'docs/xlsform.md';
const [begins, ends] = ['<!-- the table begins -->\n', '<!-- the table ends -->\n'];

const present = existsSync(casesFile);
if (!present) process.stdout.write(`skipped: ${casesFile} is absent, so pyxform's cases are not tried\n`);

beforeAll(stopTheCalendar);

describe.skipIf(!present)('the cases that pyxform tests itself with', patience, () => {
  test('are told in docs/xlsform.md as they are (WRITE_DOCS=1 writes them anew)', () => {
    const text = readFileSync(document, 'utf8');
    const [before = '', after = ''] = text.split(/<!-- the table begins -->.*<!-- the table ends -->\n/su);
    const whole = `${before}${begins}${tableText(pyxformCases().map(verdictOf))}${ends}${after}`;
    if (process.env.WRITE_DOCS) writeFileSync(document, whole);
    expect(readFileSync(document, 'utf8')).toBe(whole);
  });

  test('are taken, or refused by name with a place', () => {
    for (const { verdict, imported } of pyxformCases().map(verdictOf)) {
      expect(imported.form === null).toBe(imported.faults.length > 0);
      if (verdict === 'both take it') expect(imported.form).not.toBe(null);
      for (const { place } of imported.faults) expect(place.sheet).toMatch(/^(survey|choices|settings)$/i);
    }
  });

  test('what is taken is never refused by pyxform, but for parameters that are left out here', () => {
    const bolder = pyxformCases()
      .map(verdictOf)
      .filter(({ verdict }) => verdict === 'only we take it');
    for (const { imported } of bolder)
      expect(imported.leftOut.map(({ values }) => values.column)).toContain('parameters');
  });

  const taken = present
    ? pyxformCases()
        .map(verdictOf)
        .filter(({ verdict }) => verdict === 'both take it')
    : [];
  test.each(taken.map((each) => [each.name, each] as const))(
    'the ODK engine says the same of %s',
    async (_, { imported: { form } }) => {
      if (!form) throw new Error('it was taken');
      const ask = await oracleFor(form);
      for (const answers of fc.sample(answersTo(form, form.survey), { numRuns: 8, seed }))
        expect(offeredOnly(toldByUs(evaluate(form, answers, moment)))).toEqual(await ask(answers));
    },
  );
});
