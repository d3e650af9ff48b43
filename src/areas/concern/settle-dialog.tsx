import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { useAgencies } from '../access/index.ts';
import { type OpenConcern, useConcernActs } from './use-concerns.ts';

export type SettledOutcome = 'advice-given' | 'passed-on' | 'no-ground';

/** Ends a concern without a case, with a reason; passing it on names the institution that takes it over. */
export const SettleDialog = ({
  open,
  outcome,
  onClose,
}: {
  open: OpenConcern;
  outcome: SettledOutcome;
  onClose: () => void;
}) => {
  const { t } = useTranslation('concern');
  const { agencies, nameOf } = useAgencies();
  const act = useConcernActs(open);
  const [institution, setInstitution] = useState<string | null>(null);
  const passesOn = outcome === 'passed-on';
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t(`decision.${outcome}`)}
      text={t(`decision.text.${outcome}`)}
      act={t('decision.decide')}
      withReason
      onConfirm={(reason) =>
        act({
          kind: 'concern.triage',
          outcome,
          reason,
          immediate: open.file.triage.immediate,
          case: null,
          institution: passesOn ? institution : null,
        })
      }
    >
      {passesOn && (
        <Select
          label={t('decision.institution')}
          required
          searchable
          data={agencies
            .filter(({ active }) => active)
            .map((agency) => ({ value: agency.id, label: nameOf(agency) }))}
          value={institution}
          onChange={setInstitution}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Confirm>
  );
};
