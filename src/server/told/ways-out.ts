import type { Id } from '../../core/id.ts';
import type { Choice } from '../../core/told/choice.ts';
import type { Channel, Fault } from '../../core/told/sending.ts';
import type { Mail } from '../mail/mail.ts';
import { Gone, type Push, type Subscription } from '../push/push.ts';
import { subscriptionsOf, unsubscribe } from '../push/store.ts';
import type { Sms } from '../sms/sms.ts';
import { inTenant, type Tx } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { faultOf } from './fault.ts';
import { noticeLetter, noticeText } from './notice-letter.ts';
import type { Claimed } from './store.ts';

/** The ways out of the program that an installation has; null for one that it has not. */
export interface Post {
  mail: Mail | null;
  sms: Sms | null;
  push: Push | null;
  /** The address under which people reach the program. */
  url: string;
}

export type Delivering = Pick<Store, 'system' | 'now'>;

export const within = <T>(store: Delivering, municipality: Id, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, work);

/** All that is due to one person by one way. */
export type Due = readonly [Claimed, ...Claimed[]];

/** What became of it: null when the other side took it. */
export type Outcome = Fault | 'not-needed' | null;

export interface Way {
  channel: Channel;
  /** Whether one other side serves everybody: when it does not answer one, it answers none. */
  isShared: boolean;
  /** Hands it to the other side; throws what that side says when it does not take it. */
  send: (due: Due, choice: Choice) => Promise<Outcome>;
}

const byMail = (mail: Mail, url: string): Way => ({
  channel: 'email',
  isShared: true,
  send: async (due, { language }) => {
    const [{ email }] = due;
    if (email === null) return 'no-address';
    await mail(noticeLetter(email, language, due, url));
    return null;
  },
});

const byTelephone = (sms: Sms, url: string): Way => ({
  channel: 'sms',
  isShared: true,
  send: async (due, { language, phone }) => {
    if (phone === null) return 'not-needed';
    await sms({ to: phone, ...noticeText(language, due, url) });
    return null;
  },
});

/** Tells each browser that asked for it; one that has gone is forgotten, and one that took it is enough. */
const byPush = (push: Push, store: Delivering, municipality: Id): Way => ({
  channel: 'push',
  isShared: false,
  send: async (due) => {
    const { member, message, urgency } = due.find((one) => one.urgency === 'danger') ?? due[0];
    const show = async (browser: Subscription): Promise<Outcome> => {
      try {
        await push.send(browser, message, urgency === 'danger');
        return null;
      } catch (error) {
        if (!(error instanceof Gone)) return faultOf(error);
        await within(store, municipality, async (tx) => unsubscribe(tx, member, browser.endpoint));
        return 'not-needed';
      }
    };
    const browsers = await within(store, municipality, (tx) => subscriptionsOf(tx, member));
    const outcomes = await Promise.all(browsers.map(show));
    if (outcomes.includes(null)) return null;
    return outcomes.find((outcome) => outcome !== 'not-needed') ?? 'not-needed';
  },
});

/** The ways that are open, for a municipality. */
export const waysOut = (
  store: Delivering,
  { mail, sms, push, url }: Post,
  municipality: Id,
): readonly Way[] => [
  ...(mail ? [byMail(mail, url)] : []),
  ...(sms ? [byTelephone(sms, url)] : []),
  ...(push ? [byPush(push, store, municipality)] : []),
];
