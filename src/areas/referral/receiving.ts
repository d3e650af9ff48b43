import { z } from 'zod';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Practice } from '../../server/store/store.ts';
import { Receiver } from './asking.ts';
import { institutionAsked, worksAt } from './store.ts';

const asking: readonly string[] = ['referral.draft', 'referral.revise', 'referral.send'];
const naming: readonly string[] = ['referral.drafted', 'referral.revised', 'referral.sent'];
const Naming = z.object({ receiver: Receiver });

const faultOf = async (tx: Tx, receiver: Receiver): Promise<Refusal | undefined> => {
  if (receiver.kind === 'outside') return undefined;
  const { agency, discipline, person } = receiver;
  const institution = await institutionAsked(tx, agency);
  // What the protocol opens hangs on the discipline: nobody is given another than its own.
  if (!institution || institution.discipline !== discipline)
    return refuse('referral.no-such-institution', { where: 'receiver' });
  if (!institution.active) return refuse('referral.institution-not-active', { where: 'receiver' });
  if (person !== null && !(await worksAt(tx, agency, person)))
    return refuse('referral.not-there-any-more', { where: 'person' });
  return undefined;
};

/**
 * Who is asked can answer: an institution that takes part now, and somebody who works there. Nobody of an institution
 * that is only invited, or has left, would find the request; it is written to outside the program.
 */
export const receiverTakesPart: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  if (!askings.some(({ command }) => asking.includes(command.kind))) return undefined;
  return async (tx, entries) => {
    for (const entry of entries.filter(({ kind }) => naming.includes(kind))) {
      const fault = await faultOf(tx, Naming.parse(entry.body).receiver);
      if (fault) return fault;
    }
    return undefined;
  };
};
