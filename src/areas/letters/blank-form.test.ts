// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import { readPack } from '../../server/pack/read.ts';
import { conditionOf } from './blank-condition.ts';
import { composeBlankForm } from './blank-form.ts';
import { renderPdf } from './pdf.ts';

let pack: Pack;
beforeAll(async () => {
  const read = await readPack('packs/al');
  if (!('pack' in read)) throw new Error(JSON.stringify(read.problems));
  pack = read.pack;
});

const formNamed = (name: string) => {
  const form = formOf(pack, name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
};

const paperText = async (name: string, language: 'sq' | 'en' | 'el'): Promise<string> => {
  const pdf = await renderPdf(composeBlankForm(formNamed(name), language));
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};

/** Extraction may break a long label over lines; its first words stand on one. */
const begins = (label: string): string => label.split(/\s+/).slice(0, 3).join(' ');

describe('a form on paper', () => {
  test.each(['sq', 'en', 'el'] as const)(
    'asks every question that the screen asks (%s)',
    async (language) => {
      const text = await paperText('visit', language);
      const asked = questions(formNamed('visit')).filter(
        ({ type }) => type !== 'calculate' && type !== 'hidden',
      );
      for (const { label } of asked) expect(text).toContain(begins(label?.[language] ?? ''));
      expect(text).not.toMatch(/\$\{|undefined|null/);
    },
  );
  test('has the choices of every question in the reader’s language', async () => {
    const text = await paperText('consent', 'el');
    for (const { label } of pack.lists['consent-ground'] ?? []) expect(text).toContain(label.el);
  });
  test('can be drawn for every form of the pack', () => {
    for (const form of pack.forms)
      for (const language of ['sq', 'en', 'el'] as const)
        expect(JSON.stringify(composeBlankForm(form, language))).not.toMatch(/undefined|\$\{/);
  });
  test('says in words when a question is asked', () => {
    const form = formNamed('initial-assessment');
    expect(conditionOf(form, "${child_seen} = 'no'", 'sq')).toBe('Kur «A u pa fëmija?»: Jo');
    expect(conditionOf(form, "selected(${signs}, 'injury') or selected(${signs}, 'hungry')", 'en')).toBe(
      'When «Signs noticed»: Injuries or bruises or Hungry or very thin',
    );
    expect(conditionOf(form, 'count(${signs}) > 3', 'sq')).toBeNull();
    expect(conditionOf(form, null, 'sq')).toBeNull();
  });
});
