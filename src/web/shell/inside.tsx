import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { meQuery } from '../me.ts';
import { PageSkeleton } from '../parts/skeletons.tsx';
import { MeProvider } from '../session.tsx';
import { LeavingGround } from './leaving-ground.tsx';
import { Shell } from './shell.tsx';

/** The door: whoever is not signed in goes to sign in and comes back to where they wanted to be. */
export const Inside = () => {
  const path = useLocation({ select: (location) => location.href });
  const { data: standing, isPending, error } = useQuery(meQuery);
  if (error && !standing) throw error;
  if (isPending) return <PageSkeleton />;
  if (!standing || 'first' in standing) {
    // While the page of the door is on its way the address is already its own: one is sent there only once.
    if (path.startsWith('/sign-in')) return <PageSkeleton />;
    return <Navigate to="/sign-in" search={{ to: path }} replace />;
  }
  return (
    <MeProvider value={standing.me}>
      <LeavingGround>
        <Shell />
      </LeavingGround>
    </MeProvider>
  );
};
