import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LifeDateInput } from './life-date-input.tsx';
import look from './people.module.css';
import { certainties } from './relationships.ts';
import { useRelations } from './use-codes.ts';

/** A relationship as it is being told; dates are EDTF or empty. */
export interface BondDraft {
  relation: string;
  since: string;
  certainty: (typeof certainties)[number];
  note: string;
}

export const noBond: BondDraft = { relation: '', since: '', certainty: 'certain', note: '' };

interface Props {
  /** What is asked: what the one is to the other. */
  label: string;
  bond: BondDraft;
  onChange: (bond: BondDraft) => void;
  error?: string | undefined;
  required?: boolean;
}

/** What the other is, since when, and how surely it is known. */
export const BondFields = ({ label, bond, onChange, error, required = true }: Props) => {
  const { t } = useTranslation('people');
  const { choices } = useRelations();
  return (
    <>
      <Select
        label={label}
        required={required}
        searchable
        clearable={!required}
        data={choices}
        value={bond.relation || null}
        onChange={(relation) => onChange({ ...bond, relation: relation ?? '' })}
        error={error}
        nothingFoundMessage={t('choose.none')}
        comboboxProps={{ withinPortal: false }}
      />
      {bond.relation !== '' && (
        <div className={look.pair}>
          <Select
            label={t('bond.certainty')}
            data={certainties.map((value) => ({ value, label: t(`certainty.${value}`) }))}
            value={bond.certainty}
            allowDeselect={false}
            onChange={(value) =>
              onChange({ ...bond, certainty: certainties.find((one) => one === value) ?? 'certain' })
            }
            comboboxProps={{ withinPortal: false }}
          />
          <LifeDateInput
            label={t('bond.since')}
            value={bond.since}
            onChange={(since) => onChange({ ...bond, since })}
          />
        </div>
      )}
      {bond.relation !== '' && (
        <TextInput
          label={t('bond.note')}
          value={bond.note}
          onChange={(event) => onChange({ ...bond, note: event.currentTarget.value })}
        />
      )}
    </>
  );
};
