import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { timeZone } from '../../web/words/days.ts';
import look from './conference.module.css';
import { dayFault, hourFault, type WhenFault } from './sound-when.ts';

/** When and where, as it is typed. */
export interface When {
  day: string;
  hour: string;
  minutes: number;
  place: string;
  remote: string;
}

export const noWhen: When = { day: '', hour: '09:00', minutes: 120, place: '', remote: '' };

/** The typed day and hour on the unit's clock as an instant; null while they are no moment. */
const instantOf = ({ day, hour }: When): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(hour)) return null;
  return Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(timeZone).toInstant().toString();
};

/** What stands already, to be changed. */
export const whenOf = (plan: { at: string; minutes: number; place: string; remote: string | null }): When => {
  const there = Temporal.Instant.from(plan.at).toZonedDateTimeISO(timeZone);
  return {
    day: there.toPlainDate().toString(),
    hour: there.toPlainTime().toString().slice(0, 5),
    minutes: plan.minutes,
    place: plan.place,
    remote: plan.remote ?? '',
  };
};

/** The instant for which a meeting can be called; null while the fields say none, or one for which none is called. */
export const calledFor = (when: When, now: string): string | null =>
  dayFault(when.day, now) || hourFault(when.hour) ? null : instantOf(when);

interface Props {
  when: When;
  onChange: (when: When) => void;
  tried: boolean;
}

/** Day, hour, length and place of a meeting. */
export const WhenFields = ({ when, onChange, tried }: Props) => {
  const { t } = useTranslation('conference');
  const now = useNow();
  const said = (fault: WhenFault | null): string | undefined =>
    tried && fault ? t(`whenFault.${fault}`) : undefined;
  const needed = (missing: boolean): string | undefined => (tried && missing ? t('needed') : undefined);
  return (
    <>
      <div className={look.pair}>
        <TextInput
          type="date"
          label={t('day')}
          required
          value={when.day}
          error={needed(when.day === '') ?? said(dayFault(when.day, now))}
          onChange={(event) => onChange({ ...when, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('hour')}
          required
          value={when.hour}
          error={needed(when.hour === '') ?? said(hourFault(when.hour))}
          onChange={(event) => onChange({ ...when, hour: event.currentTarget.value })}
        />
        <NumberInput
          label={t('minutes')}
          min={15}
          max={600}
          step={15}
          value={when.minutes}
          onChange={(value) => onChange({ ...when, minutes: Number(value) })}
        />
      </div>
      <TextInput
        label={t('place')}
        required
        value={when.place}
        error={needed(when.place.trim() === '')}
        onChange={(event) => onChange({ ...when, place: event.currentTarget.value })}
      />
      <TextInput
        label={t('remote')}
        value={when.remote}
        onChange={(event) => onChange({ ...when, remote: event.currentTarget.value })}
      />
    </>
  );
};
