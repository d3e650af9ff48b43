import { Navigate } from '@tanstack/react-router';
import { hasRole, useMe } from '../../web/session.tsx';
import { WorkToday } from './work-today.tsx';

/** The first page of the day: for each role the page on which its day begins. */
export const TodayPage = () => {
  const me = useMe();
  if (hasRole(me, 'worker', 'supervisor', 'team-member')) return <WorkToday />;
  if (hasRole(me, 'administrator')) return <Navigate to="/members" replace />;
  if (hasRole(me, 'data-protection-officer')) return <Navigate to="/access-log" replace />;
  return <Navigate to="/statistics" replace />;
};
