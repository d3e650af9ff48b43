import type { CaseCommand } from '../../src/areas/case/rules.ts';
import { newId } from '../../src/core/id.ts';
import { decideAndAppend } from '../../src/server/store/decide.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

/** An entry decided, sealed, chained, listed, logged and on the disk, beside a bare insert of one row. */
export const recordEntry = async ({ child, worker, store, bare }: Ground): Promise<Figure> => {
  const { case: id } = await child(worker, { given: 'Besmir', surname: 'Bench' });
  await bare.query('create table bare_row (id uuid primary key, body bytea not null)');
  const body = Buffer.alloc(300, 7);
  const { ours, floor } = await inTurns(
    200,
    async (turn) => {
      const command: CaseCommand = {
        id: newId(),
        kind: 'record.open',
        record: newId(),
        form: 'visit',
        version: 1,
        edits: [{ field: 'home_seen', was: null, now: `Vizita ${turn}: fëmija u takua në shtëpi.` }],
      };
      const answer = await decideAndAppend(store, worker, { file: { kind: 'case', id }, command });
      if (!Array.isArray(answer)) throw new Error(JSON.stringify(answer));
    },
    () => bare.query({ name: 'bare', text: 'insert into bare_row values ($1, $2)', values: [newId(), body] }),
  );
  return inFloors('record an entry', median(ours), median(floor), 3);
};
