import { queryOptions } from '@tanstack/react-query';
import { Me } from './session.tsx';

/** Who is signed in, or null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Me | null> => {
    const answer = await fetch('/api/me', { headers: { accept: 'application/json' } });
    if (answer.status === 401) return null;
    if (!answer.ok) throw new TypeError(`network: /api/me answered ${answer.status}`);
    return Me.parse(await answer.json());
  },
});
