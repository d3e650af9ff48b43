import { newId } from '../../src/core/id.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

const casesAtTable = 12;
const written = 15;

const note = (n: number) => ({
  ...{ kind: 'record.open', record: newId(), form: 'plan-action', version: 1 },
  edits: [
    { field: 'action', was: null, now: `Veprimi ${n}: takim me familjen dhe me shkollën.` },
    { field: 'due_on', was: null, now: '2026-12-04' },
    { field: 'action_state', was: null, now: 'planned' },
  ],
});

/** A meeting of the team with twelve cases, each with a plan that has grown. */
const meetingWithCases = async ({ act, child, worker, supervisor }: Ground) => {
  const cases: string[] = [];
  for (let n = 0; n < casesAtTable; n++) {
    const { case: id } = await child(worker, { given: `Fëmija ${n}`, surname: 'Bench' }, supervisor);
    const file = { kind: 'case', id } as const;
    for (let more = 0; more < written; more++) await act(worker, { file, command: note(more) });
    cases.push(id);
  }
  const file = { kind: 'conference', id: newId() } as const;
  const members = [worker, supervisor].map(({ id, agency, discipline }) => ({
    ...{ member: id, agency, discipline },
  }));
  const called = members.map(({ member }) => member);
  await act(
    supervisor,
    {
      file,
      command: {
        ...{ kind: 'conference.schedule', at: '2026-12-01T09:00:00Z', minutes: 120, place: 'Salla 2' },
        ...{ remote: null, chair: supervisor.id },
      },
    },
    { file, command: { kind: 'conference.invite', members } },
    ...cases.map((id) => ({
      file,
      command: { kind: 'conference.put-item', case: id, minutes: 10, called },
    })),
  );
  return { id: file.id, cases };
};

const same = `select file_id, id, seq, kind, version, section, author, agency, device, occurred_at, recorded_at, body, prev, hash
  from entry where municipality = $1 and file_kind = 'case' and file_id = any ($2) order by file_id, seq`;

/** The meeting's screen with all its cases in one request, beside the same rows with `pg` alone. */
export const meeting = async (ground: Ground): Promise<Figure> => {
  const { supervisor, bare, get, store } = ground;
  const { id, cases } = await meetingWithCases(ground);
  const { ours, floor } = await inTurns(
    60,
    async () => {
      store.cache.clear();
      return get(`/api/conferences/${id}`, supervisor);
    },
    () => bare.query({ name: 'same-cases', text: same, values: [supervisor.municipality, cases] }),
  );
  return inFloors(`open a meeting of ${casesAtTable} cases through HTTP`, median(ours), median(floor), 4);
};
