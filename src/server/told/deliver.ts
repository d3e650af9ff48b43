import type { Id } from '../../core/id.ts';
import type { Fault } from '../../core/told/sending.ts';
import type { Mail } from '../mail/mail.ts';
import { inTenant, type Tx } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { choicesOf } from './choices.ts';
import { faultOf } from './fault.ts';
import { noticeLetter } from './notice-letter.ts';
import { type Claimed, claimDue, markInterrupted, type Settled, settle } from './store.ts';

export interface Post {
  mail: Mail | null;
  /** The address under which people reach the program. */
  url: string;
}

type Delivering = Pick<Store, 'system' | 'now'>;

const minutes = 60_000;
/** One and a half days of trying: an office finds its mail server again on Monday in the inbox, not in a flood. */
const mostAttempts = 12;
const longestWait = 6 * 60;
/** No mail server is waited for as long as this. */
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

const send = async (
  store: Delivering,
  { url }: Post,
  mail: Mail,
  municipality: Id,
  notices: readonly [Claimed, ...Claimed[]],
): Promise<Fault | null> => {
  const [{ email, member }] = notices;
  if (email === null) return 'no-address';
  const choice = await within(store, municipality, (tx) => choicesOf(tx, [member]));
  try {
    await mail(noticeLetter(email, choice(member).language, notices, url));
    return null;
  } catch (error) {
    return faultOf(error);
  }
};

/**
 * Sends all e-mail that is due in a municipality, one letter a person. What is being sent is marked before the mail
 * server is asked, so that nothing leaves twice; what failed waits longer each time and stays in view. When the
 * server cannot be reached the round ends: the others are due in the next one.
 */
export const deliver = async (store: Delivering, post: Post, municipality: Id): Promise<void> => {
  const { mail } = post;
  await within(store, municipality, async (tx) => markInterrupted(tx, after(store.now(), -surelyOver)));
  if (mail === null) return;
  for (;;) {
    const claimed = await within(store, municipality, (tx) => claimDue(tx, 'email', store.now()));
    if (claimed.length === 0) return;
    const [first, ...rest] = claimed.filter(({ state }) => state === 'sending');
    if (!first) continue;
    const fault = await send(store, post, mail, municipality, [first, ...rest]);
    await within(store, municipality, async (tx) => {
      const now = store.now();
      for (const [attempts, some] of Map.groupBy([first, ...rest], (one) => one.attempts))
        settle(
          tx,
          'email',
          some.map(({ notice }) => notice),
          outcomeOf(fault, attempts, now),
        );
    });
    if (fault === 'unreachable' || fault === 'not-let-in') return;
  }
};
