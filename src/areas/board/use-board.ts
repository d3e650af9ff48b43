import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { readBoard, reassignCases } from './contract.ts';

/** Cases without a manager, and silent ones. */
export const useBoard = () => useAnswer(readBoard, {});

/** Gives cases to another manager, all or none; what hinders comes back as a value. */
export const useReassign = () => {
  const queries = useQueryClient();
  return useCallback(
    async (cases: readonly Id[], to: Id, reason: string): Promise<Answer<typeof reassignCases> | Refusal> => {
      try {
        const answer = await call(reassignCases, { body: { cases: [...cases], to, reason } });
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
