import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import type { Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { readNetwork } from './contract.ts';

export const useNetwork = () => useAnswer(readNetwork, {});

/** Asks for a change of the network or of its protocol's signatures. A refusal is a value. */
export const useNetworkAct = (): (<C extends Contract>(
  contract: C,
  input: Input<C>,
) => Promise<Answer<C> | Refusal>) => {
  const queries = useQueryClient();
  return useCallback(
    async (contract, input) => {
      try {
        const answer = await call(contract, input);
        await queries.invalidateQueries();
        return answer;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries],
  );
};
