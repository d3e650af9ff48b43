import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { unzip, zip } from '../../server/files/zip.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { systemOf } from '../../server/store/store.ts';
import { assemble } from './hsds/assemble.ts';
import { documentOf, rowsOfDocument } from './hsds/document.ts';
import { isStanding } from './hsds/hanging.ts';
import { packageOf, type ReadRows, rowsOfPackage } from './hsds/package.ts';
import { textOf } from './hsds/record.ts';
import { keepGiven } from './keep.ts';
import { type Changed, directoryOf, keyOf } from './kept.ts';
import { lockDirectory, recordsOf } from './store.ts';
import { termsOf } from './terms.ts';
import { publicPart, tryPackage, wholePart, withTerms } from './transfer.ts';
import { exportDirectory, importDirectory } from './transfer-contract.ts';

const megabyte = 1024 * 1024;
const mostBytes = 20 * megabyte;
const mostUnpacked = 100 * megabyte;

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

const rowsFrom = (bytes: Buffer): ReadRows | Refusal => {
  if (isZip(bytes)) {
    const files = unzip(bytes, mostUnpacked);
    return files ? rowsOfPackage(files) : refuse('directory.damaged-package');
  }
  try {
    const document: unknown = JSON.parse(bytes.toString('utf8'));
    return rowsOfDocument(document) ?? refuse('directory.not-a-package');
  } catch {
    return refuse('directory.not-a-package');
  }
};

const uploaded = async (request: FastifyRequest): Promise<ReadRows | Refusal> => {
  const file = await request.file({ limits: { fileSize: mostBytes, files: 1 } });
  if (!file) return refuse('directory.no-file');
  const rows = rowsFrom(await file.toBuffer());
  return !isRefusal(rows) && rows.rows.length === 0 && rows.faults.length === 0
    ? refuse('directory.not-a-package')
    : rows;
};

const changeLine = ({ was, now }: Changed) => ({
  kind: now.kind,
  id: now.id,
  name: textOf(now.body, 'name'),
  isNew: was === null,
  confidential: now.confidential,
});

/** Taking the directory out and bringing a package in: HSDS 3.0, as JSON and as tables. */
export const directoryTransferRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const terms = termsOf(pack);

  asMember(exportDirectory, async ({ query: { as, part } }, { who, reply }) => {
    const records = await inTenant(store.system, systemOf(who), (tx) => recordsOf(tx));
    const directory = directoryOf(records);
    const stood = withTerms(part === 'all' ? wholePart(directory) : publicPart(directory), terms);
    const name = `directory-${part}-${store.now().slice(0, 10)}.${as === 'json' ? 'json' : 'zip'}`;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    if (as === 'json') return reply.type('application/json; charset=utf-8').send(documentOf(stood));
    return reply.type('application/zip').send(zip(packageOf(stood)));
  });

  asMember(importDirectory, async ({ query }, { who, request }) => {
    const read = await uploaded(request);
    if (isRefusal(read)) throw refusing(read);
    return inTenant(store.system, systemOf(who), async (tx) => {
      await lockDirectory(tx);
      const directory = directoryOf(await recordsOf(tx));
      const own = new Set(terms.stood.map(({ kind, body }) => keyOf(kind, body.id)));
      const assembled = assemble(
        read.rows,
        (resource, id) =>
          isStanding(resource) && (directory.has(keyOf(resource, id)) || own.has(keyOf(resource, id))),
      );
      const trial = tryPackage(
        {
          stood: assembled.stood,
          faults: [...read.faults, ...assembled.faults],
          notes: [...read.notes, ...assembled.notes],
        },
        directory,
        terms,
        store.now(),
      );
      const taken = query.trial === 'no' && trial.faults.length === 0;
      if (taken) await keepGiven(tx, directory, trial.news, { store, who, terms, act: 'brought' });
      return {
        taken,
        changes: trial.changed.map(changeLine),
        same: trial.same,
        untouched: trial.untouched,
        faults: [...trial.faults],
        notes: [...trial.notes],
      };
    });
  });
};
