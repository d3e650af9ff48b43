import type { Id } from '../../core/id.ts';
import { choicesOf } from './choices.ts';
import { faultOf } from './fault.ts';
import { claimDue, markInterrupted, type Settled, settle } from './store.ts';
import { type Delivering, type Outcome, type Post, type Way, waysOut, within } from './ways-out.ts';

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

/** What becomes of a message after an attempt: sent, tried again later, or given up. */
export const settled = (outcome: Outcome, attempts: number, now: string): Settled => {
  if (outcome === null) return { state: 'sent', fault: null, dueAt: null };
  if (outcome === 'not-needed') return { state: 'not-needed', fault: null, dueAt: null };
  if (outcome === 'no-address' || attempts >= mostAttempts)
    return { state: 'failed', fault: outcome, dueAt: null };
  return { state: 'waiting', fault: outcome, dueAt: nextAttempt(attempts, now) };
};

const sendAllBy = async (store: Delivering, municipality: Id, way: Way): Promise<void> => {
  for (;;) {
    const claimed = await within(store, municipality, (tx) => claimDue(tx, way.channel, store.now()));
    if (claimed.length === 0) return;
    const [first, ...rest] = claimed.filter(({ state }) => state === 'sending');
    if (!first) continue;
    const choice = await within(store, municipality, (tx) => choicesOf(tx, [first.member]));
    const outcome = await way.send([first, ...rest], choice(first.member)).catch(faultOf);
    await within(store, municipality, async (tx) => {
      const now = store.now();
      for (const [attempts, some] of Map.groupBy([first, ...rest], (one) => one.attempts))
        settle(
          tx,
          way.channel,
          some.map(({ notice }) => notice),
          settled(outcome, attempts, now),
        );
    });
    if (way.isShared && (outcome === 'unreachable' || outcome === 'not-let-in')) return;
  }
};

/**
 * Sends all that is due in a municipality, one message a person and way. What is being sent is marked before the
 * other side is asked, so that nothing leaves twice; what failed waits longer each time and stays in view. When a
 * server that serves everybody cannot be reached its round ends: the others are due in the next one.
 */
export const deliver = async (store: Delivering, post: Post, municipality: Id): Promise<void> => {
  await within(store, municipality, async (tx) => markInterrupted(tx, after(store.now(), -surelyOver)));
  for (const way of waysOut(store, post, municipality)) await sendAllBy(store, municipality, way);
};
