import { riskNow } from '../assessment/rules.ts';
import type { CaseFile } from '../case/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, noValues, saying } from './values.ts';
import { newest } from './written.ts';

const wishes = ['child_words_good', 'child_words_worry', 'child_words_change', 'child_words_people'];

/** What the assessments came to. Only completed ones are quoted: a draft is nobody's word yet. */
export const assessmentValues = (file: CaseFile, sources: LetterSources): LetterValues => {
  const { pack, language } = sources;
  const first = newest(sources, file.records, 'initial-assessment', 'completed');
  const whole = newest(sources, file.records, 'comprehensive-assessment', 'completed');
  const level = riskNow(file.risk);
  return {
    ...noValues,
    texts: saying({
      risk_level: pack.riskLevels.find(({ code }) => code === level)?.label[language],
      risk_reasons: file.risk.decisions.at(-1)?.reasons,
      assessment_summary: whole?.say('summary') || first?.say('summary'),
      assessment_analysis: whole?.say('assessment_analysis'),
      child_words: whole
        ? wishes
            .map((field) => whole.say(field))
            .filter(Boolean)
            .join('\n')
        : first?.say('child_words'),
    }),
  };
};
