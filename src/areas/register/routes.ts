import type { FastifyInstance } from 'fastify';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import type { BatchState } from './batch.ts';
import {
  agreeColumns,
  decidePairs,
  giveUpImport,
  listFindings,
  listImports,
  listLeft,
  listPairs,
  readImport,
  startImport,
  undoImport,
  uploadImport,
} from './contract.ts';
import { mostBytes } from './limits.ts';
import { checkColumns, lineOf, sheetsOf } from './look-over.ts';
import { findingsPage, type LookedOver, leftPage, pairsPage } from './pages.ts';
import { readApart } from './read-apart.ts';
import type { Preview } from './reading-messages.ts';
import { ImportRunner } from './runner.ts';
import { ImportSeal } from './sealing.ts';
import {
  type Batch,
  batchById,
  beginBatch,
  changeBatch,
  holdBatch,
  listBatches,
  rememberMapping,
} from './store/batches.ts';
import { decideRest, forgetDecisions, keepDecisions, waitingPairs } from './store/decisions.ts';
import { addPart, dropParts } from './store/parts.ts';
import { namesOfMembers } from './store/workers.ts';

/** Bringing in a unit's list: from the file to the people of the unit, and back. */
export const registerRoutes = ({ asMember }: Serving, services: Services, app: FastifyInstance): void => {
  const { store } = services;
  const runner = new ImportRunner(services, app.log);
  app.addHook('onReady', async () => runner.start());
  app.addHook('onClose', () => runner.close());

  const reading = <T>(who: Member, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTenant(store.app, readingAs(who), work);
  const writing = <T>(who: Member, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTenant(store.system, systemOf(who), work);
  const lookOver = (who: Member, batch: Id): LookedOver => ({
    services,
    member: who,
    batch,
    sealing: new ImportSeal(store.keys, batch),
  });

  const own = (batch: Batch | null, who: Member): Batch => {
    if (!batch || batch.member !== who.id) throw notFound();
    return batch;
  };

  /** Holds one's own list in one of the states in which it may be changed. */
  const hold = async (tx: Tx, who: Member, id: Id, states: readonly BatchState[]): Promise<Batch> => {
    const batch = own(await holdBatch(tx, id), who);
    if (!states.includes(batch.state)) throw refusing(refuse('register-not-now'), 409);
    return batch;
  };

  asMember(listImports, async (_, { who }) =>
    reading(who, async (tx) => {
      const batches = await listBatches(tx);
      const names = await namesOfMembers(tx, [...new Set(batches.map(({ member }) => member))]);
      return { imports: await Promise.all(batches.map((batch) => lineOf(batch, who, names, store.keys))) };
    }),
  );

  asMember(uploadImport, async (_, { who, request }) => {
    const file = await request.file({ limits: { fileSize: mostBytes } });
    if (!file) throw refusing(refuse('register-file-empty'), 400);
    const bytes = await file.toBuffer();
    let preview: Preview | null = null;
    const refused = await readApart(
      { kind: 'preview', bytes },
      {
        told: async (told) => {
          if (told.kind === 'preview') preview = told.preview;
        },
      },
    );
    if (isRefusal(refused)) throw refusing(refused);
    const id = newId();
    const sealing = new ImportSeal(store.keys, id);
    const [name, body, first] = await Promise.all([
      sealing.seal('name', 0, file.filename),
      sealing.seal('file', 0, bytes),
      sealing.seal('preview', 0, JSON.stringify(preview)),
    ]);
    await writing(who, async (tx) => {
      await beginBatch(tx, { id, member: who.id, name, rows: 0 });
      await addPart(tx, id, 'file', 0, {}, body);
      await addPart(tx, id, 'preview', 0, {}, first);
    });
    return { id };
  });

  asMember(readImport, async ({ params }, { who }) =>
    reading(who, async (tx) => {
      const batch = await batchById(tx, params.id);
      if (!batch) throw notFound();
      const names = await namesOfMembers(tx, [batch.member]);
      const isMine = batch.member === who.id;
      return {
        ...(await lineOf(batch, who, names, store.keys)),
        sheets: isMine ? await sheetsOf(tx, lookOver(who, batch.id)) : [],
        mapping: [...batch.mapping],
        waiting: isMine ? await waitingPairs(tx, batch.id) : 0,
      };
    }),
  );

  asMember(agreeColumns, async ({ params, body }, { who }) => {
    await writing(who, async (tx) => {
      const batch = await hold(tx, who, params.id, ['columns', 'checked']);
      const sheet = (await sheetsOf(tx, lookOver(who, batch.id)))[body.sheet];
      if (!sheet) throw notFound();
      const refused = checkColumns(sheet, body.mapping);
      if (refused) throw refusing(refused);
      const signature = store.keys.digest(who.municipality, 'import-headings', sheet.signature);
      await rememberMapping(tx, signature, body.mapping);
      await changeBatch(tx, batch.id, {
        state: 'checking',
        fault: null,
        done: 0,
        mapping: body.mapping,
        options: { ...batch.options, sheet: body.sheet },
        summary: { findings: [], pairs: { rows: 0, known: 0 } },
      });
    });
    runner.wake(who.municipality, params.id);
    return {};
  });

  asMember(listFindings, async ({ params, query }, { who }) =>
    reading(who, async (tx) => {
      const batch = own(await batchById(tx, params.id), who);
      const looked = lookOver(who, batch.id);
      const headings = (await sheetsOf(tx, looked))[batch.options.sheet]?.headings ?? [];
      return findingsPage(tx, looked, { mapping: batch.mapping, headings }, query, query.page);
    }),
  );

  asMember(listPairs, async ({ params, query }, { who }) =>
    reading(who, async (tx) => {
      const batch = own(await batchById(tx, params.id), who);
      return pairsPage(tx, lookOver(who, batch.id), query.show, query.page);
    }),
  );

  asMember(decidePairs, async ({ params, body }, { who }) =>
    writing(who, async (tx) => {
      const batch = await hold(tx, who, params.id, ['checked']);
      await keepDecisions(
        tx,
        batch.id,
        new Map(body.decisions.map(({ pair, decision }) => [pair, decision])),
      );
      if (body.rest) await decideRest(tx, batch.id, body.rest);
      return { waiting: await waitingPairs(tx, batch.id) };
    }),
  );

  asMember(startImport, async ({ params, body }, { who }) => {
    await writing(who, async (tx) => {
      const batch = await hold(tx, who, params.id, ['checked']);
      if ((await waitingPairs(tx, batch.id)) > 0) throw refusing(refuse('register-pairs-wait'));
      if (batch.refused >= batch.rows) throw refusing(refuse('register-no-row-taken'));
      const options = { ...batch.options, openCases: body.openCases };
      await changeBatch(tx, batch.id, { state: 'running', done: 0, options });
    });
    runner.wake(who.municipality, params.id);
    return {};
  });

  asMember(undoImport, async ({ params, body }, { who }) => {
    const reason = await new ImportSeal(store.keys, params.id).seal('reason', 0, body.reason);
    await writing(who, async (tx) => {
      const batch = await holdBatch(tx, params.id);
      if (!batch || (batch.member !== who.id && !who.roles.includes('supervisor'))) throw notFound();
      if (batch.state !== 'done') throw refusing(refuse('register-not-now'), 409);
      const summary = { ...batch.summary, stayed: 0 };
      await changeBatch(tx, batch.id, { state: 'undoing', undone: 0, summary, undo: { by: who.id, reason } });
    });
    runner.wake(who.municipality, params.id);
    return {};
  });

  asMember(giveUpImport, async ({ params }, { who }) =>
    writing(who, async (tx) => {
      const batch = await hold(tx, who, params.id, ['columns', 'checked']);
      await dropParts(tx, batch.id, ['file', 'preview', 'rows', 'pairs', 'left']);
      await forgetDecisions(tx, batch.id);
      await changeBatch(tx, batch.id, { state: 'given-up', finished: true });
      return {};
    }),
  );

  asMember(listLeft, async ({ params, query }, { who }) =>
    reading(who, async (tx) => {
      const batch = own(await batchById(tx, params.id), who);
      return leftPage(tx, lookOver(who, batch.id), query.page);
    }),
  );
};
