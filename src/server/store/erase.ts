import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { logAccess } from './access-log.ts';
import { inTenant, type Tx } from './context.ts';
import { projectionNames, shapes } from './projection.ts';
import { type Member, type Store, systemOf } from './store.ts';

/** Why the law lets, or makes, a file be erased for good; it stands in the record of accesses. */
export const erasureGrounds = ['retention-ended', 'asked-by-person', 'ordered', 'entered-in-error'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

export interface Erased {
  keys: number;
  attachments: number;
}

const lock = 'select erased_at from file where municipality = $1 and kind = $2 and id = $3 for update';
const mark = 'update file set erased_at = $4 where municipality = $1 and kind = $2 and id = $3';
const ofFile = 'where municipality = $1 and file_kind = $2 and file_id = $3';

const dropRows = (tx: Tx, { kind, id }: FileRef): void => {
  for (const name of projectionNames.filter((each) => [null, kind].includes(shapes[each].kind)))
    tx.send(`erase-${name}`, `delete from ${name} where municipality = $1 and ${shapes[name].of} = $2`, [
      tx.context.municipality,
      id,
    ]);
};

/**
 * Erases a file for good: its keys, the rows that follow from it and what was attached to it. Its entries stay as
 * bytes that nobody can read again, so that the chain still tells that nothing else was taken away. Who did it, and
 * on which ground, stays on record. Refuses a file that is not there or was erased before.
 */
export const eraseFile = async (
  store: Store,
  member: Pick<Member, 'id' | 'municipality' | 'device'>,
  file: FileRef,
  ground: ErasureGround,
): Promise<Erased | Refusal> => {
  const { municipality } = member;
  const place = [municipality, file.kind, file.id];
  const erased = await inTenant(store.system, systemOf(member), async (tx) => {
    const [head] = await tx.ask<{ erased_at: string | null }>('lock-to-erase', lock, place);
    if (!head) return refuse('not-found');
    if (head.erased_at !== null) return refuse('file-erased');
    dropRows(tx, file);
    for (const name of ['telling', 'notice'])
      tx.send(`erase-${name}`, `delete from ${name} ${ofFile}`, place);
    const [keys, attachments] = await Promise.all([
      tx.ask('erase-keys', `delete from data_key ${ofFile} returning section`, place),
      tx.ask<{ id: Id }>('erase-attachments', `delete from attachment ${ofFile} returning id`, place),
    ]);
    tx.send('mark-erased', mark, [...place, store.now()]);
    const act = { member: member.id, kind: file.kind, file: file.id, act: 'erase' as const };
    logAccess(tx, [{ ...act, purpose: ground, sections: [], device: member.device }]);
    tx.afterCommit(() => store.cache.forget(municipality, file));
    return { keys: keys.length, attachments: attachments.map(({ id }) => id) };
  });
  if ('refused' in erased) return erased;
  // Their keys are gone: should the machine stop here, what is left of them can be read by nobody.
  for (const id of erased.attachments) await store.files?.remove({ municipality, id });
  return { keys: erased.keys, attachments: erased.attachments.length };
};
