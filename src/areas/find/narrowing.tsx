import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { Narrowed } from './contract.ts';
import look from './find.module.css';

const yearOf = (typed: string | number): number | undefined => {
  const year = Number(typed);
  return year >= 1900 && year <= 2200 ? year : undefined;
};

/** What narrows a search beside what is typed. */
export const Narrowing = ({
  narrowed,
  onNarrow,
}: {
  narrowed: Narrowed;
  onNarrow: (next: Narrowed) => void;
}) => {
  const { t } = useTranslation('find');
  const { lists } = usePack();
  const language = useLanguage();
  const { municipality } = useMe();
  const places = [...usePlaces().values()].filter(
    ({ kind, parent }) => kind === 'unit' && parent === municipality.code,
  );
  const whole = [{ value: '', label: t('narrow.any') }];
  return (
    <div className={look.narrow}>
      <NumberInput
        label={t('narrow.bornFrom')}
        hideControls
        min={1900}
        max={2200}
        onChange={(typed) => onNarrow({ ...narrowed, bornFrom: yearOf(typed) })}
      />
      <NumberInput
        label={t('narrow.bornUntil')}
        hideControls
        min={1900}
        max={2200}
        onChange={(typed) => onNarrow({ ...narrowed, bornUntil: yearOf(typed) })}
      />
      <NativeSelect
        label={t('narrow.place')}
        data={[...whole, ...places.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={({ currentTarget }) => onNarrow({ ...narrowed, place: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('narrow.sex')}
        data={[
          ...whole,
          ...(lists.sex ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) })),
        ]}
        onChange={({ currentTarget }) => onNarrow({ ...narrowed, sex: currentTarget.value || undefined })}
      />
      <Checkbox
        label={t('narrow.onlyChildren')}
        onChange={({ currentTarget }) =>
          onNarrow({ ...narrowed, onlyChildren: currentTarget.checked || undefined })
        }
      />
    </div>
  );
};
