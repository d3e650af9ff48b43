import { createContext, useContext } from 'react';
import { z } from 'zod';

export const roles = [
  'worker',
  'supervisor',
  'team-member',
  'administrator',
  'data-protection-officer',
  'analyst',
] as const;
export type Role = (typeof roles)[number];

/** Whoever is signed in: what the shell needs to know about them. What they may do is decided elsewhere. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  discipline: z.string().nullable().default(null),
  agency: z.object({ id: z.string(), name: z.string() }),
  municipality: z.object({ id: z.string(), name: z.string() }),
  demo: z.boolean().default(false),
});
export type Me = z.infer<typeof Me>;

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is signed in; only inside the shell, where someone always is. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the shell');
  return me;
};

export const hasRole = (me: Me, ...any: readonly Role[]): boolean =>
  me.roles.some((role) => any.includes(role));
