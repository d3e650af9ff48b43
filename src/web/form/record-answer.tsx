import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { candidatesOf, historyOf } from '../../core/chronology/index.ts';
import { type QuestionState, sentence } from '../../core/forms/index.ts';
import { Drop } from '../parts/drop.tsx';
import { sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import { AnswerText } from './answer-text.tsx';
import { Candidates } from './candidates.tsx';
import { useReading } from './reading.tsx';
import look from './record.module.css';
import { fieldAt, rowPlace } from './record-fields.ts';
import { answerFromRecord } from './record-value.ts';
import { useShowing } from './showing.tsx';

/** Everything that was ever answered here, the latest first. */
const Earlier = ({ state }: { state: QuestionState }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { sayWho } = useShowing();
  const { record, entries } = useReading();
  const told = historyOf(entries, record.id, { field: state.question.name, ...rowPlace(state.rows) });
  return (
    <div className={look.earlier}>
      <p>{t('history.title')}</p>
      <ol>
        {told.toReversed().map(({ entry, value, by, at }) => (
          <li key={entry}>
            <AnswerText question={state.question} value={answerFromRecord(value)} />
            <span className="rr-quiet">
              {t('conflict.by', { who: sayWho(by), when: sayInstant(at, language) })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
};

/** The words of a question, as they stand in a document. */
export const useQuestionWords = () => {
  const language = useLanguage();
  const { form, state: all } = useReading();
  return ({ question, rows }: QuestionState): string =>
    sentence(form, question.label, all.answers, rows, language);
};

/** One answer: what stands, what stands against it, and on demand what stood before. */
export const RecordAnswer = ({ state }: { state: QuestionState }) => {
  const { t } = useTranslation('form');
  const say = useQuestionWords();
  const { record, entries } = useReading();
  const field = fieldAt(record, state);
  const candidates = field ? candidatesOf(field) : [];
  return (
    <>
      {candidates.length > 0 ? (
        <Candidates question={state.question} candidates={candidates} />
      ) : (
        <AnswerText question={state.question} value={state.value} />
      )}
      {field && field.earlier.length > 0 && entries.length > 0 && (
        <span className="rr-no-print">
          <Drop className={look.history} after={say(state)} content={() => <Earlier state={state} />}>
            <History size={14} aria-hidden />
            {t('history.open')}
          </Drop>
        </span>
      )}
    </>
  );
};
