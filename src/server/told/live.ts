import type { Id } from '../../core/id.ts';
import { listen } from '../jobs/listen.ts';

type Follow = (municipality: Id, of: Id, tell: () => void) => () => void;

/** Tells this process when something has changed, whichever process changed it. */
export interface Live {
  /** What a member is told. */
  follow: Follow;
  /** A meeting, or the file of a case on its agenda. */
  followMeeting: Follow;
  close: () => Promise<void>;
}

const followers = () => {
  const all = new Map<string, Set<() => void>>();
  const follow: Follow = (municipality, of, tell) => {
    const what = `${municipality} ${of}`;
    const some = all.get(what) ?? new Set();
    some.add(tell);
    all.set(what, some);
    return () => {
      some.delete(tell);
      if (some.size === 0) all.delete(what);
    };
  };
  const tellOf = (what: string): void => {
    for (const tell of all.get(what) ?? []) tell();
  };
  return {
    follow,
    tellOf,
    tellAll: (): void => {
      for (const what of all.keys()) tellOf(what);
    },
  };
};

/** Listens to the database for all whom this process serves. */
export const openLive = async (url: string): Promise<Live> => {
  const [notices, meetings] = [followers(), followers()];
  const listening = await listen(
    url,
    { rrjet_notice: notices.tellOf, rrjet_meeting: meetings.tellOf },
    () => {
      notices.tellAll();
      meetings.tellAll();
    },
  );
  return { follow: notices.follow, followMeeting: meetings.follow, close: listening.close };
};
