import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable } from '../../web/call.ts';
import { useCases } from '../case/index.ts';
import { putOnAgenda } from './contract.ts';

/** The most urgent cases of the reader's list that are not on the agenda. */
export const useProposedCases = (onAgenda: readonly Id[]) => {
  const { cases } = useCases({ status: 'open', sort: 'urgency' });
  return cases?.filter(({ id }) => !onAgenda.includes(id)).slice(0, 12);
};

interface Put {
  case: Id;
  minutes: number;
  members: readonly Id[];
  reason: string;
}

/** Puts a case on the agenda and calls members to it. */
export const usePutOnAgenda = (conference: Id) => {
  const queries = useQueryClient();
  return useCallback(
    async ({ members, ...put }: Put): Promise<Refusal | undefined> => {
      try {
        const answer = await call(putOnAgenda, {
          params: { id: conference },
          body: { ...put, members: [...members] },
        });
        if (isRefusal(answer)) return answer;
        await queries.invalidateQueries();
        return undefined;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries, conference],
  );
};
