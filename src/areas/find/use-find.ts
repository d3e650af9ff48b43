import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../core/refusal.ts';
import { CallRefused, call } from '../../web/call.ts';
import { findPeople, type Narrowed } from './contract.ts';

/** Two letters, or something to narrow by, ask for somebody. */
export const isAsked = (text: string, narrowed: Narrowed): boolean =>
  text.trim().length >= 2 || Object.values(narrowed).some((value) => value !== undefined);

/** What the server finds for a text, as it is typed. It is asked in the body: a name belongs in no address. */
export const useFind = (text: string, narrowed: Narrowed, withOthers = true) => {
  const [settled] = useDebouncedValue(text.trim(), 200);
  return useQuery({
    queryKey: [findPeople.path, settled, narrowed, withOthers],
    enabled: isAsked(settled, narrowed),
    placeholderData: keepPreviousData,
    // Names are not kept on the device longer than the page that shows them.
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      const answer = await call(findPeople, { body: { text: settled, narrowed, withOthers } }, signal);
      if (isRefusal(answer)) throw new CallRefused(answer);
      return answer;
    },
  });
};
