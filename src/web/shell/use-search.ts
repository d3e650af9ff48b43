import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session.tsx';
import { navigationFor } from './navigation.ts';
import { type Found, searchSources } from './search-sources.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export interface Search {
  pages: readonly Found[];
  found: readonly Found[];
  searching: boolean;
}

/** What the instant search shows for a text: pages at once, people and cases as the server answers. */
export const useSearch = (text: string): Search => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const [settled] = useDebouncedValue(text.trim(), 150);
  const wanted = plain(text.trim());
  const pages = navigationFor(me.roles)
    .map((item): Found => ({ key: `page ${item.to}`, title: t(`nav.${item.words}`), to: item.to }))
    .filter((page) => plain(page.title).includes(wanted));
  const answers = useQuery({
    queryKey: ['quick-search', settled],
    enabled: settled.length >= 2 && searchSources.length > 0,
    staleTime: 30_000,
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(searchSources.map((source) => source(settled, signal)));
      return lists.flat();
    },
  });
  return { pages, found: settled.length >= 2 ? (answers.data ?? []) : [], searching: answers.isFetching };
};
