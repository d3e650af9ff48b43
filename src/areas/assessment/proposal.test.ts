import { describe, expect, test } from 'vitest';
import { openedCase, says, ticks, write } from '../../../tests/factories/case-written.ts';
import type { Edit } from '../../core/chronology/edit.ts';
import { formOf } from '../../core/pack/pack.ts';
import { readPack } from '../../server/pack/read.ts';
import { becauseOf, fieldsRead, proposalOf } from './proposal.ts';

const read = await readPack('packs/al');
if (!('pack' in read)) throw new Error(read.problems.map(({ reason }) => reason).join('\n'));
const { pack } = read;
const moment = { today: '2026-11-24', now: '2026-11-24T09:30:00.000+01:00' };
const assessed = (form: string, ...edits: Edit[]) => write(openedCase(), form, edits);

describe('the proposal for an assessment in the file', () => {
  test('it follows from what was written', () => {
    const record = assessed(
      'initial-assessment',
      ticks('harms', 'sexual-violence'),
      says('suspect_access', 'lives-with'),
    );
    const proposal = proposalOf(pack, record, moment);
    expect(proposal?.level).toBe('high');
    expect(proposal?.reasons.map(({ code }) => code)).toContain('sexual-violence-in-reach');
  });
  test('an answer whose question has closed again counts no more', () => {
    const record = assessed('initial-assessment', ticks('signs', 'none'), says('medical_care_needed', 'now'));
    expect(proposalOf(pack, record, moment)?.level).toBe('low');
  });
  test('who may not read the detail is shown no proposal rather than one that is too low', () => {
    const record = assessed('initial-assessment', says('immediate_danger', 'no'));
    const hidden = new Set(['assessment-detail']);
    expect(proposalOf(pack, record, { ...moment, hidden })).toBeNull();
    expect(proposalOf(pack, record, { ...moment, hidden: new Set(['police']) })?.level).toBe('low');
  });
  test('another form has none', () => {
    expect(proposalOf(pack, assessed('visit'), moment)).toBeNull();
  });
});

test('every question that the rules read is one of the form', () => {
  const form = formOf(pack, pack.risk.form);
  const names = JSON.stringify(form?.survey);
  for (const field of fieldsRead(pack.risk)) expect(names).toContain(`"name":"${field}"`);
});

test('a reason that an old decision kept is said in words, and one that the pack gave up is not made up', () => {
  expect(becauseOf(pack.risk, 'immediate-danger')?.en).toBe('The child is in immediate danger.');
  expect(becauseOf(pack.risk, 'long-gone')).toBeNull();
});
