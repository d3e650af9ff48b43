import { useTranslation } from 'react-i18next';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { ChooseCases } from './choose-cases.tsx';
import { useBoard } from './use-board.ts';

/** Cases that nobody looks after: without a manager, or silent for long. */
export const Unwatched = ({ standard }: { standard: number }) => {
  const { t } = useTranslation('board');
  const { data, error } = useBoard();
  if (error) throw error;
  if (!data) return <PanelSkeleton rows={4} />;
  const { withoutManager, silent, silence } = data;
  return (
    <>
      <ChooseCases title={t('withoutManager')} {...withoutManager} standard={standard} />
      <ChooseCases
        title={t('silent')}
        text={t('silentText', { count: silence })}
        {...silent}
        standard={standard}
      />
    </>
  );
};
