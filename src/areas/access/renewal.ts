import { type Id, newId } from '../../core/id.ts';
import type { Telling } from '../../core/told/telling.ts';
import { logAccess } from '../../server/store/access-log.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import { queueNotices } from '../../server/told/queue.ts';

const tellings = (member: Id): readonly Telling[] => {
  const said = { urgency: 'at-once', key: newId() } as const;
  return [
    { ...said, to: [{ member }], message: 'access.own-renewed', path: '/account' },
    {
      ...said,
      to: [{ role: 'supervisor' }, { role: 'data-protection-officer' }],
      message: 'access.renewed',
      path: '/access-log',
    },
  ];
};

/**
 * Puts on record, before there is a link, that an administrator opens a member's way in anew, and tells the member and
 * those who answer for who sees what: whoever holds such a link could come in as the member.
 */
export const tellRenewal = (
  tx: Tx,
  { who, member, secondFactor }: { who: Member; member: Id; secondFactor: boolean },
): void => {
  logAccess(tx, [
    {
      ...{ member: who.id, kind: 'member', file: member, act: 'renew', sections: [], device: who.device },
      purpose: secondFactor ? 'second-factor' : 'password',
    },
  ]);
  queueNotices(tx, tellings(member));
};
