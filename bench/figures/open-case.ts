import { newId } from '../../src/core/id.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

const entries = 200;

/** A case that has been worked on for years: one act after the other until it holds 200 entries. */
const longCase = async ({ act, child, worker, bare }: Ground): Promise<string> => {
  const { case: id } = await child(worker, { given: 'Ardit', surname: 'Bench' });
  const file = { kind: 'case', id } as const;
  const count = async (): Promise<number> => {
    const { rows } = await bare.query('select count(*)::int as n from entry where file_id = $1', [id]);
    return rows[0].n;
  };
  for (let written = await count(); written < entries; written++)
    await act(worker, {
      file,
      command: {
        kind: 'record.open',
        record: newId(),
        form: 'visit',
        version: 1,
        edits: [
          { field: 'happened_on', was: null, now: '2026-03-02' },
          {
            field: 'home_seen',
            was: null,
            now: `Vizita ${written}: fëmija u takua në shtëpi, në prani të nënës.`,
          },
        ],
      },
    });
  return id;
};

const same = `select id, seq, kind, version, section, author, agency, device, occurred_at, recorded_at, body, prev, hash
  from entry where municipality = $1 and file_kind = 'case' and file_id = $2 order by seq`;

/** A case of 200 entries through HTTP, beside the same rows with `pg` alone. */
export const openCase = async (ground: Ground): Promise<Figure> => {
  const { worker, bare, get, store } = ground;
  const id = await longCase(ground);
  const { ours, floor } = await inTurns(
    100,
    async () => {
      store.cache.clear();
      return get(`/api/files/case/${id}`, worker);
    },
    () => bare.query({ name: 'same', text: same, values: [worker.municipality, id] }),
  );
  return inFloors('open a case of 200 entries through HTTP', median(ours), median(floor), 4);
};
