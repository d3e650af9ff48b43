import { z } from 'zod';
import type { Entry, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import type { Asking, Practice } from '../../server/store/store.ts';
import { FileEnclosed } from './files.ts';
import { filesKept } from './store.ts';

const Naming = z.object({ files: z.array(z.uuid()).min(1) });

const names = ({ file, command }: Asking): boolean =>
  file.kind === 'referral' && (command.kind === 'referral.enclose' || Naming.safeParse(command).success);

/** The files that an entry hands over, and the part of the referral in which they must stand. */
const handedBy = ({ kind, section, body }: Entry): { ids: readonly Id[]; section: Section } => {
  if (kind === 'referral.enclosed') {
    const enclosed = FileEnclosed.parse(body);
    return { ids: [enclosed.attachment], section: enclosed.section };
  }
  return { ids: Naming.safeParse(body).data?.files ?? [], section };
};

/**
 * Nobody hands over by its id what is not theirs to give: each file was attached to this referral, in that part, by
 * whoever makes the step.
 */
export const handsOverOwnFiles: NonNullable<Practice['elsewhere']> = (_store, member, askings) => {
  if (!askings.some(names)) return undefined;
  return async (tx, entries) => {
    for (const entry of entries.filter(({ file }) => file.kind === 'referral')) {
      const { ids, section } = handedBy(entry);
      const wanted = new Set(ids);
      if (wanted.size === 0) continue;
      const kept = await filesKept(tx, entry.file.id, section, member.id, [...wanted]);
      if (kept !== wanted.size) return refuse('referral.file-not-kept', { where: 'files' });
    }
    return undefined;
  };
};
