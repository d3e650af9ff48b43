import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isRefusal } from '../../core/refusal.ts';
import { isMessageCode, messages } from '../../core/told/messages.ts';
import { asking, CallRefused, call } from '../../web/call.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { countUnread, listNotices, markNotices, type NoticeLine } from './contract.ts';

const page = 50;

/** What one was told, page by page, the newest first. */
export const useNotices = (unread: boolean) => {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [listNotices.path, 'pages', unread],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const query = { count: page, ...(unread ? { unread: 'true' } : {}) };
      const older = pageParam === '' ? {} : { before: pageParam };
      const answer = await call(listNotices, { query: { ...query, ...older } }, signal);
      if (isRefusal(answer)) throw new CallRefused(answer);
      return answer;
    },
    getNextPageParam: ({ notices, more }) => (more ? notices.at(-1)?.id : undefined),
  });
  return {
    notices: data?.pages.flatMap(({ notices }) => notices),
    error,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
};

/** The newest few, for the bell. */
export const useLatest = () => useQuery(asking(listNotices, { query: { count: 8 } }));

/** After something was told or marked, all that shows it is asked for again. */
export const useToldChanged = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const path of [listNotices.path, countUnread.path])
      void queries.invalidateQueries({ queryKey: [path] });
  }, [queries]);
};

/** Marks what one was told; a server that cannot be asked leaves it as it is, to be marked another time. */
export const useMark = () => {
  const changed = useToldChanged();
  return useCallback(
    async (notices: readonly NoticeLine[] | 'all', read: boolean): Promise<void> => {
      const ids = notices === 'all' ? notices : notices.map(({ id }) => id);
      await call(markNotices, { body: { notices: ids === 'all' ? ids : [...ids], read } }).catch(
        () => undefined,
      );
      changed();
    },
    [changed],
  );
};

/** What a notice says, in the reader's language; `news` stands for what this browser does not know yet. */
export const useSaying = (news: string): ((message: string) => string) => {
  const language = useLanguage();
  return (message) => (isMessageCode(message) ? messages[message][language] : news);
};
