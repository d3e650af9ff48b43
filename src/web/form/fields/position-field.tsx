import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Field, understoodOf } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';

const rounded = (number: number, digits: number): string => String(Number(number.toFixed(digits)));

/** Latitude, longitude, altitude and accuracy, parted by spaces, as the form language has it. */
const asAnswer = ({ latitude, longitude, altitude, accuracy }: GeolocationCoordinates): string =>
  [rounded(latitude, 6), rounded(longitude, 6), rounded(altitude ?? 0, 1), rounded(accuracy, 0)].join(' ');

/** `40,61 20,78` and `40.61, 20.78` are the same position. */
const tidy = (typed: string): string =>
  typed
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/[,;]\s*/g, ' ')
    .replace(/\s+/g, ' ');

/** A position: of the device, when the reader asks for it, or written in numbers. */
export const PositionField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const [looking, setLooking] = useState<'no' | 'yes' | 'failed'>('no');
  const take = () => {
    setLooking('yes');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.set(asAnswer(coords));
        setLooking('no');
      },
      () => setLooking('failed'),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  const [latitude, longitude, , accuracy] = field.text.split(' ');
  return (
    <div className={look.line}>
      <FieldInput
        field={field}
        inputMode="text"
        placeholder={t('placeHint')}
        value={accuracy ? `${latitude} ${longitude}` : field.text}
        onChange={(event) => field.set(event.currentTarget.value)}
        onBlur={() => field.text && field.set(tidy(field.text).trim())}
      />
      <button type="button" className={look.act} aria-disabled={looking === 'yes'} onClick={take}>
        <LocateFixed size={16} aria-hidden />
        {t(looking === 'yes' ? 'placeComing' : 'place')}
      </button>
      <span id={understoodOf(field.id)} className={look.understood} role="status">
        {looking === 'failed' && t('placeMissing')}
        {looking === 'no' && accuracy && t('placeAccuracy', { metres: accuracy })}
      </span>
    </div>
  );
};
