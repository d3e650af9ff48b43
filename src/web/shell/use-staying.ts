import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../me.ts';

const place = 'rrjet.active';
const seconds = 1000;
const minutes = 60 * seconds;

/** The last act in any tab: whoever works in one must not be signed out by another. */
const lastAct = (): number => {
  try {
    return Number(localStorage.getItem(place) ?? 0);
  } catch {
    return 0;
  }
};

/**
 * Keeps the session while somebody works, also where nothing is asked of the server for long, as in a long form;
 * and ends it when nobody has touched anything for the time that the installation sets.
 */
export const useStaying = (idleMinutes: number, onIdle: () => void): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let last = Date.now();
    let asked = Date.now();
    const note = () => {
      if (Date.now() - last < 5 * seconds) return;
      last = Date.now();
      try {
        localStorage.setItem(place, String(last));
      } catch {
        // A browser that keeps nothing knows only of this tab.
      }
    };
    const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
    for (const act of acts) addEventListener(act, note, { passive: true });
    const watch = setInterval(() => {
      const active = Math.max(last, lastAct());
      if (Date.now() - active > idleMinutes * minutes) {
        onIdle();
        return;
      }
      if (active > asked && Date.now() - asked > 4 * minutes) {
        asked = Date.now();
        void queries.invalidateQueries(meQuery);
      }
    }, 15 * seconds);
    return () => {
      clearInterval(watch);
      for (const act of acts) removeEventListener(act, note);
    };
  }, [queries, idleMinutes, onIdle]);
};
