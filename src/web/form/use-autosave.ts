import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../core/forms/index.ts';
import { changeDraft, type Draft, type Lies } from '../device/drafts.ts';
import type { Begun } from './rebase.ts';
import { type Elsewhere, leftBeside, sideBySide } from './side-by-side.ts';
import type { Found } from './use-kept-draft.ts';

export type Saved =
  | { kind: 'none' | 'typing' | 'failed' }
  | { kind: 'kept'; at: string; elsewhere: Elsewhere };

/** Short enough that a battery that dies takes a word with it, not a sentence. */
const pause = 250;

/** What is being typed, without what only the device knows of it. */
type Typing = Omit<Draft, 'savedAt' | 'elsewhere'>;

/** What this tab knows of the draft of a place: what lies there, and what it last read or kept there itself. */
interface Known {
  place: string;
  lies: Lies | null;
  seen: Begun | null;
}

/**
 * Keeps a form on the device while it is typed. `change` is called with every change, and with the answers that the
 * form began with where nothing was found; leaving the page, closing the tab or locking the phone writes what is
 * still on its way. What another tab writes in the same form stays beside it, question by question.
 */
export const useAutosave = (member: string, place: string, form: string, found: Found | null | undefined) => {
  const [saved, setSaved] = useState<Saved>({ kind: 'none' });
  const waiting = useRef<{ draft: Typing; began: Answers } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<Promise<void>>(Promise.resolve());
  const known = useRef<Known>({ place, lies: null, seen: null });
  const knows = useCallback(
    (): Known =>
      known.current.place === place && known.current.seen
        ? known.current
        : { place, lies: null, seen: found ?? null },
    [place, found],
  );

  const keep = useCallback(
    async ({ draft, began }: { draft: Typing; began: Answers }): Promise<Saved> => {
      const { lies, seen } = knows();
      const savedAt = new Date().toISOString();
      const from = seen ?? { before: draft.before, answers: began };
      const next = await changeDraft(member, place, form, lies, (lying) => ({
        ...draft,
        savedAt,
        ...(lying ? sideBySide(draft, from, lying) : { elsewhere: {} }),
      }));
      known.current = { place, lies: next, seen: { before: draft.before, answers: draft.answers } };
      return { kind: 'kept', at: savedAt, elsewhere: next?.draft.elsewhere ?? {} };
    },
    [knows, member, place, form],
  );

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const typing = waiting.current;
    if (!typing) return last.current;
    waiting.current = null;
    last.current = last.current.then(() => keep(typing)).then(setSaved, () => setSaved({ kind: 'failed' }));
    return last.current;
  }, [keep]);

  const change = useCallback(
    (draft: Typing, began: Answers) => {
      waiting.current = { draft, began };
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
    const { lies, seen } = knows();
    const left = await changeDraft(member, place, form, lies, (lying) => {
      if (!lying || !seen) return lying;
      const beside = leftBeside(seen, lying);
      return beside && { ...lying, ...beside };
    });
    known.current = { place, lies: left, seen: seen && { before: seen.before, answers: seen.before } };
    setSaved({ kind: 'none' });
  }, [knows, member, place, form]);

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
