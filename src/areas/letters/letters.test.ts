import { extractText, getMeta } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { fold } from '../../core/chronology/fold.ts';
import { readFile } from '../../core/contract/files.ts';
import type { Answer, Input } from '../../core/contract/route.ts';
import { newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import { caseRules, recordsOf } from '../case/rules.ts';
import { listLetters, makeLetter, previewLetter } from './contract.ts';
import { type ExampleCase, exampleCase } from './example-case.factory.ts';

let unit: UnitWorld;
let worker: Member;
let supervisor: Member;
let police: Member;
let stranger: Member;
let example: ExampleCase;

const languages = ['sq', 'en', 'el'] as const;

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist({ name: 'Mira Kola' });
  supervisor = await unit.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
  police = await unit.enlist({ name: 'Gëzim Prifti', roles: ['team-member'], discipline: 'police' });
  stranger = await unit.enlist({ name: 'Artan Duka' });
  example = await exampleCase(unit, worker, supervisor);
  await unit.act(worker, {
    file: example.case,
    command: {
      kind: 'circle.join',
      ...{ member: police.id, agency: police.agency, discipline: 'police', part: 'team-member' },
    },
  });
}, 120_000);
afterAll(() => unit.close());

const answered = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

type Language = (typeof languages)[number];
const paramsOf = (letter: string) => {
  const of = unit.pack.letters.find((each) => each.letter === letter)?.of;
  const { kind, id } = of === 'concern' ? example.concern : example.case;
  return { kind: kind === 'concern' ? ('concern' as const) : ('case' as const), id, letter };
};

const preview = async (letter: string, language: Language = 'sq', who = worker) =>
  unit.ask(who, previewLetter, { params: paramsOf(letter), query: { language } });

const make = (letter: string, more: Partial<Input<typeof makeLetter>['body']> = {}, who = worker) =>
  unit.ask(who, makeLetter, { params: paramsOf(letter), body: { id: newId(), language: 'sq', ...more } });

const textOf = async (made: Answer<typeof makeLetter> | Refusal): Promise<string> => {
  const { text } = await extractText(new Uint8Array(Buffer.from(answered(made).pdf, 'base64')), {
    mergePages: true,
  });
  return text.replace(/\s+/g, ' ');
};

/** What a person would write in the fields that the file does not tell. */
const byHand = async (letter: string, language: Language): Promise<Record<string, string>> => {
  const { toFill } = answered(await preview(letter, language));
  return Object.fromEntries(toFill.map(({ name, value }) => [name, value || `Ç${name}`]));
};

