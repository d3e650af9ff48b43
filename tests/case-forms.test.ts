import { describe, expect, test } from 'vitest';
import { type Answers, evaluate, openForm, questionStates, questions } from '../src/core/forms/index.ts';
import { formOf } from '../src/core/pack/pack.ts';
import { readPack } from '../src/server/pack/read.ts';

const read = await readPack('packs/al');
if (!('pack' in read)) throw new Error(read.problems.map(({ reason }) => reason).join('\n'));
const { pack } = read;
const moment = { today: '2026-11-24', now: '2026-11-24T09:30:00.000+01:00' };

const filled = (code: string, answers: Answers) => {
  const form = formOf(pack, code);
  if (!form) throw new Error(`the pack has no form ${code}`);
  const state = evaluate(form, { ...openForm(form, moment), ...answers }, moment);
  return {
    stored: state.stored,
    asked: questionStates(state.items)
      .filter(({ relevant }) => relevant)
      .map(({ question }) => question.name),
    wrong: state.problems.filter(({ refused }) => refused !== 'form-required').map(({ field }) => field),
    missing: state.problems.filter(({ refused }) => refused === 'form-required').map(({ field }) => field),
  };
};

describe('how a child gets on', () => {
  const at = (age_years: number, answers: Answers = {}) =>
    filled('comprehensive-assessment', { age_years, ...answers });

  test('infants are not asked about, small children otherwise than schoolchildren', () => {
    expect(at(1).asked).not.toContain('functioning_seeing');
    expect(at(3).asked).toEqual(expect.arrayContaining(['functioning_playing', 'functioning_kicks']));
    expect(at(3).asked).not.toContain('functioning_friends');
    expect(at(9).asked).toEqual(expect.arrayContaining(['functioning_friends', 'functioning_anxious']));
    expect(at(9).asked).not.toContain('functioning_playing');
  });
  test('a lot of difficulty in one domain, or sadness every day, is a functional difficulty', () => {
    const some = { functioning_seeing: 'some', functioning_walking: 'none' };
    expect(at(9, some).stored.functional_difficulty).toBe('no');
    expect(at(9, { ...some, functioning_hearing: 'a-lot' }).stored.functional_difficulty).toBe('yes');
    expect(at(9, { ...some, functioning_sad: 'daily' }).stored.functional_difficulty).toBe('yes');
    expect(at(9, { ...some, functioning_sad: 'weekly' }).stored.functional_difficulty).toBe('no');
    expect(at(3, { functioning_kicks: 'a-lot-more' }).stored.functional_difficulty).toBe('yes');
  });
  test('nothing asked is nothing said', () => {
    expect(at(9).stored.functional_difficulty).toBeUndefined();
  });
});

describe("each institution's part of the comprehensive assessment", () => {
  test('it opens when it is asked for, and stands in the section of that institution', () => {
    const form = formOf(pack, 'comprehensive-assessment');
    const parts = ['education', 'health', 'police', 'legal', 'economic'];
    expect(filled('comprehensive-assessment', {}).asked).not.toContain('education_state');
    const { asked } = filled('comprehensive-assessment', { parts_asked: parts });
    expect(asked).toEqual(
      expect.arrayContaining(['education_state', 'mental_health', 'protection_order', 'income_sources']),
    );
    const sections = form?.survey
      .filter(({ name }) => name.startsWith('part_of_'))
      .map((part) => part.section);
    expect(sections?.toSorted()).toEqual(parts.toSorted());
  });
});

describe('the initial assessment', () => {
  test('a child who was not seen needs a reason, not a day', () => {
    const { missing, asked } = filled('initial-assessment', { child_seen: 'no' });
    expect(missing).toContain('not_seen_reason');
    expect(asked).not.toContain('seen_on');
  });
  test('what the child said stays in the detail, what the team needs in the summary', () => {
    const form = formOf(pack, 'initial-assessment');
    const sections = new Map(form && questions(form).map(({ name, section }) => [name, section]));
    expect(sections.get('child_words')).toBe('assessment-detail');
    expect(sections.get('harms')).toBe('assessment-detail');
    expect(sections.get('summary')).toBe('assessment-summary');
    expect(sections.get('immediate_danger')).toBe('assessment-summary');
  });
});

describe('the screening for trafficking', () => {
  const nothing = {
    indicators_recruitment: ['none'],
    indicators_movement: ['none'],
    indicators_control: ['none'],
    indicators_exploitation: ['none'],
  };
  test('“none” is no indicator', () => {
    const { stored, asked } = filled('trafficking-screening', nothing);
    expect(stored.indicator_count).toBe(0);
    expect(asked).not.toContain('told_whom');
  });
  test('with an indicator nobody concludes that there is none, and a notice not given needs a reason', () => {
    const found = { ...nothing, indicators_control: ['watched', 'afraid'] };
    const { stored, wrong, missing } = filled('trafficking-screening', {
      ...found,
      screening_conclusion: 'no-indicator',
      told_whom: ['police'],
    });
    expect(stored.indicator_count).toBe(2);
    expect(wrong).toContain('screening_conclusion');
    expect(missing).toContain('not_told_reason');
  });
  test('the hour of the notice is asked once both were told', () => {
    const { missing } = filled('trafficking-screening', {
      ...nothing,
      indicators_exploitation: ['begging'],
      told_whom: ['police', 'regional-social-services'],
    });
    expect(missing).toContain('notice_given_at');
    expect(missing).not.toContain('not_told_reason');
  });
});

describe('the way out of a case', () => {
  test('“goals met” without a safe child has to be explained', () => {
    const said = { closure_reason: 'goals-met', criteria_met: ['goals-reached', 'carers-able'] };
    expect(filled('closure', said).missing).toContain('criteria_missing_why');
    const whole = { ...said, criteria_met: [...said.criteria_met, 'child-safe'] };
    expect(filled('closure', whole).asked).not.toContain('criteria_missing_why');
  });
  test('when a child has died nobody asks the child, and no look back is planned', () => {
    const { asked } = filled('closure', { closure_reason: 'died' });
    for (const field of ['child_told', 'child_words', 'feedback_asked', 'look_back_on'])
      expect(asked).not.toContain(field);
  });
  test('a look back cannot end well while nobody knows that the child is safe', () => {
    expect(filled('look-back', { child_safe: 'unknown', look_back_outcome: 'well' }).wrong).toEqual([
      'look_back_outcome',
    ]);
    expect(filled('look-back', { child_safe: 'yes', look_back_outcome: 'well' }).wrong).toEqual([]);
  });
  test('the letter on the closure finds its answers in the sections that it may use', () => {
    const letter = pack.letters.find((each) => each.letter === 'closure');
    const form = formOf(pack, 'closure');
    const sections = new Map(form?.survey.map(({ name, section }) => [name, section]));
    for (const field of ['closure_reason', 'look_back_on'])
      expect(letter?.sections).toContain(sections.get(field));
  });
});

describe('a review', () => {
  test('it must say whether the child is safer and what the risk is, and may not leave the level open', () => {
    const { missing } = filled('review', {});
    expect(missing).toEqual(expect.arrayContaining(['child_safer', 'child_safer_why', 'risk_proposed']));
    expect(filled('review', { risk_proposed: 'not-judged' }).wrong).toEqual(['risk_proposed']);
  });
});
