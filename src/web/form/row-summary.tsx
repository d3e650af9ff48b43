import { Fragment } from 'react';
import { type ItemState, type Question, type QuestionType, questionStates } from '../../core/forms/index.ts';
import { AnswerText } from './answer-text.tsx';
import { looksOf } from './problems.ts';
import look from './rows.module.css';
import { isAsked } from './steps.ts';

const long: readonly QuestionType[] = ['note', 'image', 'audio', 'file', 'acknowledge', 'geopoint'];

const isShort = ({ type, appearance }: Question): boolean => {
  const looks = looksOf(appearance);
  return !long.includes(type) && !looks.includes('multiline') && !looks.includes('quote');
};

/** Says of a row what tells it from the others: its first short answers. */
export const RowSummary = ({ items }: { items: readonly ItemState[] }) => {
  const told = questionStates(items)
    .filter(isAsked)
    .filter(({ question, value }) => value !== null && isShort(question))
    .slice(0, 2);
  return (
    <span className={look.rowSummary}>
      {told.map(({ key, question, value }, at) => (
        <Fragment key={key}>
          {at > 0 && ', '}
          <AnswerText question={question} value={Array.isArray(value) ? value.slice(0, 1) : value} />
        </Fragment>
      ))}
    </span>
  );
};
