import type { Id } from '../../core/id.ts';
import type { Choice } from '../../core/told/choice.ts';
import type { Channel, Fault } from '../../core/told/sending.ts';
import type { Mail } from '../mail/mail.ts';
import type { Sms } from '../sms/sms.ts';
import { inTenant, type Tx } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { choicesOf } from './choices.ts';
import { faultOf } from './fault.ts';
import { noticeLetter, noticeText } from './notice-letter.ts';
import { type Claimed, claimDue, markInterrupted, type Settled, settle } from './store.ts';

export interface Post {
  /** The ways out that this installation has; null for one that it has not. */
  mail: Mail | null;
  sms: Sms | null;
  /** The address under which people reach the program. */
  url: string;
}

type Delivering = Pick<Store, 'system' | 'now'>;

const minutes = 60_000;
/** One and a half days of trying: an office finds its mail server again on Monday in the inbox, not in a flood. */
const mostAttempts = 12;
const longestWait = 6 * 60;
/** Nobody is waited for as long as this. */
const surelyOver = 15 * minutes;

const after = (now: string, wait: number): string => new Date(Date.parse(now) + wait).toISOString();

/** A minute after the first failure, then twice as long each time, six hours at most. */
const nextAttempt = (attempts: number, now: string): string =>
  after(now, Math.min(2 ** (attempts - 1), longestWait) * minutes);

const outcomeOf = (fault: Fault | null, attempts: number, now: string): Settled => {
  if (fault === null) return { state: 'sent', fault, dueAt: null };
  if (fault === 'no-address' || attempts >= mostAttempts) return { state: 'failed', fault, dueAt: null };
  return { state: 'waiting', fault, dueAt: nextAttempt(attempts, now) };
};

const within = <T>(store: Delivering, municipality: Id, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, work);

type Due = readonly [Claimed, ...Claimed[]];

/** Hands what is due to one person to the other side; throws what that side says when it does not take it. */
type Way = (due: Due, choice: Choice) => Promise<Fault | null>;

const byMail =
  (mail: Mail, url: string): Way =>
  async (due, { language }) => {
    const [{ email }] = due;
    if (email === null) return 'no-address';
    await mail(noticeLetter(email, language, due, url));
    return null;
  };

const byTelephone =
  (sms: Sms, url: string): Way =>
  async (due, { language, phone }) => {
    if (phone === null) return 'no-address';
    await sms({ to: phone, ...noticeText(language, due, url) });
    return null;
  };

const sendAllBy = async (store: Delivering, municipality: Id, channel: Channel, way: Way): Promise<void> => {
  for (;;) {
    const claimed = await within(store, municipality, (tx) => claimDue(tx, channel, store.now()));
    if (claimed.length === 0) return;
    const [first, ...rest] = claimed.filter(({ state }) => state === 'sending');
    if (!first) continue;
    const choice = await within(store, municipality, (tx) => choicesOf(tx, [first.member]));
    const fault = await way([first, ...rest], choice(first.member)).catch(faultOf);
    await within(store, municipality, async (tx) => {
      const now = store.now();
      for (const [attempts, some] of Map.groupBy([first, ...rest], (one) => one.attempts))
        settle(
          tx,
          channel,
          some.map(({ notice }) => notice),
          outcomeOf(fault, attempts, now),
        );
    });
    if (fault === 'unreachable' || fault === 'not-let-in') return;
  }
};

/**
 * Sends all that is due in a municipality, one letter or short message a person. What is being sent is marked before
 * the other side is asked, so that nothing leaves twice; what failed waits longer each time and stays in view. When
 * the other side cannot be reached the round ends: the others are due in the next one.
 */
export const deliver = async (
  store: Delivering,
  { mail, sms, url }: Post,
  municipality: Id,
): Promise<void> => {
  await within(store, municipality, async (tx) => markInterrupted(tx, after(store.now(), -surelyOver)));
  if (mail) await sendAllBy(store, municipality, 'email', byMail(mail, url));
  if (sms) await sendAllBy(store, municipality, 'sms', byTelephone(sms, url));
};
