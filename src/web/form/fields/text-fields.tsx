import { Quote } from 'lucide-react';
import { looksOf } from '../problems.ts';
import type { Field } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';

/** One line of text. */
export const LineField = ({ field }: { field: Field }) => (
  <FieldInput field={field} value={field.text} onChange={(event) => field.set(event.currentTarget.value)} />
);

/** Text of several lines, which grows with what is written; someone's own words look like what they are. */
export const LinesField = ({ field }: { field: Field }) => {
  const quote = looksOf(field.question.appearance).includes('quote');
  return (
    <div className={quote ? look.quote : undefined}>
      {quote && <Quote size={20} aria-hidden />}
      <textarea
        id={field.id}
        className={`${look.input} ${look.lines}`}
        // For browsers that do not size a field by its content themselves.
        rows={Math.min(12, Math.max(3, field.text.split('\n').length + 1))}
        autoComplete="off"
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        aria-required={field.required || undefined}
        value={field.text}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
    </div>
  );
};
