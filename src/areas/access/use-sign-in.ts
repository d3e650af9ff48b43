import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { asking, call, Unreachable } from '../../web/call.ts';
import { meQuery } from '../../web/me.ts';
import { readDemo, readDoor } from './sign-in-contract.ts';

/** Asks the server for one step; a server that cannot be reached is a refusal like others here. */
export const step = async <C extends Contract>(
  contract: C,
  input: Input<C>,
): Promise<Answer<C> | Refusal> => {
  try {
    return await call(contract, input);
  } catch (problem) {
    if (problem instanceof Unreachable) return { refused: 'unreachable' };
    throw problem;
  }
};

/** The ways in that this installation offers. */
export const useDoor = () => useQuery({ ...asking(readDoor, {}), staleTime: Number.POSITIVE_INFINITY }).data;

/** The sign-ins of a demonstration; their codes change, so they are asked for again when these are over. */
export const useDemo = (isDemo: boolean) =>
  useQuery({
    ...asking(readDemo, {}),
    enabled: isDemo,
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.signIns[0]?.seconds ?? 30) + 1) * 1000,
  }).data?.signIns;

export const standingQuery = queryOptions({ ...meQuery, staleTime: 0 });

/** Looks again what stands between the person and the work. */
export const useLookAgain = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries(meQuery), [queries]);
};

/** One act of a form: while it is done, and what was refused. */
export const useStep = () => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const run = useCallback(
    async <C extends Contract>(contract: C, input: Input<C>): Promise<Answer<C> | undefined> => {
      setDoing(true);
      setRefusal(null);
      const said = await step(contract, input);
      setDoing(false);
      if (!isRefusal(said)) return said;
      setRefusal(said);
      return undefined;
    },
    [],
  );
  return { refusal, setRefusal, doing, run };
};
