import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Conflict, conflictsIn } from '../../core/chronology/index.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { useTabTitle } from '../../web/parts/use-tab-title.ts';
import { useThisCase } from './case-context.tsx';
import { ConflictCard } from './conflict-card.tsx';

const keyOf = (conflict: Conflict): string => {
  switch (conflict.kind) {
    case 'answer':
      return `${conflict.record} ${conflict.rows ?? ''} ${conflict.row ?? ''} ${conflict.field}`;
    case 'row':
      return `${conflict.record} ${conflict.rows} ${conflict.row}`;
    case 'state':
    case 'written-after-closing':
      return `${conflict.record} ${conflict.kind}`;
  }
};

/** Everything in the case that two people wrote differently, side by side, until a person decides. */
export const ConflictsTab = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const conflicts = conflictsIn(open.file.records);
  // Where nothing is in dispute any more no tab leads here, and none says so.
  useTabTitle(`${t('tab.conflicts')} · ${open.file.spine.opened?.number ?? ''}`);
  if (conflicts.length === 0)
    return <EmptyState icon={CircleCheck} title={t('conflicts.none')} text={t('conflicts.noneText')} />;
  return (
    <>
      <p>{t('conflicts.text')}</p>
      {conflicts.map((conflict) => (
        <ConflictCard key={keyOf(conflict)} conflict={conflict} />
      ))}
    </>
  );
};
