import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { readFile } from '../../core/contract/files.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { mailLink, readLinkWays } from './partner/letter-contract.ts';
import { makeLink } from './partner/link-contract.ts';

/** What is passed on: the address by one way, the code by another. */
export interface LinkGiven {
  token: string;
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
      // After the sign #, so that neither server nor proxy ever writes it down.
      return { ...made, address: `${window.location.origin}/partner#${made.token}` };
    } catch (problem) {
      if (problem instanceof Unreachable) return { refused: 'unreachable' };
      throw problem;
    }
  }, [id, queries]);
};

/** Whether links are sent by e-mail here, and the sending. */
export const useMailLink = (id: Id, token: string) => {
  const language = useLanguage();
  const sends = useAnswer(readLinkWays, {}).data?.email === true;
  const send = async (email: string): Promise<Refusal | undefined> => {
    try {
      const answer = await call(mailLink, { params: { id }, body: { token, email, language } });
      return isRefusal(answer) ? answer : undefined;
    } catch (problem) {
      if (problem instanceof Unreachable) return { refused: 'unreachable' };
      throw problem;
    }
  };
  return { sends, send };
};
