import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftBeside, sideBySide } from './side-by-side.ts';

const blank = { before: {}, answers: {} };
const lying = (answers: Record<string, string>, elsewhere: Record<string, string> = {}) => ({
  before: {},
  answers,
  elsewhere,
});
const typed = (answers: Record<string, string>) => ({ before: {}, answers });

describe('a form that is open in two tabs', () => {
  it('keeps what each of them wrote, by question', () => {
    expect(sideBySide(typed({ mood: 'quiet' }), blank, lying({ seen: 'at home' }))).toEqual(
      lying({ mood: 'quiet', seen: 'at home' }),
    );
  });

  it('does not put back what the other changed, when nothing was changed here', () => {
    const seen = typed({ mood: 'quiet', seen: 'at home' });
    const mine = typed({ mood: 'very quiet', seen: 'at home' });
    expect(sideBySide(mine, seen, lying({ mood: 'quiet', seen: 'at school' })).answers).toEqual({
      mood: 'very quiet',
      seen: 'at school',
    });
  });

  it('lets the later write of one question stand, with the other wording beside it', () => {
    const both = sideBySide(typed({ mood: 'quiet' }), blank, lying({ mood: 'laughs' }));
    expect(both).toEqual(lying({ mood: 'quiet' }, { mood: 'laughs' }));
    expect(sideBySide(typed({ mood: 'quiet now' }), typed({ mood: 'quiet' }), both)).toEqual(
      lying({ mood: 'quiet now' }, { mood: 'laughs' }),
    );
    expect(sideBySide(typed({ mood: 'quiet, laughs' }), typed({ mood: 'quiet' }), both).elsewhere).toEqual(
      {},
    );
  });

  it('keeps rows that were added in either of them', () => {
    const row = (id: string) => ({ id, name: id });
    const mine = { before: {}, answers: { people: [row('one')] } };
    const kept = { before: {}, answers: { people: [row('two')] }, elsewhere: {} };
    expect(sideBySide(mine, blank, kept).answers).toEqual({ people: [row('two'), row('one')] });
  });

  it('takes only its own words off the device when it is sent', () => {
    const mine = typed({ mood: 'quiet' });
    expect(leftBeside(mine, typed({ mood: 'quiet' }))).toBeNull();
    expect(leftBeside(mine, typed({ seen: 'at home', mood: 'quiet' }))).toEqual(lying({ seen: 'at home' }));
    const onRecord = { before: { mood: 'calm' }, answers: { mood: 'quiet' } };
    expect(leftBeside(onRecord, { before: { mood: 'calm' }, answers: { mood: 'quiet' } })).toBeNull();
  });

  it('loses no word, whoever writes last', () => {
    const answers = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.string({ minLength: 1 }).map((s) => s.trim() || 'x'),
    );
    fc.assert(
      fc.property(answers, answers, (mine, theirs) => {
        const both = sideBySide(typed(mine), blank, lying(theirs));
        const lies = [...Object.values(both.answers), ...Object.values(both.elsewhere)].join('\n');
        for (const said of [...Object.values(mine), ...Object.values(theirs)]) expect(lies).toContain(said);
      }),
    );
  });
});
