import type { MultipartFile } from '@fastify/multipart';
import { z } from 'zod';
import { largestAttachment } from '../../../core/contract/attachments.ts';
import { outsider } from '../../../core/id.ts';
import { isRefusal, refuse } from '../../../core/refusal.ts';
import { contentToSave } from '../../../server/http/attached-answer.ts';
import { notFound, refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { logAccess } from '../../../server/store/access-log.ts';
import { attachmentById, attachmentsOf } from '../../../server/store/attachments.ts';
import { inTenant, type Tx } from '../../../server/store/context.ts';
import { detach } from '../../../server/store/detach.ts';
import { filesHandedOver, keepFile } from '../keep-file.ts';
import { enteredBy, type Linked, partner } from './by-link.ts';
import { attachByLink, dropByLink, saveByLink } from './contract.ts';
import { type Ground, partnerReads } from './view.ts';

const hourly = (max: number) => ({ max, timeWindow: '1 hour' });

/** A field that comes before the file; anything else in its place is nothing. */
const sentWith = ({ fields }: MultipartFile, name: string): string => {
  const field = fields[name];
  return field && 'value' in field && typeof field.value === 'string' ? field.value : '';
};

const within = <T>({ store }: Ground, { municipality }: Linked, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(store.system, { municipality, member: outsider, holders: [] }, work);

const Naming = z.object({ files: z.array(z.string()).optional() });

/** A partner hands over what was attached by a link to this referral, and nothing that lies in it besides. */
export const mustBeOwn = async (ground: Ground, linked: Linked, step: unknown): Promise<void> => {
  const named = Naming.safeParse(step).data?.files ?? [];
  if (named.length === 0) return;
  const own = await within(ground, linked, async (tx) => {
    const all = await attachmentsOf(tx, ground.store, linked.file);
    return new Set(all.filter(({ written }) => written.author === outsider).map(({ id }) => id));
  });
  if (!named.every((id) => own.has(id))) throw refusing(refuse('not-found', { where: 'files' }), 404);
};

/** Files that a partner hands over, and those that were handed to them: sealed as everybody's. */
export const partnerFileRoutes = ({ anyone }: Pick<Serving, 'anyone'>, services: Services): void => {
  const { store } = services;

  anyone(
    attachByLink,
    async (_, { request }) => {
      const sent = request.isMultipart()
        ? await request.file({ limits: { files: 1, fileSize: largestAttachment + 1 } })
        : undefined;
      if (!sent) throw refusing({ refused: 'attachment.empty', where: 'file' });
      const { linked, referral } = await enteredBy(store, sentWith(sent, 'link'), sentWith(sent, 'session'));
      const file = { name: sent.filename, bytes: sent.file };
      const kept = await keepFile(store, linked.municipality, partner.by, referral, 'receiver', file);
      if (isRefusal(kept)) throw refusing(kept);
      return { id: kept.id, name: kept.name, bytes: kept.bytes };
    },
    hourly(60),
  );

  anyone(
    dropByLink,
    async ({ body: { link, session, file } }) => {
      const { linked } = await enteredBy(store, link, session);
      const found = await within(services, linked, (tx) => attachmentById(tx, store, file));
      if (found?.file.id !== linked.file.id) throw notFound();
      const refused = await detach(store, linked.municipality, partner.by, file);
      if (refused) throw refused.refused === 'not-found' ? notFound() : refusing(refused);
      return {};
    },
    hourly(60),
  );

  anyone(
    saveByLink,
    async ({ body: { link, session, file } }, { reply }) => {
      const { linked, referral } = await enteredBy(store, link, session);
      if (!referral.ask) throw notFound();
      const { ask } = referral;
      const keep = await within(services, linked, (tx) => partnerReads(tx, services, linked, ask));
      const handed = await filesHandedOver(store, linked.municipality, referral, keep);
      const found = handed.find(({ id }) => id === file);
      await within(services, linked, async (tx) => {
        const sections = found ? [found.written.section] : [];
        const { member, device } = partner.by;
        const look = { member, device, kind: linked.file.kind, file: linked.file.id, purpose: 'referral' };
        logAccess(tx, [{ ...look, act: found ? 'read' : 'denied', sections }]);
      });
      const body = found && (await contentToSave(found, reply));
      if (!body) throw notFound();
      return body;
    },
    hourly(120),
  );
};
