import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { isRefusal } from '../../../core/refusal.ts';
import { CallRefused, call, useAnswer } from '../../../web/call.ts';
import type { Chosen } from '../../../web/parts/use-filters.ts';
import { acts, listBreakGlass, readAccessLog } from '../oversight-contract.ts';

/** What of the address can be asked of the record; anything else in it filters nothing. */
const Wanted = z.object({
  member: z.uuid().optional().catch(undefined),
  file: z.uuid().optional().catch(undefined),
  act: z.enum(acts).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
});

/** The record of accesses, page by page, the latest first. */
export const useAccessLog = (chosen: Chosen, number: string) => {
  const wanted = Wanted.parse(chosen);
  const query = { ...wanted, ...(number.length > 2 ? { number } : {}) };
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [readAccessLog.path, query],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const before = pageParam > 0 ? { before: pageParam } : {};
      const answer = await call(readAccessLog, { query: { ...query, ...before } }, signal);
      if (isRefusal(answer)) throw new CallRefused(answer);
      return answer;
    },
    getNextPageParam: ({ lines, more }) => (more ? lines.at(-1)?.position : undefined),
  });
  return {
    lines: data?.pages.flatMap(({ lines }) => lines),
    error,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
};

export const useBreakGlass = () => useAnswer(listBreakGlass, {});
