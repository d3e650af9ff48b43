import { Input } from '@mantine/core';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../web/form/combobox.tsx';
import chosenLook from '../../web/form/fields/choices.module.css';
import type { Option } from '../../web/form/use-combobox.ts';

interface Props {
  label: string;
  description?: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several of many, found by typing; what is chosen stands below and can be taken away there. */
export const ChooseSeveral = ({ label, description, options, chosen, onChange }: Props) => {
  const { t } = useTranslation('form');
  const id = useId();
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <Input.Wrapper id={id} label={label} description={description}>
      <Combobox
        id={id}
        several
        options={options}
        chosen={chosen}
        said=""
        label={label}
        describedBy={description ? `${id}-description` : undefined}
        invalid={false}
        required={false}
        placeholder={t('chooseSeveral')}
        onPick={toggle}
      />
      {chosen.length > 0 && (
        <ul className={chosenLook.chosen}>
          {chosen.map((value) => {
            const said = options.find((option) => option.value === value)?.label ?? value;
            return (
              <li key={value}>
                {said}
                <button
                  type="button"
                  aria-label={t('unchoose', { label: said })}
                  onClick={() => toggle(value)}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Input.Wrapper>
  );
};
