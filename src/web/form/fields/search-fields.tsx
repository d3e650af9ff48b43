import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../core/pack/place-schema.ts';
import { useHiddenNames } from '../../parts/hidden-names.tsx';
import { PersonName } from '../../parts/person-name.tsx';
import { useLanguage } from '../../words/use-language.ts';
import { Combobox } from '../combobox.tsx';
import { type Offered, useFormChoices } from '../form-choices.tsx';
import { placeOptions, sayPlace } from '../places.ts';
import type { Option } from '../use-combobox.ts';
import type { Field } from '../use-field.ts';
import { useKnownPlaces } from '../use-pack-parts.ts';
import look from './choices.module.css';
import { useChoices } from './choices.ts';
import { LineField } from './text-fields.tsx';

const common = (field: Field) => ({
  id: field.id,
  label: field.label,
  describedBy: field.describedBy,
  invalid: field.invalid,
  required: field.required,
});

const clearing = (field: Field) => (field.required ? undefined : () => field.set(null));

/** One of many choices, found by typing. */
export const SearchField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const { options, chosen } = useChoices(field);
  return (
    <Combobox
      {...common(field)}
      options={options}
      chosen={chosen}
      said={options.find(({ value }) => chosen.includes(value))?.label ?? ''}
      placeholder={t('choose')}
      onPick={field.set}
      onClear={clearing(field)}
    />
  );
};

/** Several of many choices; what is chosen stands below and can be taken away there. */
export const SearchSeveralField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const { options, chosen } = useChoices(field);
  const toggle = (value: string) =>
    field.set(chosen.includes(value) ? chosen.filter((name) => name !== value) : [...chosen, value]);
  return (
    <>
      <Combobox
        {...common(field)}
        several
        options={options}
        chosen={chosen}
        said=""
        placeholder={t('chooseSeveral')}
        onPick={toggle}
      />
      {chosen.length > 0 && (
        <ul className={look.chosen}>
          {options
            .filter(({ value }) => chosen.includes(value))
            .map(({ value, label }) => (
              <li key={value}>
                {label}
                <button type="button" aria-label={t('unchoose', { label })} onClick={() => toggle(value)}>
                  <X size={14} aria-hidden />
                </button>
              </li>
            ))}
        </ul>
      )}
    </>
  );
};

const nowhere: ReadonlyMap<string, Place> = new Map();

/** A place of the pack's tree. */
export const PlaceField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { data: places = nowhere, isError } = useKnownPlaces();
  const options = useMemo(() => placeOptions(places, language), [places, language]);
  return (
    <>
      <Combobox
        {...common(field)}
        options={options}
        chosen={field.text ? [field.text] : []}
        said={field.text ? sayPlace(places, field.text, language) : ''}
        placeholder={t('choosePlace')}
        onPick={field.set}
        onClear={clearing(field)}
      />
      {isError && (
        <p role="status" className={look.without}>
          {t('placesMissing')}
        </p>
      )}
    </>
  );
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('. ');

/** Somebody or something that the file around the form knows; written freely where it offers nothing. */
export const OfferedField = ({ field, from }: { field: Field; from: Offered }) => {
  const { t } = useTranslation('form');
  const { hidden } = useHiddenNames();
  const offered = useFormChoices(from);
  if (!offered) return <LineField field={field} />;
  const person = from === 'person';
  const said = offered.find(({ value }) => value === field.text)?.label ?? field.text;
  const draw = (option: Option) => <PersonName name={option.label} />;
  return (
    <Combobox
      {...common(field)}
      options={offered}
      chosen={field.text ? [field.text] : []}
      said={person && hidden ? initials(said) : said}
      placeholder={t('choose')}
      onPick={field.set}
      onClear={clearing(field)}
      {...(person ? { draw } : {})}
    />
  );
};
