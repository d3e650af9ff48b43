import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { meQuery } from '../me.ts';
import { PageSkeleton } from '../parts/skeletons.tsx';
import { MeProvider } from '../session.tsx';
import { Shell } from './shell.tsx';

/** The door: whoever is not signed in goes to sign in and comes back to where they wanted to be. */
export const Inside = () => {
  const path = useLocation({ select: (location) => location.href });
  const { data: me, isPending, error } = useQuery(meQuery);
  if (error) throw error;
  if (isPending) return <PageSkeleton />;
  if (!me) return <Navigate to="/sign-in" search={{ to: path }} replace />;
  return (
    <MeProvider value={me}>
      <Shell />
    </MeProvider>
  );
};
