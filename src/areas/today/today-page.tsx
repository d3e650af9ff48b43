import { Navigate } from '@tanstack/react-router';
import { BarChart3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { WorkToday } from './work-today.tsx';

const NothingToRead = () => {
  const { t } = useTranslation('today');
  return (
    <Page tab={t('title')} title={t('title')}>
      <EmptyState icon={BarChart3} title={t('analyst.title')} text={t('analyst.text')} />
    </Page>
  );
};

/** The first page of the day: for each role the page on which its day begins. */
export const TodayPage = () => {
  const me = useMe();
  if (hasRole(me, 'worker', 'supervisor', 'team-member')) return <WorkToday />;
  if (hasRole(me, 'administrator')) return <Navigate to="/members" replace />;
  if (hasRole(me, 'data-protection-officer')) return <Navigate to="/access-log" replace />;
  return <NothingToRead />;
};
