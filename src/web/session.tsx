import { createContext, useContext } from 'react';
import { Me } from '../areas/access/contract.ts';
import type { Role } from '../areas/access/rules.ts';

export { Me, type Role };

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is signed in; only inside the shell, where someone always is. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the shell');
  return me;
};

/** True inside the shell; the citizen's page has nobody. */
export const useIsSignedIn = (): boolean => useContext(MeContext) !== null;

export const hasRole = (me: Me, ...any: readonly Role[]): boolean =>
  me.roles.some((role) => any.includes(role));
