import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from './read.ts';
import { tinyPack, writeTinyPack } from './tiny-pack.ts';

/** What the reader says of the tiny pack after one piece of text in one file was written otherwise. */
const saysOf = async (file: string, was: string, now: string): Promise<string[]> => {
  const text = tinyPack[file] ?? '';
  expect(text).toContain(was);
  return says({ [file]: text.replace(was, now) });
};

const says = async (otherwise: Record<string, string | null>): Promise<string[]> => {
  const folder = await writeTinyPack(otherwise);
  const read = await readPack(folder);
  await rm(folder, { recursive: true });
  if ('pack' in read) return [];
  return read.problems.map(({ file, line, reason }) => `${relative(folder, file)}:${line}: ${reason}`);
};

test('a pack that is whole is read as plain data', async () => {
  const folder = await writeTinyPack();
  const read = await readPack(folder);
  await rm(folder, { recursive: true });
  if (!('pack' in read)) throw new Error(JSON.stringify(read.problems));
  expect(JSON.parse(JSON.stringify(read.pack))).toEqual(read.pack);
  expect(read.pack.protocol.sections.identity?.cells.health).toEqual({ access: 'read' });
  expect(read.pack.forms.map(({ form }) => form)).toEqual(['look']);
  expect(read.pack.holidays.days.map(({ date }) => date)).toContain('2026-11-28');
});

test('a missing file is named', async () => {
  expect(await says({ 'protocol.yaml': null })).toEqual(['protocol.yaml:1: the file is missing']);
});

test('broken YAML is named with its line', async () => {
  const [said] = await saysOf('sections.yaml', '  - {code: plan', '  - {code: plan]');
  expect(said).toMatch(/^sections\.yaml:3: /);
});

test('a label without Greek is named', async () => {
  expect(await saysOf('sections.yaml', 'en: Plan, el: Plan', 'en: Plan')).toEqual([
    'sections.yaml:3: label: the Greek (el) text is missing',
  ]);
});

test('a word that nobody knows is named where it stands', async () => {
  expect(await saysOf('protocol.yaml', 'confirmed: false', 'confirmd: false')).toEqual([
    'protocol.yaml:1: "confirmed" is missing',
    'protocol.yaml:4: "confirmd" is not known here',
  ]);
});

test('a level of access that does not exist is named with those that do', async () => {
  const [said] = await saysOf('protocol.yaml', '{health: own-part}', '{health: reed}');
  expect(said).toMatch(/^protocol\.yaml:17: health: .*one of none, existence, own-part, read, write/);
});

test('a time limit in a unit that nobody counts in is named', async () => {
  const [said] = await saysOf('procedures.yaml', 'within: {hours: 24}', 'within: {minutes: 24}');
  expect(said).toMatch(/^procedures\.yaml:2\d: /);
});

test.each([
  ['agencies.yaml', 'discipline: health', 'discipline: helth', ':2: there is no discipline "helth"'],
  ['agencies.yaml', 'municipality: town', 'municipality: land', ':2: there is no municipality "land"'],
  ['sections.yaml', 'code: plan', 'code: identity', ':3: the code "identity" stands twice'],
  ['protocol.yaml', '  plan: {', '  plans: {', ':17: there is no section "plans"'],
  ['protocol.yaml', 'opens: [identity]', 'opens: [idenity]', ':9: there is no section "idenity"'],
  ['protocol.yaml', '{health: read}', '{healt: read}', ':16: there is no discipline "healt"'],
  ['procedures.yaml', 'starts: [opened]', 'starts: [open]', ':23: there is no event "open" in this file'],
  ['procedures.yaml', 'stage: follow-up', 'stage: after', ':20: there is no stage "after" in this procedure'],
  ['procedures.yaml', 'who: [worker]', 'who: [wrker]', ':22: there is no part "wrker" in this file'],
  ['risk.yaml', 'field: harm', 'field: harms', ':8: the form "look" has no question "harms"'],
  ['risk.yaml', 'any: [hurt]', 'any: [hrt]', ':8: "harm" has no choice "hrt"'],
  ['risk.yaml', 'any: [hurt]', 'count: 1, of: [hrt]', ':8: "harm" has no choice "hrt"'],
  ['risk.yaml', 'any: [hurt]', 'from: 2', ':8: "harm" is no number'],
  ['places/tiny.yaml', 'parent: land', 'parent: lant', ':4: there is no place "lant"'],
  ['places/tiny.yaml', 'parent: land', 'parent: town', ':4: "town" lies in itself'],
  ['letters/note.yaml', '[child_name]', '[child_nam]', ':6: there is no letter field "child_nam"'],
  [
    'letters/note.yaml',
    'sections: [identity]',
    'sections: []',
    ':5: it draws from the section "identity" and does not say so',
  ],
  ['forms/look.yaml', 'section: plan', 'section: plans', ':4: there is no section "plans"'],
])('%s: “%s” written as “%s” is found', async (file, was, now, expected) => {
  expect(await saysOf(file, was, now)).toContain(file + expected);
});

test('a new rule for a step needs a later day', async () => {
  const text = tinyPack['procedures.yaml'] ?? '';
  const step = text.slice(text.indexOf('      - code: visit'));
  expect(await says({ 'procedures.yaml': text + step })).toEqual([
    'procedures.yaml:29: "visit" stands twice; a new rule needs a later validFrom',
  ]);
  expect(await says({ 'procedures.yaml': text + step.replace('2020-01-01', '2027-01-01') })).toEqual([]);
});

test('every problem is told at once, not one after the other', async () => {
  const said = await says({
    'sections.yaml': (tinyPack['sections.yaml'] ?? '').replace(', el: Plan', ''),
    'risk.yaml': (tinyPack['risk.yaml'] ?? '').replace('level: high', 'level: hihg'),
  });
  expect(said.map((one) => one.split(':')[0])).toEqual(['sections.yaml', 'risk.yaml']);
});
