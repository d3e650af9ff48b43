import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import { refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { inTenant } from '../../../server/store/context.ts';
import { readingAs, systemOf } from '../../../server/store/store.ts';
import { lockDirectory, recordsOf } from '../store.ts';
import { readBorders as readFile } from './borders.ts';
import { bringBorders, readBorders, readPoints } from './contract.ts';
import { publicPoints } from './points.ts';
import { bordersOf, keepBorders } from './store.ts';

const mostBytes = 15 * 1024 * 1024;
const longestCredit = 300;

interface Uploaded {
  document: unknown;
  credit: string;
}

const fieldOf = (field: unknown): string =>
  typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'
    ? field.value.trim()
    : '';

const uploaded = async (request: FastifyRequest): Promise<Uploaded | Refusal> => {
  const file = request.isMultipart()
    ? await request.file({ limits: { fileSize: mostBytes, files: 1 } })
    : undefined;
  if (!file) return refuse('directory.no-file');
  const credit = fieldOf(file.fields.credit);
  const bytes = await file.toBuffer();
  if (credit === '') return refuse('directory.borders-without-credit', { where: 'credit' });
  if (credit.length > longestCredit)
    return refuse('directory.borders-credit-too-long', { where: 'credit', values: { most: longestCredit } });
  try {
    return { document: JSON.parse(bytes.toString('utf8')), credit };
  } catch {
    return refuse('directory.not-borders');
  }
};

/** The map of services: borders that are brought in, and the places that the public may know. */
export const directoryMapRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const municipalities = pack.places.filter(({ kind }) => kind === 'municipality');

  asMember(readBorders, async (_, { who }) => {
    const kept = await inTenant(store.app, readingAs(who), bordersOf);
    return {
      borders: kept.map(({ place, outline }) => ({ place, outline })),
      credits: [...new Set(kept.map(({ credit }) => credit))],
    };
  });

  asMember(readPoints, async (_, { who }) => ({
    points: publicPoints(
      await inTenant(store.app, readingAs(who), (tx) => recordsOf(tx, ['service', 'location'])),
    ),
  }));

  asMember(bringBorders, async ({ query }, { who, request }) => {
    const sent = await uploaded(request);
    if (isRefusal(sent)) throw refusing(sent);
    const read = readFile(sent.document, pack.places);
    if (isRefusal(read)) throw refusing(read);
    const { by, known, unknown, faults } = read;
    const taken = query.trial === 'no' && faults.length === 0;
    if (taken)
      await inTenant(store.system, systemOf(who), async (tx) => {
        await lockDirectory(tx);
        await keepBorders(tx, known, { credit: sent.credit, by: who.id, at: store.now() });
      });
    const here = new Set(known.map(({ place }) => place));
    return {
      taken,
      by,
      known: known.map(({ area, called, place }) => ({ area, called, place })),
      unknown: [...unknown],
      missing: municipalities.filter(({ code }) => !here.has(code)).map(({ code }) => code),
      faults: faults.map(({ area, called, code }) => ({ area, called, code })),
    };
  });
};
