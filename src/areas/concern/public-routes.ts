import { randomBytes } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { Command, FileRef } from '../../core/chronology/entry.ts';
import { largestAttachment } from '../../core/contract/attachments.ts';
import { newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { attach } from '../../server/store/attach.ts';
import { addFromOutside, outside, readWhole, takeIn } from '../../server/store/take-in.ts';
import { byReceipt, digestOf, openTo } from './by-receipt.ts';
import { intakeTokens } from './intake-token.ts';
import {
  addFileToReceipt,
  addToReceipt,
  openIntake,
  readReceipt as readReceiptContract,
  tellConcern,
} from './public-contract.ts';
import { receiptFrom } from './receipt.ts';
import { type ConcernFile, concernRules } from './rules.ts';
import { enoughFiles, mostFiles } from './triage.ts';

const hourly = (max: number) => ({ max, timeWindow: '1 hour' });
const isConcern = (state: unknown): state is ConcernFile =>
  typeof state === 'object' && state !== null && 'triage' in state;

/** The code comes in a field before the file; anything else in its place is no code. */
const receiptSentWith = ({ fields }: MultipartFile): string => {
  const field = fields.receipt;
  return field && 'value' in field && typeof field.value === 'string' ? field.value : '';
};

/**
 * The page without an account. It takes a concern in and gives a code back; with the code it tells what was
 * answered, and nothing else. Nothing about whoever calls is kept.
 */
export const publicConcernRoutes = ({ anyone }: Serving, services: Services): void => {
  const { store, pack, numberPrefix } = services;
  const find = byReceipt(services);
  const tokens = intakeTokens(store.keys.derived('public-intake'));
  anyone(openIntake, async () => ({
    token: tokens.fresh(Date.now()),
    municipalities: (await openTo(store)).map(({ code, place }) => {
      const found = pack.places.find((one) => one.code === place);
      const name = found?.name ?? code;
      return { code, label: { sq: name, en: found?.names?.en ?? name, el: found?.names?.el ?? name } };
    }),
  }));

  anyone(
    tellConcern,
    async ({ body }) => {
      const municipality = (await openTo(store)).find(({ code }) => code === body.municipality);
      if (!municipality) throw notFound();
      const prefix = await numberPrefix(municipality.id);
      const receipt = receiptFrom(prefix, randomBytes(12));
      const receivedAt = store.now();
      // A program that filled in the hidden field is thanked like everyone else, so that it learns nothing.
      if (body.website !== '') return { receipt, receivedAt };
      const spent = tokens.spend(body.token, Date.now());
      if (spent !== 'good') throw refusing(refuse(`intake.${spent}`), 422);
      const form = formOf(pack, 'public-concern', body.version);
      if (!form) throw refusing(refuse('record.no-such-form', { where: 'public-concern' }));
      const file: FileRef = { kind: 'concern', id: newId() };
      const commands: (Command & Record<string, unknown>)[] = [
        {
          id: newId(),
          kind: 'concern.receive',
          channel: 'public',
          receivedAt,
          language: body.language,
          anonymous: body.anonymous,
          receipt: digestOf(store, municipality.id, receipt),
        },
        {
          id: newId(),
          kind: 'record.open',
          record: newId(),
          form: form.form,
          version: form.version,
          edits: body.edits,
        },
        {
          id: newId(),
          kind: 'concern.describe',
          immediate: body.immediate,
          harms: body.harms,
          place: body.place,
        },
      ];
      const taken = await takeIn(store, municipality.id, file, commands, prefix);
      if (isRefusal(taken)) throw refusing(taken);
      return { receipt, receivedAt };
    },
    hourly(20),
  );

  anyone(
    readReceiptContract,
    async ({ body }) => {
      const { municipality, file } = await find(body.receipt);
      const state = await readWhole(store, municipality, file);
      if (!isConcern(state) || !state.triage.received) throw notFound();
      const { received, triaged, said, files } = state.triage;
      const answered = said.some(({ by }) => by === 'unit');
      return {
        receivedAt: received.receivedAt,
        state: answered ? ('answered' as const) : triaged ? ('looked-at' as const) : ('received' as const),
        said: said.map(({ by, at, text }) => ({ by, at, text })),
        files: files.length,
      };
    },
    hourly(30),
  );

  anyone(
    addToReceipt,
    async ({ body }) => {
      const { municipality, file } = await find(body.receipt);
      const command = concernRules.commands.parse({
        id: newId(),
        kind: 'concern.add-words',
        text: body.text,
      });
      const added = await addFromOutside(store, municipality, file, command);
      if (isRefusal(added)) throw refusing(added);
      return {};
    },
    hourly(30),
  );

  anyone(
    addFileToReceipt,
    async (_, { request }) => {
      const sent = request.isMultipart()
        ? await request.file({ limits: { files: 1, fileSize: largestAttachment + 1 } })
        : undefined;
      if (!sent) throw refusing({ refused: 'attachment.empty', where: 'file' });
      const { municipality, file } = await find(receiptSentWith(sent));
      const state = await readWhole(store, municipality, file);
      if (!isConcern(state)) throw notFound();
      if (state.triage.files.length >= mostFiles) throw refusing(enoughFiles);
      const kept = await attach(store, municipality, outside, {
        file,
        section: 'concern',
        name: sent.filename,
        bytes: sent.file,
      });
      if (isRefusal(kept)) throw refusing(kept);
      const command = concernRules.commands.parse({
        id: newId(),
        kind: 'concern.add-file',
        attachment: kept.id,
      });
      const added = await addFromOutside(store, municipality, file, command);
      if (isRefusal(added)) throw refusing(added);
      return { name: kept.name };
    },
    hourly(30),
  );
};
