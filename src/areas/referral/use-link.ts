import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { readFile } from '../../core/contract/files.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable } from '../../web/call.ts';
import { makeLink } from './partner/link-contract.ts';

/** What is passed on: the address by one way, the code by another. */
export interface LinkGiven {
  address: string;
  code: string;
  until: string;
}

/** Makes a link to a referral; the one before it opens nothing any more. */
export const useMakeLink = (id: Id) => {
  const queries = useQueryClient();
  return useCallback(async (): Promise<LinkGiven | Refusal> => {
    try {
      const made = await call(makeLink, { params: { id } });
      if (isRefusal(made)) return made;
      await queries.invalidateQueries({ queryKey: [readFile.path] });
      const { token, ...rest } = made;
      // After the sign #, so that neither server nor proxy ever writes it down.
      return { address: `${window.location.origin}/partner#${token}`, ...rest };
    } catch (problem) {
      if (problem instanceof Unreachable) return { refused: 'unreachable' };
      throw problem;
    }
  }, [id, queries]);
};
