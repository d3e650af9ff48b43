import { createContext, useContext, useEffect, useState } from 'react';

/** Now, as an ISO instant; it moves on by itself every minute so that deadlines on an open screen stay true. */
const Context = createContext<string | null>(null);

/** Holds the clock still: for pictures and tests. */
export const FixedClock = Context.Provider;

export const useNow = (): string => {
  const fixed = useContext(Context);
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    if (fixed) return;
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, [fixed]);
  return fixed ?? now;
};
