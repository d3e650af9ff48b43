import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '../../core/contract/route.ts';
import type { Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { changeWeights, readWeights, tryWeights } from './contract.ts';
import type { Weights } from './rules.ts';

/** The weights of the municipality, and who changed them. */
export const useWeights = () => useAnswer(readWeights, {});

const reached = async <A>(asked: Promise<A>): Promise<A | Refusal> => {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Unreachable) return { refused: 'unreachable' };
    throw problem;
  }
};

/** Tries other weights, and sets them. */
export const useWeighing = () => {
  const queries = useQueryClient();
  return {
    attempt: useCallback(
      (weights: Weights, skip = 0): Promise<Answer<typeof tryWeights> | Refusal> =>
        reached(call(tryWeights, { body: { weights: { ...weights }, skip } })),
      [],
    ),
    change: useCallback(
      async (was: Weights, weights: Weights): Promise<Refusal | Answer<typeof changeWeights>> => {
        const answer = await reached(
          call(changeWeights, { body: { was: { ...was }, weights: { ...weights } } }),
        );
        await queries.invalidateQueries();
        return answer;
      },
      [queries],
    ),
  };
};
