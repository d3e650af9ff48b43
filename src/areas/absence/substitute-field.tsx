import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useAway, usePeople } from './use-absences.ts';

interface Props {
  /** Who is away; empty while that is not chosen. */
  member: string;
  value: Id | null;
  onChange: (substitute: Id | null) => void;
}

/** Who stands in: those of the institution who can, and what happens where nobody does. */
export const SubstituteField = ({ member, value, onChange }: Props) => {
  const { t } = useTranslation('absence');
  const { standInFor } = usePeople();
  const { withAway } = useAway();
  return (
    <NativeSelect
      label={t('substitute')}
      description={t(value === null ? 'substituteNobody' : 'substituteHint')}
      value={value ?? ''}
      data={[
        { value: '', label: t('nobody') },
        ...standInFor(member).map(({ id, name }) => ({ value: id, label: withAway(id, name) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
};
