import { GitFork } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue, Told } from '../../core/chronology/index.ts';
import type { Question } from '../../core/forms/index.ts';
import { sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import { AnswerText } from './answer-text.tsx';
import look from './conflict.module.css';
import { answerFromRecord } from './record-value.ts';
import { useShowing } from './showing.tsx';

interface Props {
  question: Question;
  candidates: readonly Told<FieldValue>[];
  /** How one of them is chosen, where it can be. */
  act?: (told: Told<FieldValue>) => ReactNode;
}

/** The answers that stand against each other in one question, each with who gave it and when. */
export const Candidates = ({ question, candidates, act }: Props) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { sayWho } = useShowing();
  return (
    <section className={look.conflict} aria-label={t('conflict.title')}>
      <p>
        <GitFork size={16} aria-hidden />
        <strong>{t('conflict.title')}</strong>
      </p>
      <p>{t(act ? 'conflict.text' : 'conflict.both')}</p>
      <ul>
        {candidates.map((told) => (
          <li key={told.entry}>
            <div>
              <AnswerText question={question} value={answerFromRecord(told.value)} />
              <p className="rr-quiet">
                {t('conflict.by', { who: sayWho(told.by), when: sayInstant(told.at, language) })}
              </p>
            </div>
            {act?.(told)}
          </li>
        ))}
      </ul>
    </section>
  );
};
