import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reasonFor } from '../reasons.ts';
import { type ImportedForm, importXlsForm } from './import-form.ts';
import { sheetsFromMarkdown } from './markdown.ts';
import type { Sheet } from './sheet.ts';

/** Cases taken from pyxform's own tests; they stand beside the project and are no part of it. */
export const casesFile = '../shared/data/xlsform/pyxform-cases.json';

const workbook = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number()]))));
const pyxformCase = z.object({
  file: z.string(),
  test: z.string(),
  name: z.string().nullish(),
  md: z.string().optional(),
  ss_structure: workbook.optional(),
  errored: z.boolean().optional(),
});
export type PyxformCase = z.output<typeof pyxformCase>;

export const pyxformCases = (): readonly PyxformCase[] =>
  z.array(pyxformCase).parse(JSON.parse(readFileSync(casesFile, 'utf8')));

const sheetsOf = ({ md, ss_structure: structure = {} }: PyxformCase): readonly Sheet[] => {
  if (md !== undefined) return sheetsFromMarkdown(md);
  return Object.entries(structure).map(([name, rows]) => {
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name, rows: [headings, ...rows.map((row) => headings.map((heading) => row[heading]))] };
  });
};

export type Verdict = 'both take it' | 'both refuse it' | 'outside our vocabulary' | 'only we take it';

export interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
  readonly imported: ImportedForm;
}

export const verdictOf = (each: PyxformCase): Judged => {
  const imported = importXlsForm(sheetsOf(each), { section: 'followup', name: each.name ?? 'data' });
  const name = `${each.file.replace(/^tests\/(.*)\.py$/u, '$1')}: ${each.test}`;
  if (imported.form) return { name, imported, verdict: each.errored ? 'only we take it' : 'both take it' };
  return { name, imported, verdict: each.errored ? 'both refuse it' : 'outside our vocabulary' };
};

const inTable = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The first reason is enough to know why; how many more there are is said. */
const because = ({ imported }: Judged): string => {
  const [first, ...rest] = imported.faults.length > 0 ? imported.faults : imported.leftOut;
  if (!first) return '';
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  return inTable(`${first.place.cell ?? first.place.sheet}: ${reasonFor(first, 'en')}${more}`);
};

/** The table of docs/xlsform.md. */
export const tableText = (judged: readonly Judged[]): string => {
  const order: readonly Verdict[] = [
    'both take it',
    'outside our vocabulary',
    'both refuse it',
    'only we take it',
  ];
  const counts = order.map((verdict) => {
    const count = judged.filter((each) => each.verdict === verdict).length;
    return `| ${verdict} | ${count} |`;
  });
  const rows = order.flatMap((verdict) =>
    judged
      .filter((each) => each.verdict === verdict)
      .map((each) => `| ${each.name} | ${verdict} | ${because(each)} |`),
  );
  return [
    `| of ${judged.length} cases | |`,
    '| --- | --- |',
    ...counts,
    '',
    '| case | | why, or what was left out |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};
