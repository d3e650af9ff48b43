import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import type { Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { listOrganizations, readService, searchServices } from './contract.ts';

export const useServices = (query: Input<typeof searchServices>['query']) =>
  useAnswer(searchServices, { query });

export const useService = (id: string) => useAnswer(readService, { params: { id } });

export const useOrganizations = () => useAnswer(listOrganizations, {});

/** Asks for a change of the directory, and makes what stands on the screen new. A refusal is a value. */
export const useKeep = (): (<C extends Contract>(
  contract: C,
  input: Input<C>,
) => Promise<Answer<C> | Refusal>) => {
  const queries = useQueryClient();
  return useCallback(
    async (contract, input) => {
      try {
        const answer = await call(contract, input);
        await queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) => String(path).startsWith('/api/directory/'),
        });
        return answer;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries],
  );
};
