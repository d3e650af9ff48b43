import type { CaseCommand } from '../../src/areas/case/rules.ts';
import { newId } from '../../src/core/id.ts';
import { decideAndAppend } from '../../src/server/store/decide.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

/** An entry decided, sealed, chained, listed, logged and on the disk, beside a bare insert of one row. */
export const recordEntry = async ({ child, worker, store, bare }: Ground): Promise<Figure> => {
  const record = async (id: string, turn: number): Promise<void> => {
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
  };
  const { case: id } = await child(worker, { given: 'Besmir', surname: 'Bench' });
  const { case: before } = await child(worker, { given: 'Blerta', surname: 'Bench' });
  await bare.query('create table bare_row (id uuid primary key, body bytea not null)');
  // A server that has been at work for a minute: the first hundreds of acts still compile.
  for (let turn = 0; turn < 500; turn++) await record(before, turn);
  const body = Buffer.alloc(300, 7);
  const { ours, floor } = await inTurns(
    200,
    (turn) => record(id, turn),
    () => bare.query({ name: 'bare', text: 'insert into bare_row values ($1, $2)', values: [newId(), body] }),
  );
  return inFloors('record an entry', median(ours), median(floor), 3);
};
