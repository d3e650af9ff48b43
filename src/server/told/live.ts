import type { Id } from '../../core/id.ts';
import { listen } from '../jobs/listen.ts';

/** Tells this process when what a member is told has changed, whichever process changed it. */
export interface Live {
  follow: (municipality: Id, member: Id, tell: () => void) => () => void;
  close: () => Promise<void>;
}

/** Listens to the database for all whom this process serves. */
export const openLive = async (url: string): Promise<Live> => {
  const followers = new Map<string, Set<() => void>>();
  const tellAll = (some: Iterable<() => void>): void => {
    for (const tell of some) tell();
  };
  const listening = await listen(
    url,
    { rrjet_notice: (whose) => tellAll(followers.get(whose) ?? []) },
    () => {
      for (const some of followers.values()) tellAll(some);
    },
  );
  return {
    follow: (municipality, member, tell) => {
      const whose = `${municipality} ${member}`;
      const some = followers.get(whose) ?? new Set();
      some.add(tell);
      followers.set(whose, some);
      return () => {
        some.delete(tell);
        if (some.size === 0) followers.delete(whose);
      };
    },
    close: listening.close,
  };
};
