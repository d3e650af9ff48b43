import { beforeAll, expect, test } from 'vitest';
import { questions } from '../core/forms/index.ts';
import type { Pack } from '../core/pack/pack.ts';
import { readPack } from './pack/read.ts';
import { practiceOf } from './practice.ts';
import { municipalityId } from './start/found.ts';

let pack: Pack;
beforeAll(async () => {
  const read = await readPack('packs/al');
  if (!('pack' in read)) throw new Error('The pack does not open.');
  pack = read.pack;
});

test('the command path knows every question of the country about a date of a child’s life', () => {
  const asks = (form: string, version: number, field: string) =>
    practiceOf(pack).asksForLifeDate?.(municipalityId('korce'), form, version, field);
  const written = pack.forms.flatMap((form) =>
    questions(form).map((question) => ({ form, question, told: question.appearance?.split(' ') ?? [] })),
  );
  expect(written.filter(({ told }) => told.includes('edtf')).length).toBeGreaterThan(5);
  for (const { form, question, told } of written)
    expect(asks(form.form, form.version, question.name)).toBe(told.includes('edtf'));
  expect(asks('registration', 1, 'no_such_question')).toBe(false);
  expect(asks('no-such-form', 1, 'birth_date')).toBe(false);
});
