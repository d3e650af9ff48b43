import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../web/files/use-send.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { useHiddenNames } from '../../web/parts/hidden-names.tsx';
import { useCases } from '../case/index.ts';
import type { OpenConcern } from './use-concerns.ts';

/** Adds the concern to a case that is open already: its circle reads it from then on. */
export const AttachDialog = ({ open, onClose }: { open: OpenConcern; onClose: () => void }) => {
  const { t } = useTranslation('concern');
  const send = useSend();
  const { cases = [] } = useCases({ status: 'open', sort: 'last-entry', descending: 'yes' });
  const { hidden } = useHiddenNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const { ref, triage } = open.file;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('decision.attach')}
      text={t('decision.text.attach')}
      act={t('decision.decide')}
      withReason
      onConfirm={(reason) => {
        if (!chosen) return Promise.resolve({ refused: 'concern.accepting-needs-a-case' });
        return send(
          {
            file: ref,
            command: {
              kind: 'concern.triage',
              outcome: 'known-already',
              reason,
              immediate: triage.immediate,
              case: chosen,
              institution: null,
            },
          },
          { file: { kind: 'case', id: chosen }, command: { kind: 'case.attach-concern', concern: ref.id } },
        );
      }}
    >
      <Select
        label={t('decision.case')}
        required
        searchable
        data={cases.map(({ id, number, child }) => ({
          value: id,
          label: child?.name && !hidden ? `${number} · ${child.name}` : number,
        }))}
        value={chosen}
        onChange={setChosen}
        comboboxProps={{ withinPortal: false }}
      />
    </Confirm>
  );
};
