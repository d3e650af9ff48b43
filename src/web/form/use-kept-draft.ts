import { useEffect, useState } from 'react';
import { type Draft, readDraft } from '../device/drafts.ts';

/** Unfinished answers that were found on this device. */
export type Found = Pick<Draft, 'before' | 'answers' | 'step' | 'savedAt' | 'elsewhere'>;

/** The draft of this place; undefined while it is being opened, null when there is none. */
export const useKeptDraft = (member: string, place: string): Found | null | undefined => {
  const [found, setFound] = useState<{ place: string; draft: Found | null }>();
  useEffect(() => {
    let stale = false;
    const settle = (draft: Found | null) => {
      if (!stale) setFound({ place, draft });
    };
    // A browser that keeps nothing (a private window) still fills forms in; that it keeps nothing is said there.
    readDraft(member, place).then(settle, () => settle(null));
    return () => {
      stale = true;
    };
  }, [member, place]);
  return found?.place === place ? found.draft : undefined;
};
