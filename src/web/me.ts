import { queryOptions } from '@tanstack/react-query';
import { readMe } from '../areas/access/contract.ts';
import { isRefusal, type Refusal } from '../core/refusal.ts';
import { CallRefused, call } from './call.ts';
import type { Me } from './session.tsx';

/** Who is signed in, or what stands between them and the work. */
export type Standing =
  | { me: Me }
  | { first: 'sign-in' | 'second-factor' | 'password-change' | 'institution' };

/** What comes first, by the refusal that says so; undefined for any other refusal. */
const whatComesFirst = ({ refused }: Refusal): Standing | undefined => {
  switch (refused) {
    case 'sign-in-first':
      return { first: 'sign-in' };
    case 'second-factor-first':
      return { first: 'second-factor' };
    case 'password-change-first':
      return { first: 'password-change' };
    case 'institution-not-active':
      return { first: 'institution' };
    default:
      return undefined;
  }
};

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Standing> => {
    const answer = await call(readMe, {}, signal);
    if (!isRefusal(answer)) return { me: answer };
    const first = whatComesFirst(answer);
    if (!first) throw new CallRefused(answer);
    return first;
  },
});
