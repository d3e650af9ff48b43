import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { useMe } from '../session.tsx';
import { type Draft, draftsOf } from './drafts.ts';

export type ListedDraft = Draft & { place: string; form: string };

/** The unfinished forms of whoever is signed in, on this device; undefined while they are being opened. */
export const useDrafts = (): readonly ListedDraft[] | undefined => {
  const { id } = useMe();
  const [drafts, setDrafts] = useState<readonly ListedDraft[]>();
  useEffect(() => {
    const following = liveQuery(() => draftsOf(id)).subscribe({
      next: setDrafts,
      error: () => setDrafts([]),
    });
    return () => following.unsubscribe();
  }, [id]);
  return drafts;
};
