import { useState } from 'react';
import type { Refusal } from '../../core/refusal.ts';

/** Keeps the refusal of the last act that was tried, so that it stands beside what was asked. */
export const useTried = () => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    refusal,
    forget: () => setRefusal(null),
    attempt: async (asked: Promise<Refusal | undefined>): Promise<boolean> => {
      const answer = await asked;
      setRefusal(answer ?? null);
      return answer === undefined;
    },
  };
};
