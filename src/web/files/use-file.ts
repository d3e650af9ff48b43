import { queryOptions, useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FileRef, FileRules } from '../../core/chronology/entry.ts';
import { readFile } from '../../core/contract/files.ts';
import type { Id } from '../../core/id.ts';
import { asking } from '../call.ts';
import { type OpenFile, openFile } from './open-file.ts';

type Rules<F> = Pick<FileRules<F, never>, 'kind' | 'blank' | 'evolve'>;

const fileQuery = <F>(rules: Rules<F>, id: Id) => {
  const ref: FileRef = { kind: rules.kind, id };
  return queryOptions({
    ...asking(readFile, { params: ref, query: {} }),
    select: (answer): OpenFile<F> => openFile(rules, ref, answer),
  });
};

/** One file folded by its rules; the page waits for it. What is not open to the reader throws `CallRefused`. */
export const useFile = <F>(rules: Rules<F>, id: Id): OpenFile<F> => {
  // The same options fold a file once for each answer, not once for each drawing of the page.
  const options = useMemo(() => fileQuery(rules, id), [rules, id]);
  return useSuspenseQuery(options).data;
};

/** Several files of one kind by their id; those that are on their way, or closed to the reader, are left out. */
export const useFiles = <F>(rules: Rules<F>, ids: readonly Id[]): ReadonlyMap<Id, OpenFile<F>> => {
  const wanted = ids.join(' ');
  const queries = useMemo(
    () =>
      wanted
        .split(' ')
        .filter(Boolean)
        .map((id) => ({ ...fileQuery(rules, id), retry: false })),
    [rules, wanted],
  );
  const answers = useQueries({ queries });
  return new Map(
    answers.flatMap(({ data }, index) => {
      const id = ids[index];
      return data && id ? [[id, data] as const] : [];
    }),
  );
};
