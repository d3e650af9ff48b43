import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { isRefusal } from '../../core/refusal.ts';
import { CallRefused, call, useAnswer } from '../../web/call.ts';
import { countCases, listCases } from './contract.ts';

export type CasesWanted = Omit<z.input<typeof listCases.query & z.ZodType>, 'skip' | 'take'>;

const page = 50;

/** The work list, page by page. */
export const useCases = (wanted: CasesWanted) => {
  const answer = useInfiniteQuery({
    queryKey: [listCases.path, wanted],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const got = await call(listCases, { query: { ...wanted, skip: pageParam, take: page } }, signal);
      if (isRefusal(got)) throw new CallRefused(got);
      return got;
    },
    getNextPageParam: (last, pages) => (last.cases.length < page ? undefined : pages.length * page),
  });
  return {
    cases: answer.data?.pages.flatMap(({ cases }) => cases),
    total: answer.data?.pages[0]?.total ?? 0,
    error: answer.error,
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
  };
};

/** How many open cases there are, by risk, phase and manager. */
export const useCaseCounts = () => useAnswer(countCases, {}).data;
