import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetSeen } from './contract.ts';
import { type FieldId, fieldIds } from './fields.ts';
import type { Mapping } from './mapping.ts';
import look from './register.module.css';

type Choice = Mapping[number];

const asText = '';

const choiceOf = (value: string): Choice => {
  if (value === 'left-out') return value;
  return fieldIds.find((field): field is FieldId => field === value) ?? null;
};

interface Props {
  sheet: SheetSeen;
  mapping: Mapping;
  onChange: (column: number, choice: Choice) => void;
}

/** A line for each column: its heading, what stands in it, and the field that it goes into. */
export const ColumnTable = ({ sheet, mapping, onChange }: Props) => {
  const { t } = useTranslation('register');
  const fields = [
    { value: asText, label: t('columns.asText') },
    { value: 'left-out', label: t('columns.leftOut') },
    ...fieldIds.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  const examplesOf = (column: number): string =>
    sheet.sample
      .map((row) => row[column]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, 3)
      .join(' · ');
  return (
    <table className={look.columns}>
      <thead>
        <tr>
          <th scope="col">{t('columns.heading')}</th>
          <th scope="col">{t('columns.examples')}</th>
          <th scope="col">{t('columns.field')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.headings.map((written, column) => {
          const heading = written || t('columns.untitled', { number: column + 1 });
          const examples = examplesOf(column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={column}>
              <th scope="row">{heading}</th>
              <td className="rr-quiet">{examples || t('columns.noExample')}</td>
              <td>
                <NativeSelect
                  aria-label={t('columns.fieldOf', { heading })}
                  data={fields}
                  value={mapping[column] ?? asText}
                  onChange={({ currentTarget }) => onChange(column, choiceOf(currentTarget.value))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
