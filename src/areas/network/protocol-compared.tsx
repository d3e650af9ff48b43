import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protocol } from '../../core/pack/protocol-schema.ts';
import { Panel } from '../../web/parts/panel.tsx';
import look from './protocol.module.css';
import { saidFor } from './protocol-cells.ts';
import type { ProtocolVersion } from './protocol-contract.ts';
import { type ProtocolDifference, protocolDifferences } from './protocol-differences.ts';
import { useProtocolSayings } from './use-protocol-sayings.ts';

interface Props {
  versions: readonly ProtocolVersion[];
  /** How a version is called. */
  nameOf: (version: ProtocolVersion) => string;
}

const useDifferenceSaying = (before: Protocol, after: Protocol) => {
  const { t } = useTranslation('network');
  const old = useProtocolSayings(before);
  const now = useProtocolSayings(after);
  return (difference: ProtocolDifference): string => {
    switch (difference.of) {
      case 'cell': {
        const { section, discipline } = difference;
        return t('protocol.differs.cell', {
          section: now.section(section),
          discipline: now.discipline(discipline),
          was: old.cell(saidFor(before, section, discipline, 'casework')),
          now: now.cell(saidFor(after, section, discipline, 'casework')),
        });
      }
      case 'reserved':
        return t('protocol.differs.reserved', { section: now.section(difference.section) });
      case 'purpose':
        return t('protocol.differs.purpose', { purpose: now.purpose(difference.code) });
      case 'rest':
        return t(`protocol.differs.${difference.part}`);
    }
  };
};

const Differences = ({ before, after }: { before: Protocol; after: Protocol }) => {
  const { t } = useTranslation('network');
  const say = useDifferenceSaying(before, after);
  const differences = protocolDifferences(before, after);
  if (differences.length === 0) return <p role="status">{t('protocol.noDifference')}</p>;
  return (
    <ul>
      {differences.map((difference) => (
        <li key={JSON.stringify(difference)}>{say(difference)}</li>
      ))}
    </ul>
  );
};

/** The version that holds now beside an earlier one: each place at which they differ. */
export const ProtocolCompared = ({ versions, nameOf }: Props) => {
  const { t } = useTranslation('network');
  const [newest, ...earlier] = versions;
  const [chosen, setChosen] = useState(earlier[0]?.digest ?? '');
  const other = earlier.find(({ digest }) => digest === chosen);
  return (
    <Panel title={t('protocol.compare')}>
      {earlier.length === 0 ? (
        <p>{t('protocol.firstVersion')}</p>
      ) : (
        <NativeSelect
          className={look.choice}
          label={t('protocol.compareWith')}
          value={chosen}
          data={earlier.map((version) => ({ value: version.digest, label: nameOf(version) }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      )}
      {newest && other && <Differences before={other.protocol} after={newest.protocol} />}
    </Panel>
  );
};
