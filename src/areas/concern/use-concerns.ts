import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { useAnswer } from '../../web/call.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile } from '../../web/files/use-file.ts';
import { useSend, type Wish } from '../../web/files/use-send.ts';
import { type concernStates, listConcerns } from './contract.ts';
import { type ConcernCommand, type ConcernFile, concernRules } from './rules.ts';

export type ConcernsWanted = { state: (typeof concernStates)[number] | 'all'; immediate?: 'yes' | undefined };
export type OpenConcern = OpenFile<ConcernFile>;

/** The list of concerns, the most urgent first. */
export const useConcerns = (wanted: ConcernsWanted, take = 100) =>
  useAnswer(listConcerns, {
    query: { ...wanted, take } satisfies z.input<typeof listConcerns.query & z.ZodType>,
  });

/** The concern of this page's address. */
export const useConcernId = (): Id => useParams({ strict: false, select: ({ id }) => id ?? '' });

export const useConcern = (id: Id): OpenConcern => useFile(concernRules, id);

/** Asks for something to happen with a concern. */
export const useConcernActs = ({ file, seq }: OpenConcern) => {
  const send = useSend();
  return useCallback(
    (...wishes: readonly Wish<ConcernCommand>[]) =>
      send(...wishes.map((wish) => ({ file: file.ref, command: { seen: seq, ...wish } }))),
    [send, file.ref, seq],
  );
};
