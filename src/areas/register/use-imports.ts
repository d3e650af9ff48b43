import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { asking, call, callWithFile, Unreachable, useAnswer } from '../../web/call.ts';
import { atWork, type BatchState } from './batch.ts';
import {
  agreeColumns,
  decidePairs,
  giveUpImport,
  listFindings,
  listImports,
  listLeft,
  listPairs,
  readImport,
  startImport,
  undoImport,
  uploadImport,
} from './contract.ts';
import type { FindingCode } from './findings.ts';

const tellEvery = 1000;

const isAtWork = (state: BatchState | undefined): boolean => state !== undefined && atWork.includes(state);

/** The lists of the unit; asked again while the server works on one of them. */
export const useImports = () =>
  useQuery({
    ...asking(listImports, {}),
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some(({ state }) => isAtWork(state)) ? tellEvery : false,
  });

/** One list and how far it has come. */
export const useImport = (id: Id) =>
  useQuery({
    ...asking(readImport, { params: { id } }),
    refetchInterval: ({ state: { data } }) => (isAtWork(data?.state) ? tellEvery : false),
  });

export type ImportSeen = Answer<typeof readImport>;

/** What was noticed, some at a time. */
export const useFindings = (
  id: Id,
  shown: { code?: FindingCode | undefined; level?: 'error' | 'warning' | undefined; page: number },
) => useAnswer(listFindings, { params: { id }, query: shown });

export const usePairs = (id: Id, show: 'waiting' | 'all', page: number) =>
  useAnswer(listPairs, { params: { id }, query: { show, page } });

export const useLeft = (id: Id, page: number) => useAnswer(listLeft, { params: { id }, query: { page } });

/** Sends a list to the server; its id, or why it was not taken. */
export const useUpload = (): ((file: File) => Promise<{ id: Id } | Refusal>) => {
  const queries = useQueryClient();
  return useCallback(
    async (file) => {
      try {
        const answer = await callWithFile(uploadImport, {}, file);
        if (!isRefusal(answer)) await queries.invalidateQueries({ queryKey: [listImports.path] });
        return answer;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries],
  );
};

/** An act on a list; afterwards all that is shown of it is asked anew. Undefined when it was done. */
const useAct = <C extends Contract>(contract: C): ((input: Input<C>) => Promise<Refusal | undefined>) => {
  const queries = useQueryClient();
  return useCallback(
    async (input) => {
      try {
        const answer = await call(contract, input);
        if (isRefusal(answer)) return answer;
        await queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) => String(path).startsWith(listImports.path),
        });
        return undefined;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [contract, queries],
  );
};

export const useAgreeColumns = () => useAct(agreeColumns);

/**
 * Says of pairs whether they are one person. The pairs that are shown stay as they are, so that nobody loses their place;
 * they are asked anew when others are shown.
 */
export const useDecidePairs = (): ((input: Input<typeof decidePairs>) => Promise<Refusal | undefined>) => {
  const queries = useQueryClient();
  return useCallback(
    async (input) => {
      try {
        const answer = await call(decidePairs, input);
        if (isRefusal(answer)) return answer;
        await queries.invalidateQueries({ queryKey: [listPairs.path], refetchType: 'none' });
        await queries.invalidateQueries({ queryKey: [readImport.path] });
        return undefined;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries],
  );
};
export const useStartImport = () => useAct(startImport);
export const useUndoImport = () => useAct(undoImport);
export const useGiveUpImport = () => useAct(giveUpImport);