describe('a letter', () => {
  it.each(
    ['case-summary', 'closure', 'concern-receipt', 'consent', 'court-request', 'meeting-invitation'].concat([
      'plan-cover',
      'police-notification',
      'referral',
      'transfer',
    ]),
  )('%s can be made in Albanian, English and Greek', async (letter) => {
    const template = unit.pack.letters.find((each) => each.letter === letter);
    for (const language of languages) {
      const text = await textOf(await make(letter, { language, typed: await byHand(letter, language) }));
      expect(text).toContain(template?.title[language]);
      expect(text).not.toMatch(/\{\{|undefined|null|\[object/);
      for (const { who } of template?.signatures ?? []) expect(text).toContain(who[language]);
    }
  });
  test('every letter of the pack is among them', () => {
    expect(unit.pack.letters).toHaveLength(10);
  });
  test('keeps Albanian and Greek letters as text that can be read and found again', async () => {
    const greek = await textOf(await make('case-summary', { language: 'el' }));
    expect(greek).toContain('Ëndrra Çela');
    expect(greek).toContain('Δήμος Κορυτσάς');
    expect(greek).toContain('3 Μαΐου 2016');
    expect(greek).toContain('Εμπιστευτικό');
    expect(await textOf(await make('case-summary'))).toContain('Njësia për Mbrojtjen e Fëmijës');
  });
  test('shows the plan with its goals, actions, people and dates', async () => {
    const text = await textOf(await make('plan-cover'));
    for (const told of [
      '1. Ëndrra shkon në shkollë çdo ditë',
      'Regjistrimi në shkollën “Naim Frashëri”',
      'Besa Leka',
      '10.04.2026',
      'Në kryerje',
      'Nëna kërkon ndihmë',
      'Mirela Çela',
      'Mira Kola',
      'Drita Leka',
    ])
      expect(text).toContain(told);
  });
  test('names no child in what a list of files shows', async () => {
    const { name, pdf } = answered(await make('plan-cover'));
    expect(name).toMatch(/^plan-cover-KOR-2026-\d{4}\.pdf$/);
    const { info } = await getMeta(new Uint8Array(Buffer.from(pdf, 'base64')));
    expect(String(info.Title)).toMatch(/^Plani individual i mbrojtjes, Rasti KOR-2026-\d{4}$/);
    expect(JSON.stringify(info)).not.toMatch(/Ëndrra|Çela/);
  });
});

describe('what a letter is filled with', () => {
  test('every field comes from the file or is asked for; the file tells all that its forms ask', async () => {
    const written = [
      'child_view',
      'parents_view',
      'concern_number',
      'father_name',
      'guardian_name',
      'closed_on',
      'plan_review_on',
    ].concat(['meeting_date', 'meeting_time', 'meeting_place', 'meeting_agenda', 'meeting_called']);
    for (const { letter } of unit.pack.letters) {
      const { facts, toFill } = answered(await preview(letter));
      const asked = toFill.flatMap(({ name, value }) => (value === '' ? [name] : []));
      const sections = new Map(unit.pack.letterFields.map(({ name, section }) => [name, section]));
      expect(asked.filter((name) => sections.get(name) !== undefined && !written.includes(name))).toEqual([]);
      expect(facts.length).toBeGreaterThan(0);
    }
  });
  test('comes from the sections that the letter names and from no other', async () => {
    const text = await textOf(await make('consent'));
    expect(text).toContain('Puna me psikologun');
    for (const other of ['Kam frikë', 'Rreziku vjen', 'Zyka', 'Gjykata', 'Mirela'])
      expect(text).not.toContain(other);
  });
  test('who told the concern stands in no letter', async () => {
    const text = await textOf(
      await make('police-notification', { typed: { recipient_institution: 'Policia' } }),
    );
    expect(text).toContain('Fëmija qan çdo natë');
    expect(text).not.toMatch(/Pranvera|Zyka/);
  });
  test('what stands in the file is not overwritten by hand, what the office offers is', async () => {
    const typed = {
      child_name: 'Tjetër Emër',
      writer_name: 'Mira Kola Prifti',
      recipient_institution: 'Qendra Ditore',
    };
    const text = await textOf(await make('referral', { typed }));
    expect(text).toContain('Ëndrra Çela');
    expect(text).not.toContain('Tjetër Emër');
    expect(text).toContain('Qendra Ditore');
  });
  test('a sentence with a hole is refused by the name of what is missing', async () => {
    expect(await make('meeting-invitation')).toMatchObject({ refused: 'letter.needs' });
  });
});

describe('who makes a letter', () => {
  test('whoever may not read one of its sections is told which', async () => {
    const closed = await make('court-request', {}, police);
    expect(closed).toMatchObject({ refused: 'letter.section-closed' });
    const { letters } = answered(
      await unit.ask(police, listLetters, { params: { kind: 'case', id: example.case.id } }),
    );
    const court = letters.find(({ letter }) => letter === 'court-request');
    expect(court?.closed).toBe(isRefusal(closed) ? closed.where : null);
    expect(unit.pack.letters.find(({ letter }) => letter === 'court-request')?.sections).toContain(
      court?.closed,
    );
  });
  test('nobody outside the circle learns that there is a file', async () => {
    const params = { kind: 'case' as const, id: example.case.id };
    expect(await unit.ask(stranger, listLetters, { params })).toEqual({ refused: 'not-found' });
    expect(await preview('closure', 'sq', stranger)).toEqual({ refused: 'not-found' });
    expect(await make('closure', {}, stranger)).toEqual({ refused: 'not-found' });
  });
  test('that it was made stands in the file once, with whom it is for', async () => {
    const id = newId();
    const typed = { recipient_institution: 'Qendra Ditore “Ëndrra”' };
    answered(await make('referral', { id, typed }));
    answered(await make('referral', { id, typed }));
    const { entries } = answered(await unit.ask(worker, readFile, { params: example.case, query: {} }));
    const made = entries.filter((entry) => entry.kind === 'letter.made' && entry.id === id);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      section: 'case',
      author: worker.id,
      body: { letter: 'referral', language: 'sq', recipient: 'Qendra Ditore “Ëndrra”' },
    });
  });
  test('the letter that tells of a closure is made after it', async () => {
    const { file } = { file: example.case };
    const { entries } = answered(await unit.ask(worker, readFile, { params: file, query: {} }));
    const { records } = fold(caseRules, file, entries);
    for (const action of recordsOf(records, 'plan-action')) {
      const was = action.fields.action_state?.value;
      const edits = [{ field: 'action_state', was, now: 'done' }];
      const { id: record } = action;
      await unit.act(
        worker,
        { file, command: { kind: 'record.reopen', record } },
        { file, command: { kind: 'record.edit', record, edits } },
      );
    }
    const referred = entries.find(({ kind }) => kind === 'case.referred');
    const { referral } = z.object({ referral: z.uuid() }).parse(referred?.body);
    await unit.act(worker, {
      file: { kind: 'referral', id: referral },
      command: { kind: 'referral.close', note: '', unheard: 'Familja u largua.' },
    });
    await unit.act(worker, { file, command: { kind: 'closure.request', record: null, reason: 'goals-met' } });
    await unit.act(supervisor, { file, command: { kind: 'closure.approve' } });
    const typed = { recipient_name: 'Mirela Çela', unit_phone: '082 1234' };
    const text = await textOf(await make('closure', { typed }));
    expect(text).toContain('rasti KOR-2026-');
    expect(text).toMatch(/përfundoi më \d+ \S+ \d{4}\./);
    expect(text).toContain('Më 30 shtator 2026');
  });
  test('every look into a file for a letter is recorded', async () => {
    const looks = async () => {
      const all = await inTenant(unit.store.system, systemOf(worker), ({ db }) =>
        db.selectFrom('access_log').select('file_kind').execute(),
      );
      return Object.fromEntries(
        [...Map.groupBy(all, ({ file_kind }) => file_kind)].map(([kind, each]) => [kind, each.length]),
      );
    };
    const before = await looks();
    answered(await preview('plan-cover'));
    const after = await looks();
    for (const kind of ['case', 'person', 'household'])
      expect(after[kind]).toBeGreaterThan(before[kind] ?? 0);
  });
});
