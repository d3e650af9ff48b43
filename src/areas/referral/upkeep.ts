import type { Id } from '../../core/id.ts';
import { newId } from '../../core/id.ts';
import type { MessageCode } from '../../core/told/messages.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Store } from '../../server/store/store.ts';
import { addFromOutside } from '../../server/store/take-in.ts';
import { queueNotices } from '../../server/told/queue.ts';
import { headsOf, lateSince, runOut } from './store.ts';

const nobody = (municipality: Id) => ({ municipality, member: null, holders: [] });

/** What is late for a month stands in every list, and is no news. */
const oldNews = 30 * 24 * 3_600_000;

/**
 * Requests that nobody answered while they were valid expire, and come back to their sender. Each by a step of its
 * own, as the rules of the referral let it; one that was answered meanwhile stays as it is.
 */
export const expireReferrals = async (store: Store, municipality: Id): Promise<void> => {
  const today = store.now().slice(0, 10);
  const found = await inTenant(store.system, nobody(municipality), (tx) => runOut(tx, today));
  for (const { id } of found)
    await addFromOutside(
      store,
      municipality,
      { kind: 'referral', id },
      { id: newId(), kind: 'referral.expire' },
    );
};

type Late = Awaited<ReturnType<typeof lateSince>>[number];

/** Whose step it is: the sender's, whoever took it at the institution, or everyone there. */
const responsible = ({ waits_for, sender, taker, agency }: Late): readonly Recipient[] => {
  if (waits_for === 'sender' || agency === null)
    return [sender ? { member: sender } : { role: 'supervisor' }];
  return [taker ? { member: taker } : { agency }];
};

const tellingsOf = (late: Late, heads: readonly Id[], now: string): readonly Telling[] => {
  const { id, agency, waits_for, next_due_at, next_due_code, head_at, chair_at } = late;
  const say = (message: MessageCode, to: readonly Recipient[], path: string): Telling => ({
    ...{ to, message, path, urgency: late.urgency === 'urgent' ? 'at-once' : 'ordinary' },
    key: `${message}/${id}/${next_due_code}/${next_due_at}`,
  });
  const path = `/referrals/${id}`;
  const institutions = waits_for === 'receiver' && agency !== null;
  const leads: readonly Recipient[] =
    heads.length > 0 ? heads.map((member) => ({ member })) : agency === null ? [] : [{ agency }];
  return [
    say('referral.over', responsible(late), path),
    ...(institutions && head_at && head_at <= now ? [say('referral.over-there', leads, path)] : []),
    ...(chair_at && chair_at <= now
      ? [say('referral.over-in-team', [{ role: 'supervisor' }], '/referrals?side=sent&show=escalated')]
      : []),
  ];
};

/**
 * Tells of steps that are late: whoever has to take them, then the head of the institution, then the chair of the
 * team, after the days that the pack gives each. Everyone is told once of each, however often this runs.
 */
export const remindOfReferrals = (store: Pick<Store, 'system' | 'now'>, municipality: Id): Promise<void> =>
  inTenant(store.system, nobody(municipality), async (tx) => {
    const now = store.now();
    const since = new Date(Date.parse(now) - oldNews).toISOString();
    const heads = new Map<Id, readonly Id[]>();
    for (const late of await lateSince(tx, since, now)) {
      const { agency } = late;
      if (agency && !heads.has(agency)) heads.set(agency, await headsOf(tx, agency));
      const tellings = tellingsOf(late, agency ? (heads.get(agency) ?? []) : [], now);
      queueNotices(tx, tellings, { kind: 'referral', id: late.id });
    }
  });
