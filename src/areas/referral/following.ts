import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from '../../server/store/context.ts';
import { decideEach } from '../../server/store/decide-each.ts';
import type { Member, Practice, Store } from '../../server/store/store.ts';
import { PassedOn } from './acts.ts';
import { answeredForIn, caseOfReferral, managerOfCase } from './store.ts';

const moving: readonly string[] = [
  'circle.join',
  'circle.leave',
  'circle.release',
  'circle.assign',
  'referral.pass-on',
];
const Moved = z.object({ member: z.uuid(), part: z.string().optional() });

/** Requests of a case that somebody answered for who stands in it no more, or nobody did, are its manager's. */
const follow = async (
  tx: Tx,
  store: Store,
  who: Member,
  caseId: Id,
  left: readonly Id[],
): Promise<Refusal | undefined> => {
  const manager = await managerOfCase(tx, caseId);
  const orphans = (await answeredForIn(tx, caseId)).filter(
    ({ sender }) => sender !== manager && (sender === null || left.includes(sender)),
  );
  if (orphans.length === 0) return undefined;
  // Who leaves a circle, or hands it over, has no authority over requests: this is the unit's own rule.
  const forTheUnit: Member = { ...who, roles: ['supervisor'] };
  const refused = await decideEach(
    tx,
    store,
    forTheUnit,
    'referral',
    new Map(
      orphans.map(({ id, sender }) => [
        id,
        { id: newId(), kind: 'referral.pass-on', from: sender, member: manager },
      ]),
    ),
  );
  return [...refused.values()].find((refusal) => refusal.refused !== 'file-erased');
};

/** By hand too a request is passed on to who manages its case, and to nobody else. */
const toTheManager = async (tx: Tx, entry: Entry): Promise<Refusal | undefined> => {
  const caseId = await caseOfReferral(tx, entry.file.id);
  const manager = caseId && (await managerOfCase(tx, caseId));
  return PassedOn.parse(entry.body).member === manager ? undefined : refuse('referral.not-the-manager');
};

/**
 * When people of a case change, so does who answers for what was asked from it: at once, so that no request is left with
 * somebody who is gone. Where the case has no manager it stands on the list of the supervisors until it has.
 */
export const referralsFollow: NonNullable<Practice['elsewhere']> = (store, member, askings) => {
  if (!askings.some(({ command }) => moving.includes(command.kind))) return undefined;
  return async (tx, entries) => {
    const cases = new Map<Id, Id[]>();
    for (const { kind, file, body } of entries) {
      if (kind !== 'circle.left' && kind !== 'circle.joined') continue;
      const { member: moved, part } = Moved.parse(body);
      const left = cases.get(file.id) ?? [];
      if (kind === 'circle.left') cases.set(file.id, [...left, moved]);
      else if (part === 'case-manager') cases.set(file.id, left);
    }
    for (const [caseId, left] of cases) {
      const refused = await follow(tx, store, member, caseId, left);
      if (refused) return refused;
    }
    for (const entry of entries.filter(({ kind }) => kind === 'referral.passed-on')) {
      const refused = await toTheManager(tx, entry);
      if (refused) return refused;
    }
    return undefined;
  };
};
