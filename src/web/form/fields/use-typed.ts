import { useState } from 'react';

/**
 * A field in which what is typed and what it means are two things: while somebody types it shows their own
 * signs, afterwards the answer as it is usually written.
 */
export const useTyped = (shown: string) => {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? shown,
    type: setTyped,
    done: () => setTyped(null),
  };
};
