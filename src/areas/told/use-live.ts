import { useEffect } from 'react';
import { followNotices } from './contract.ts';

/** The browser comes back by itself; where the server had shut the door, it is tried again so much later. */
const again = 60_000;

/** Hears from the server that what one is told has changed. Nothing is said about what it is. */
export const useLive = (told: () => void): void => {
  useEffect(() => {
    let source: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(followNotices.path);
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
  }, [told]);
};
