import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useMe } from '../session.tsx';
import { LeavingProvider } from './leaving.tsx';
import { useEndOfSession } from './use-leaving.ts';
import { useStaying } from './use-staying.ts';

const ForgetDevice = lazy(async () => ({ default: (await import('./forget-device.tsx')).ForgetDevice }));

/** The ways out of the shell: signing out, wiping the device, and the session that ends because nobody is there. */
export const LeavingGround = ({ children }: { children: ReactNode }) => {
  const me = useMe();
  const end = useEndOfSession();
  const [asking, setAsking] = useState(false);
  const signOut = useCallback(() => void end(), [end]);
  useStaying(me.idleMinutes, signOut);
  const leaving = useMemo(() => ({ signOut, askToForget: () => setAsking(true) }), [signOut]);
  return (
    <LeavingProvider value={leaving}>
      {children}
      {asking && (
        <Suspense fallback={null}>
          <ForgetDevice onClose={() => setAsking(false)} onForgotten={signOut} />
        </Suspense>
      )}
    </LeavingProvider>
  );
};
