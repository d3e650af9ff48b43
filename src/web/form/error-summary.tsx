import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { itemNamed, type Problem, sentence } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { useFilling } from './filling.tsx';
import look from './summary.module.css';
import { useSayProblem } from './use-field.ts';

interface Props {
  problems: readonly Problem[];
  /** Counts the tries to send; each of them brings the keyboard here. */
  tries: number;
  onChoose: (problem: Problem) => void;
}

/** All that is still wrong, with the way to each question. */
export const ErrorSummary = ({ problems, tries, onChoose }: Props) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form, state } = useFilling();
  const say = useSayProblem();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [tries]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={look.wrong}>
      <CircleAlert size={20} aria-hidden />
      <div>
        <h2>{t('wrong.title', { count: problems.length })}</h2>
        <p>{t('wrong.text')}</p>
        <ul>
          {problems.map((problem) => {
            const label = itemNamed(form, problem.field)?.label ?? null;
            return (
              <li key={`${problem.where} ${problem.refused}`}>
                <button type="button" className={look.choose} onClick={() => onChoose(problem)}>
                  {sentence(form, label, state.answers, problem.rows, language)}
                </button>
                <span>{say(problem)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
};
