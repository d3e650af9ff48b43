import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../core/refusal.ts';
import { CallRefused, call } from '../../web/call.ts';
import { findPeople } from '../find/contract.ts';
import { calledBy, type NamedChild } from './children.ts';

/** Whom the unit already knows under the name of a child; asked in the body, because a name belongs in no address. */
export const useKnown = (child: NamedChild) =>
  useQuery({
    queryKey: [findPeople.path, 'known', child.row],
    enabled: calledBy(child) !== '',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const answer = await call(
        findPeople,
        { body: { text: calledBy(child), narrowed: { onlyChildren: true } } },
        signal,
      );
      if (isRefusal(answer)) throw new CallRefused(answer);
      return answer;
    },
  });
