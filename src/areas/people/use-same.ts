import { useRef } from 'react';

/** The list of the last drawing as long as it holds the same things, so that nothing is laid out anew for nothing. */
export const useSame = <T>(list: readonly T[]): readonly T[] => {
  const kept = useRef(list);
  const same = kept.current.length === list.length && kept.current.every((one, at) => one === list[at]);
  if (!same) kept.current = list;
  return kept.current;
};
