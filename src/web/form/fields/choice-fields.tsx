import { useTranslation } from 'react-i18next';
import type { Field } from '../use-field.ts';
import look from './choices.module.css';
import { useChoices } from './choices.ts';

/** Takes the answer back, which a radio button alone cannot. */
export const ClearAnswer = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  if (field.required || field.value === null) return null;
  return (
    <button type="button" className={look.clear} onClick={() => field.set(null)}>
      {t('clear')}
      <span className={look.said}>: {field.label}</span>
    </button>
  );
};

/** One of a few choices, all of them in sight. */
export const OneField = ({ field }: { field: Field }) => {
  const { options, chosen } = useChoices(field);
  const short = options.length <= 4 && options.every(({ label }) => label.length <= 18);
  return (
    <>
      <div className={short ? look.row : options.length > 5 ? look.columns : look.list}>
        {options.map(({ value, label }) => (
          <label key={value} className={look.choice}>
            <input
              type="radio"
              name={field.id}
              checked={chosen.includes(value)}
              aria-describedby={field.describedBy}
              onChange={() => field.set(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <ClearAnswer field={field} />
    </>
  );
};

/** Several of some choices, all of them in sight. */
export const SeveralField = ({ field }: { field: Field }) => {
  const { options, chosen } = useChoices(field);
  const toggle = (value: string) =>
    field.set(chosen.includes(value) ? chosen.filter((name) => name !== value) : [...chosen, value]);
  return (
    <div className={options.length > 5 ? look.columns : look.list}>
      {options.map(({ value, label }) => (
        <label key={value} className={look.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-describedby={field.describedBy}
            onChange={() => toggle(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
};

/** A scale from one end to the other. */
export const ScaleField = ({ field }: { field: Field }) => {
  const { options, chosen } = useChoices(field);
  return (
    <>
      <div className={look.scale}>
        {options.map(({ value, label }) => (
          <label key={value} className={look.step}>
            <input
              type="radio"
              name={field.id}
              checked={chosen.includes(value)}
              aria-describedby={field.describedBy}
              onChange={() => field.set(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <ClearAnswer field={field} />
    </>
  );
};

/** Something that is confirmed by a tick. */
export const AcknowledgeField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  return (
    <label className={look.choice}>
      <input
        type="checkbox"
        id={field.id}
        checked={field.value === 'OK'}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        aria-required={field.required || undefined}
        aria-label={`${field.label}: ${t('yes')}`}
        onChange={(event) => field.set(event.currentTarget.checked ? 'OK' : null)}
      />
      <span>{t('yes')}</span>
    </label>
  );
};
