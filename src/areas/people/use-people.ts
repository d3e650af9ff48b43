import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { isRefusal } from '../../core/refusal.ts';
import { CallRefused, call } from '../../web/call.ts';
import { listPeople } from './contract.ts';

export type PeopleWanted = Omit<z.input<typeof listPeople.query & z.ZodType>, 'skip' | 'take'>;

const page = 50;

/** The list of people, page by page. */
export const usePeople = (wanted: PeopleWanted) => {
  const answer = useInfiniteQuery({
    queryKey: [listPeople.path, wanted],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const got = await call(listPeople, { query: { ...wanted, skip: pageParam, take: page } }, signal);
      if (isRefusal(got)) throw new CallRefused(got);
      return got;
    },
    getNextPageParam: (last, pages) => (last.people.length < page ? undefined : pages.length * page),
  });
  return {
    people: answer.data?.pages.flatMap(({ people }) => people),
    total: answer.data?.pages[0]?.total ?? 0,
    error: answer.error,
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
  };
};
