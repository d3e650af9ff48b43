import type { Field } from '../use-field.ts';
import { ClearAnswer } from './choice-fields.tsx';
import { useChoices } from './choices.ts';
import { Face, feelingOf } from './face.tsx';
import look from './faces.module.css';

/** Faces with words below them: a young child points at the one that fits. */
export const FacesField = ({ field }: { field: Field }) => {
  const { options, chosen } = useChoices(field);
  return (
    <>
      <div className={look.faces}>
        {options.map(({ value, label, choice }, at) => (
          <label key={value} className={look.face}>
            <input
              type="radio"
              name={field.id}
              checked={chosen.includes(value)}
              aria-describedby={field.describedBy}
              onChange={() => field.set(value)}
            />
            <Face feeling={feelingOf(choice.columns.face, value, at, options.length)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <ClearAnswer field={field} />
    </>
  );
};
