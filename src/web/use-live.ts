import { useEffect } from 'react';

/** The browser comes back by itself; where the server had shut the door, it is tried again so much later. */
const again = 60_000;

/** Hears from the server, at an address of its own for each thing, that it has changed. What changed is not said. */
export const useLive = (address: string, told: () => void): void => {
  useEffect(() => {
    let source: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(address);
      source.addEventListener('told', told);
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) waiting = setTimeout(open, again);
      });
    };
    open();
    return () => {
      clearTimeout(waiting);
      source?.close();
    };
  }, [address, told]);
};
