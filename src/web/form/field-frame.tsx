import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNote } from './conflict-note.tsx';
import { useFilling } from './filling.tsx';
import look from './question.module.css';
import { type Field, hintOf, problemOf, useSayProblem } from './use-field.ts';

const Asked = ({ field }: { field: Field }) => {
  const { t } = useTranslation('parts');
  return (
    <>
      {field.label}
      {field.required && (
        <span className={look.required} title={t('required')}>
          {' '}
          <span aria-hidden>*</span>
          <span className={look.said}>({t('required')})</span>
        </span>
      )}
    </>
  );
};

/** The sentences under a question: its hint, and what is wrong with the answer. */
const Hint = ({ field }: { field: Field }) =>
  field.hint ? (
    <p id={hintOf(field.id)} className={look.hint}>
      {field.hint}
    </p>
  ) : null;

const Problems = ({ field }: { field: Field }) => {
  const say = useSayProblem();
  if (field.problems.length === 0) return null;
  return (
    <p id={problemOf(field.id)} className={look.problem}>
      <CircleAlert size={16} aria-hidden />
      <span>{field.problems.map(say).join(' ')}</span>
    </p>
  );
};

/** A question around its input: words, hint, what is wrong, and the conflict that stands in it. */
export const FieldFrame = ({
  field,
  group,
  children,
}: {
  field: Field;
  group: boolean;
  children: ReactNode;
}) => {
  const { place } = useFilling();
  const inside = (
    <>
      <Hint field={field} />
      {children}
      <Problems field={field} />
      <ConflictNote state={field.state} />
    </>
  );
  const around = {
    id: place(field.state.key),
    className: look.question,
    'data-wrong': field.invalid || undefined,
    onFocus: ({ currentTarget, relatedTarget }: React.FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) field.enter();
    },
    onBlur: ({ currentTarget, relatedTarget }: React.FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) field.leave();
    },
  };
  if (group)
    return (
      <fieldset {...around} aria-describedby={field.describedBy}>
        <legend className={look.label}>
          <Asked field={field} />
        </legend>
        {inside}
      </fieldset>
    );
  return (
    <div {...around}>
      <label className={look.label} htmlFor={field.id}>
        <Asked field={field} />
      </label>
      {inside}
    </div>
  );
};
