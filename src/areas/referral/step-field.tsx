import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepField } from './step-forms.ts';
import { useListWords } from './use-list-words.ts';

const ownLabels = {
  child: 'choice.child',
  family: 'choice.family',
  both: 'choice.both',
  yes: 'choice.yes',
  partly: 'choice.partly',
  no: 'choice.no',
  phone: 'choice.phone',
  letter: 'choice.letter',
  'e-mail': 'choice.e-mail',
  meeting: 'choice.meeting',
} as const;
const isOwn = (code: string): code is keyof typeof ownLabels => Object.hasOwn(ownLabels, code);

interface Props {
  field: StepField;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** One question of a step. */
export const StepInput = ({ field, label, value, onChange, error }: Props) => {
  const { t } = useTranslation('referral');
  const { choices } = useListWords();
  const common = { label, required: field.required === true, error };
  switch (field.as) {
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'line':
      return (
        <TextInput {...common} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'day':
      return (
        <TextInput
          {...common}
          type="date"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'check':
      return (
        <Checkbox
          label={label}
          checked={value === 'yes'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
        />
      );
    case 'choice': {
      const from = field.choices;
      const data =
        from && 'list' in from
          ? choices(from.list)
          : (from?.own ?? []).map((code) => ({
              value: code,
              label: isOwn(code) ? t(ownLabels[code]) : code,
            }));
      return (
        <Select
          {...common}
          data={data}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          comboboxProps={{ withinPortal: false }}
        />
      );
    }
    default:
      return field.as satisfies never;
  }
};
