import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { CallRefused, call, useAnswer } from '../../web/call.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile } from '../../web/files/use-file.ts';
import { useSend, type Wish } from '../../web/files/use-send.ts';
import { listReferrals, referralFigures, referralsOfCase } from './contract.ts';
import { type Referral, type ReferralCommand, referralRules } from './rules.ts';

export type OpenReferral = OpenFile<Referral>;
type ReferralsWanted = Omit<z.input<typeof listReferrals.query & z.ZodType>, 'skip' | 'take'>;

const page = 50;

/** A list of referrals, page by page. */
export const useReferrals = (wanted: ReferralsWanted) => {
  const answer = useInfiniteQuery({
    queryKey: [listReferrals.path, wanted],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const got = await call(listReferrals, { query: { ...wanted, skip: pageParam, take: page } }, signal);
      if (isRefusal(got)) throw new CallRefused(got);
      return got;
    },
    getNextPageParam: (last, pages) => (last.referrals.length < page ? undefined : pages.length * page),
  });
  return {
    referrals: answer.data?.pages.flatMap(({ referrals }) => referrals),
    total: answer.data?.pages[0]?.total ?? 0,
    error: answer.error,
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
  };
};

/** The referrals of a case; undefined while they are on their way. */
export const useReferralsOfCase = (id: Id) => useAnswer(referralsOfCase, { params: { id } }).data?.referrals;

/** The loop as figures over what was sent since a day. */
export const useReferralFigures = (since: string) => useAnswer(referralFigures, { query: { since } });

/** The referral of this page's address. */
export const useReferralId = (): Id => useParams({ strict: false, select: ({ id }) => id ?? '' });

export const useReferral = (id: Id): OpenReferral => useFile(referralRules, id);

/** Asks for a step of the referral, knowing what the reader has seen of it. */
export const useReferralActs = ({ file, seq }: OpenReferral) => {
  const send = useSend();
  return useCallback(
    (...wishes: readonly Wish<ReferralCommand>[]) =>
      send(...wishes.map((wish) => ({ file: file.ref, command: { seen: seq, ...wish } }))),
    [send, file.ref, seq],
  );
};
