import { largestAttachment } from '../../core/contract/attachments.ts';
import type { Id } from '../../core/id.ts';
import { writingFor } from '../../core/protocol/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { standingOf } from '../../server/authority.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { detach } from '../../server/store/detach.ts';
import { placesHeld } from '../../server/store/places.ts';
import { authorOf, type Member, readingAs } from '../../server/store/store.ts';
import { dropReferralFile, keepReferralFile } from './files-contract.ts';
import { keepFile, wholeReferral } from './keep-file.ts';
import { sideOf } from './rules.ts';

/** Files that one side of a referral hands over to the other. They are read by the doors of all attached files. */
export const referralFileRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  /** The referral, and on which side of it a member stands; for who stands on neither it is not there. */
  const standing = async (who: Member, id: Id) => {
    const { reader, facts } = await inTenant(store.app, readingAs(who), async (tx) =>
      standingOf(who, await placesHeld(tx, { kind: 'referral', id }), store.now()),
    );
    if (reader.place === null) throw notFound();
    const file = await wholeReferral(store, who.municipality, id);
    if (isRefusal(file) || !file.ask || !file.from) throw notFound();
    const rights = writingFor(pack.protocol, reader, facts);
    const side = sideOf(file.ask, file.from, { agency: who.agency, ...rights });
    if (side === null) throw refusing({ refused: 'section.not-yours-to-write' }, 403);
    return { file, side, rights };
  };

  asMember(keepReferralFile, async ({ params, query: { section } }, { who, request }) => {
    const { file, side, rights } = await standing(who, params.id);
    if (section !== undefined && !rights.mayWrite(section))
      throw refusing({ refused: 'section.not-yours-to-write', where: section }, 403);
    const sent = request.isMultipart()
      ? await request.file({ limits: { files: 1, fileSize: largestAttachment + 1 } })
      : undefined;
    if (!sent) throw refusing({ refused: 'attachment.empty', where: 'file' });
    const { filename: name, file: bytes } = sent;
    const kept = await keepFile(store, who.municipality, authorOf(who), file, side, { name, bytes, section });
    if (isRefusal(kept)) throw refusing(kept);
    return kept;
  });

  asMember(dropReferralFile, async ({ params }, { who }) => {
    await standing(who, params.id);
    const refused = await detach(store, who.municipality, authorOf(who), params.attachment);
    if (refused) throw refused.refused === 'not-found' ? notFound() : refusing(refused);
    return {};
  });
};
