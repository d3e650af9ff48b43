import {
  attachFile,
  largestAttachment,
  readAttachment,
  readAttachments,
} from '../../core/contract/attachments.ts';
import { mayReadEntry, type Written, writing } from '../../core/protocol/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { standingOf } from '../authority.ts';
import type { Services, Serving } from '../services.ts';
import { type Access, logAccess } from '../store/access-log.ts';
import { attach } from '../store/attach.ts';
import { type Attached, attachmentById, attachmentsOf } from '../store/attachments.ts';
import { inTenant, type Tx } from '../store/context.ts';
import { filesHanded } from '../store/files-handed.ts';
import { placesHeld } from '../store/places.ts';
import { authorOf, type Member, readingAs } from '../store/store.ts';
import { contentToSave } from './attached-answer.ts';
import { notFound, refusing } from './failure.ts';

/** Files that hang on a case or person pass the same doors as its entries: the circle, the protocol, the record. */
export const attachmentRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const readable = async (tx: Tx, who: Member, found: readonly Attached[]): Promise<readonly Attached[]> => {
    const [file] = found.map((each) => each.file);
    if (!file) return [];
    const { reader, facts } = standingOf(who, await placesHeld(tx, file), store.now());
    const keep = (written: Written) => mayReadEntry(pack.protocol, reader, written, facts);
    const open = found.filter(({ written }) => keep(written));
    const handed = open.length > 0 ? await filesHanded(tx, store, file, keep) : null;
    return open.filter(({ id, written }) => handed?.has(id) !== false || written.author === who.id);
  };
  const record = (tx: Tx, who: Member, act: Access['act'], found: readonly Attached[]): void => {
    const [first] = found;
    if (!first) return;
    const { kind, id } = first.file;
    const sections = [...new Set(found.map(({ written }) => written.section))];
    logAccess(tx, [
      { member: who.id, kind, file: id, act, purpose: 'casework', sections, device: who.device },
    ]);
  };

  asMember(attachFile, async ({ params, query: { section } }, { who, request }) => {
    const { reader, facts } = await inTenant(store.app, readingAs(who), async (tx) =>
      standingOf(who, await placesHeld(tx, params), store.now()),
    );
    // Where entries hand files over, the area of the file keeps them by rules of its own.
    if (reader.place === null || store.kinds.blank(params).filesNamed() !== null) throw notFound();
    if (writing(pack.protocol, reader, section, facts) === 'none')
      throw refusing({ refused: 'section.not-yours-to-write', where: section }, 403);
    const sent = request.isMultipart()
      ? await request.file({ limits: { files: 1, fileSize: largestAttachment + 1 } })
      : undefined;
    if (!sent) throw refusing({ refused: 'attachment.empty', where: 'file' });
    const { filename: name, file: bytes } = sent;
    const answer = await attach(store, who.municipality, authorOf(who), {
      file: params,
      section,
      name,
      bytes,
    });
    if (isRefusal(answer)) throw refusing(answer);
    return answer;
  });

  asMember(readAttachments, ({ params }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const found = await readable(tx, who, await attachmentsOf(tx, store, params));
      record(tx, who, 'list', found);
      return { attachments: found.map(({ open }) => open()) };
    }),
  );

  asMember(readAttachment, async ({ params }, { who, reply }) => {
    const found = await inTenant(store.app, readingAs(who), async (tx) => {
      const one = await attachmentById(tx, store, params.id);
      if (!one) return null;
      const [open] = await readable(tx, who, [one]);
      record(tx, who, open ? 'read' : 'denied', [one]);
      return open ?? null;
    });
    const body = found && (await contentToSave(found, reply));
    if (!body) throw notFound();
    return body;
  });
};
