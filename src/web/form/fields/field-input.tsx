import type { InputHTMLAttributes } from 'react';
import type { Field } from '../use-field.ts';
import look from './fields.module.css';

type Own = 'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required';
type Props = { field: Field; part?: string } & Omit<InputHTMLAttributes<HTMLInputElement>, Own | 'className'>;

/**
 * A line to type in, tied to its question. Browsers must not remember what is written about a child and offer it
 * to the next one, hence no completion.
 */
export const FieldInput = ({ field, part, ...props }: Props) => (
  <input
    type="text"
    autoComplete="off"
    {...props}
    id={part ? `${field.id}-${part}` : field.id}
    className={look.input}
    aria-describedby={field.describedBy}
    aria-invalid={field.invalid || undefined}
    aria-required={field.required || undefined}
  />
);
