import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, keepDraft } from '../device/drafts.ts';

export type Saved = { kind: 'none' | 'typing' | 'failed' } | { kind: 'kept'; at: string };

/** Short enough that a battery that dies takes a word with it, not a sentence. */
const pause = 250;

/**
 * Keeps a form on the device while it is typed. `change` is called with every change; leaving the page, closing
 * the tab or locking the phone writes what is still on its way.
 */
export const useAutosave = (member: string, place: string, form: string) => {
  const [saved, setSaved] = useState<Saved>({ kind: 'none' });
  const waiting = useRef<Omit<Draft, 'savedAt'> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const draft = waiting.current;
    if (!draft) return last.current;
    waiting.current = null;
    const savedAt = new Date().toISOString();
    last.current = last.current
      .then(() => keepDraft(member, place, form, { ...draft, savedAt }))
      .then(
        () => setSaved({ kind: 'kept', at: savedAt }),
        () => setSaved({ kind: 'failed' }),
      );
    return last.current;
  }, [member, place, form]);

  const change = useCallback(
    (draft: Omit<Draft, 'savedAt'>) => {
      waiting.current = draft;
      setSaved((now) => (now.kind === 'failed' ? now : { kind: 'typing' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  const drop = useCallback(async () => {
    clearTimeout(timer.current);
    waiting.current = null;
    await last.current;
    await dropDraft(member, place);
    setSaved({ kind: 'none' });
  }, [member, place]);

  useEffect(() => {
    const leave = () => void flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      void flush();
    };
  }, [flush]);

  return { saved, change, drop, flush };
};
