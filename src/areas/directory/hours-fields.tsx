import { Button, Checkbox, Group, Input, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpeningHours } from './card.ts';
import look from './directory.module.css';
import { weekdays } from './rules.ts';

interface Props {
  hours: readonly OpeningHours[];
  onChange: (hours: OpeningHours[]) => void;
}

const usual: OpeningHours = { days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '08:00', closes: '16:00' };

/** The hours of a week: each line some days, from when until when. */
export const HoursFields = ({ hours, onChange }: Props) => {
  const { t } = useTranslation('directory');
  const change = (at: number, more: Partial<OpeningHours>) =>
    onChange(hours.map((line, each) => (each === at ? { ...line, ...more } : line)));
  return (
    <Input.Wrapper label={t('card.hours')} labelElement="div">
      <Stack gap="md">
        {hours.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
          <fieldset key={at} className={look.line}>
            <legend>{t('hours.line', { number: at + 1 })}</legend>
            <Checkbox.Group
              value={line.days}
              onChange={(days) => change(at, { days: weekdays.filter((day) => days.includes(day)) })}
            >
              <Group gap="sm">
                {weekdays.map((day) => (
                  <Checkbox key={day} value={day} label={t(`day.${day}`)} />
                ))}
              </Group>
            </Checkbox.Group>
            <Group gap="sm" align="end" mt={6}>
              <TextInput
                type="time"
                label={t('hours.opens')}
                value={line.opens}
                onChange={({ currentTarget }) => change(at, { opens: currentTarget.value })}
              />
              <TextInput
                type="time"
                label={t('hours.closes')}
                value={line.closes}
                onChange={({ currentTarget }) => change(at, { closes: currentTarget.value })}
              />
              <Button variant="default" onClick={() => onChange(hours.filter((_, each) => each !== at))}>
                {t('hours.remove', { number: at + 1 })}
              </Button>
            </Group>
          </fieldset>
        ))}
        <div>
          <Button variant="default" onClick={() => onChange([...hours, usual])}>
            {t('hours.add')}
          </Button>
        </div>
      </Stack>
    </Input.Wrapper>
  );
};
