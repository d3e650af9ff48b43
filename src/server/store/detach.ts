import { type Id, outsider } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { logAccess } from './access-log.ts';
import { attachmentById } from './attachments.ts';
import { inTenant } from './context.ts';
import { lockFile } from './lock-file.ts';
import type { Store } from './store.ts';
import type { Author } from './take-entries.ts';

const drop = 'delete from attachment where municipality = $1 and id = $2';

/**
 * Takes a file away that its author attached and no entry hands over: it was chosen by mistake, and may be another
 * child's. Refused for what an entry names, which stays for ever, and for what somebody else attached.
 */
export const detach = async (
  store: Store,
  municipality: Id,
  by: Author,
  id: Id,
): Promise<Refusal | undefined> => {
  const context = { municipality, member: by.member, holders: [] };
  const refused = await inTenant(store.system, context, async (tx) => {
    const found = await attachmentById(tx, store, id);
    if (!found || found.written.author !== by.member) return refuse('not-found');
    // Locked, so that nobody hands it over meanwhile.
    const locked = await lockFile(tx, store, found.file, { from: outsider, to: outsider });
    if ('refused' in locked) return locked;
    const named = locked.folded.filesNamed();
    if (named === null || named.has(id)) return refuse('attachment.handed-over');
    await tx.ask('detach', drop, [municipality, id]);
    const { kind, id: file } = found.file;
    const act = { member: by.member, kind, file, act: 'write' as const, purpose: null };
    logAccess(tx, [{ ...act, sections: [found.written.section], device: by.device }]);
    return undefined;
  });
  if (!refused) await store.files?.remove({ municipality, id });
  return refused;
};
