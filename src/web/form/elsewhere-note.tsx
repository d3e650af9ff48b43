import { useTranslation } from 'react-i18next';
import { label, questions } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { AnswerText } from './answer-text.tsx';
import look from './form.module.css';
import { useShowing } from './showing.tsx';
import type { Elsewhere } from './side-by-side.ts';

/** Another tab's wording of what was typed over here, so that it can be taken up again. */
export const ElsewhereNote = ({ wordings }: { wordings: Elsewhere }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form } = useShowing();
  const asked = questions(form).filter(({ name }) => wordings[name] !== undefined);
  if (asked.length === 0) return null;
  return (
    <div role="status" className={look.moved}>
      <span>{t('elsewhere')}</span>
      {asked.map((question) => (
        <div key={question.name}>
          <strong>{label(question, language)}</strong>{' '}
          <AnswerText question={question} value={wordings[question.name] ?? null} />
        </div>
      ))}
    </div>
  );
};
