import { Readable } from 'node:stream';
import {
  attachFile,
  largestAttachment,
  readAttachment,
  readAttachments,
} from '../../core/contract/attachments.ts';
import { mayReadEntry, type Written, writing } from '../../core/protocol/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { standingOf } from '../authority.ts';
import type { Bytes } from '../files/sealed-files.ts';
import type { Services, Serving } from '../services.ts';
import { type Access, logAccess } from '../store/access-log.ts';
import { attach } from '../store/attach.ts';
import { type Attached, attachmentById, attachmentsOf } from '../store/attachments.ts';
import { inTenant, type Tx } from '../store/context.ts';
import { filesHanded } from '../store/files-handed.ts';
import { placesHeld } from '../store/places.ts';
import { authorOf, type Member, readingAs } from '../store/store.ts';
import { notFound, refusing } from './failure.ts';

/** The name as a header carries it: for all alphabets, and in plain letters for programs that know no better. */
const disposition = (name: string): string => {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** A broken seal is found before the first byte leaves, unless it breaks later on: then the answer ends short. */
const begun = async (content: Bytes): Promise<Readable> => {
  const source = content[Symbol.asyncIterator]();
  const first = await source.next();
  const whole = async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  return Readable.from(whole(), { objectMode: false });
};

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
    if (reader.place === null) throw notFound();
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
    const content = await found?.content();
    if (!found || !content) throw notFound();
    const { name, mediaType, bytes } = found.open();
    const body = await begun(content);
    reply.headers({
      'content-type': mediaType,
      'content-length': bytes,
      'content-disposition': disposition(name),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    return body;
  });
};
