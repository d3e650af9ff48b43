import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Story, storyOf } from '../chronology/index.ts';
import { useThisPerson } from './person-context.tsx';

/** Everything that was written in somebody's file and is open to the reader, the latest first. */
export const HistoryTab = () => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  if (open.entries.length === 0) return <EmptyState title={t('noEntries')} />;
  return (
    <Panel title={t('tab.chronology')}>
      <Story story={storyOf(open.entries)} />
    </Panel>
  );
};
