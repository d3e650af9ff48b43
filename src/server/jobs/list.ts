import { keepAbsences } from '../../areas/absence/keep.ts';
import { sendLinkLetters } from '../../areas/referral/partner/send-letters.ts';
import { expireReferrals, remindOfReferrals } from '../../areas/referral/upkeep.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Store } from '../store/store.ts';
import { deliver } from '../told/deliver.ts';
import { forget } from '../told/forget.ts';
import { handOut } from '../told/hand-out.ts';
import { remind } from '../told/remind.ts';
import type { Post } from '../told/ways-out.ts';

/** What the periodic work stands on. */
export interface JobGround {
  store: Store;
  pack: Pack;
  post: Post;
}

/** Work that is done for each municipality in turn, by one process of all that share a database. */
export interface Job {
  name: string;
  /** Minute, hour, day, month, weekday, in UTC, as crontab writes them. */
  every: string;
  /** What it throws is told by name in the log and tried again; it may carry no word of a file. */
  run: (ground: JobGround, municipality: Id) => Promise<unknown>;
}

/** Hands out what is queued, and sends what is due. It is also woken by whoever queues something. */
export const telling: Job = {
  name: 'tell',
  every: '* * * * *',
  run: async ({ store, pack, post }, municipality) => {
    await handOut(store, municipality, {
      timeZone: pack.timeZone,
      email: post.mail !== null,
      sms: post.sms !== null,
      push: post.push !== null,
    });
    await deliver(store, post, municipality);
  },
};

/** All periodic work of the server. An area adds its line. */
export const jobs: readonly Job[] = [
  telling,
  { name: 'remind', every: '7 * * * *', run: ({ store }, municipality) => remind(store, municipality) },
  {
    name: 'keep-absences',
    every: '*/10 * * * *',
    run: ({ store }, municipality) => keepAbsences(store, municipality),
  },
  {
    name: 'send-link-letters',
    every: '* * * * *',
    run: ({ store, post }, municipality) => sendLinkLetters(store, post, municipality),
  },
  {
    name: 'remind-of-referrals',
    every: '*/15 * * * *',
    run: ({ store }, municipality) => remindOfReferrals(store, municipality),
  },
  {
    name: 'expire-referrals',
    every: '41 1 * * *',
    run: ({ store }, municipality) => expireReferrals(store, municipality),
  },
  {
    name: 'forget-notices',
    every: '23 2 * * *',
    run: ({ store }, municipality) => forget(store, municipality),
  },
];
