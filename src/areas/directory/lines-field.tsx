import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** Several short texts, one on each line. */
export const LinesField = ({ label, lines, onChange }: Props) => {
  const { t } = useTranslation('directory');
  const [typed, setTyped] = useState(() => lines.join('\n'));
  return (
    <Textarea
      label={label}
      description={t('form.oneALine')}
      autosize
      minRows={1}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(
          currentTarget.value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
};
