import { toldInPlace } from '../../areas/absence/store.ts';
import type { Id } from '../../core/id.ts';
import type { Choice } from '../../core/told/choice.ts';
import type { Channel } from '../../core/told/sending.ts';
import { mailedAt, shownAt, textedAt } from '../../core/told/when.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { choicesOf } from './choices.ts';
import { addDeliveries, type NewDelivery, type Told, takeQueued } from './store.ts';

/** The ways out of the program that this installation has, beside the inbox that everyone has. */
export interface Ways {
  timeZone: string;
  email: boolean;
  sms: boolean;
  push: boolean;
}

const deliveriesOf = (told: Told, choice: Choice, ways: Ways, now: string): readonly NewDelivery[] => {
  const { id: notice, member, urgency } = told;
  const mailed = ways.email && told.email !== null ? mailedAt(urgency, choice, now, ways.timeZone) : null;
  const texted = ways.sms ? textedAt(urgency, choice, now, ways.timeZone) : null;
  const shown = ways.push && told.push ? shownAt(urgency, choice, now, ways.timeZone) : null;
  const by = (channel: Channel, due_at: string | null): readonly NewDelivery[] =>
    due_at === null ? [] : [{ notice, member, channel, due_at }];
  return [...by('email', mailed), ...by('sms', texted), ...by('push', shown)];
};

/**
 * Hands out what is queued in a municipality: each person meant gets a notice, once, and so does whoever answers in the
 * place of one who is away; it is settled when it leaves by which way. Answers how many notices were new.
 */
export const handOut = async (
  store: Pick<Store, 'system' | 'now'>,
  municipality: Id,
  ways?: Ways,
): Promise<number> => {
  for (let handed = 0; ; ) {
    const { more, told } = await inTenant(
      store.system,
      { municipality, member: null, holders: [] },
      async (tx) => {
        const now = store.now();
        const taken = await takeQueued(tx, await toldInPlace(tx, now));
        if (ways && taken.told.length > 0) {
          const choice = await choicesOf(tx, [...new Set(taken.told.map(({ member }) => member))]);
          addDeliveries(
            tx,
            taken.told.flatMap((one) => deliveriesOf(one, choice(one.member), ways, now)),
          );
        }
        return taken;
      },
    );
    handed += told.length;
    if (!more) return handed;
  }
};
