import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable } from '../../web/call.ts';
import { useCases } from '../case/index.ts';
import { isAsked, useFind } from '../find/use-find.ts';
import { putOnAgenda } from './contract.ts';
import { foundCases, urgentCase } from './offered.ts';

/** So many of the most urgent stand there at once. */
const atOnce = 12;

/** What may be put on an agenda: the most urgent cases first, as many as are asked for; by a text, those it finds. */
export const useOfferedCases = (onAgenda: readonly Id[], text: string) => {
  const asked = isAsked(text, {});
  const [shown, setShown] = useState(atOnce);
  const { cases, more } = useCases({ status: 'open', sort: 'urgency' });
  const { data: found } = useFind(asked ? text : '', {}, false);
  if (asked) return { offered: found && foundCases(found, onAgenda), more: undefined };
  const rest = cases?.filter(({ id }) => !onAgenda.includes(id));
  const showMore = () => {
    if (rest && rest.length < shown + atOnce) more?.();
    setShown(shown + atOnce);
  };
  return {
    offered: rest?.slice(0, shown).map(urgentCase),
    more: more || (rest && rest.length > shown) ? showMore : undefined,
  };
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
