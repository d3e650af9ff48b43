import { z } from 'zod';
import { type Id, isId } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from '../../server/store/context.ts';
import { placesHeld } from '../../server/store/places.ts';
import { holdersOf, type Member, type Practice } from '../../server/store/store.ts';
import { isCaseKept } from './store.ts';

const Put = z.object({ case: z.string() });

const faultOf = async (tx: Tx, member: Member, id: Id): Promise<Refusal | undefined> => {
  // In other letters it would be another case to the meeting, and the same to the database.
  if (!isId(id)) return refuse('not-found');
  const held = await placesHeld(tx, { kind: 'case', id }, holdersOf(member));
  // Emergency access is to read, and to hand nothing on.
  if (held.some(({ part }) => part !== 'emergency')) return undefined;
  if (!member.roles.includes('supervisor')) return refuse('not-in-circle');
  return (await isCaseKept(tx, id)) ? undefined : refuse('not-found');
};

/**
 * A case comes before the team by those who work on it, or by the supervisor: an agenda tells everyone at the table that
 * there is a case, and who is called to it, and so who works around a child.
 */
export const putByItsPeople: NonNullable<Practice['elsewhere']> = (_store, member, askings) => {
  if (!askings.some(({ command }) => command.kind === 'conference.put-item')) return undefined;
  return async (tx, entries) => {
    for (const { body } of entries.filter(({ kind }) => kind === 'conference.item-put')) {
      const fault = await faultOf(tx, member, Put.parse(body).case);
      if (fault) return fault;
    }
    return undefined;
  };
};
