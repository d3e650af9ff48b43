import { Input } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../web/form/combobox.tsx';
import { placeOptions, sayPlace } from '../../web/form/places.ts';
import { usePlaces } from '../../web/pack.ts';
import { useLanguage } from '../../web/words/use-language.ts';

interface Props {
  label: string;
  /** The code of a place; empty for none. */
  value: string;
  onChange: (code: string) => void;
}

/** A place of the pack's tree, found by typing. */
export const PlaceInput = ({ label, value, onChange }: Props) => {
  const { t } = useTranslation('form');
  const id = useId();
  const places = usePlaces();
  const language = useLanguage();
  const options = useMemo(() => placeOptions(places, language), [places, language]);
  return (
    <div>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <Combobox
        id={id}
        label={label}
        options={options}
        chosen={value ? [value] : []}
        said={value ? sayPlace(places, value, language) : ''}
        placeholder={t('choosePlace')}
        describedBy={undefined}
        invalid={false}
        required={false}
        onPick={onChange}
        onClear={() => onChange('')}
      />
    </div>
  );
};
