import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { RecordsPanel } from './records-panel.tsx';

/** What the child and the carers do when it becomes dangerous. */
export const SafetyPlans = () => {
  const { t } = useTranslation('plan');
  return (
    <RecordsPanel
      form="safety-plan"
      title={t('safetyPlans')}
      empty={t('noSafetyPlans')}
      line={(record) => <MomentText at={record.touched.at} />}
    />
  );
};
