import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { calling, noting, opening } from '../../../tests/tiny-files.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { append } from './append.ts';
import { inTenant } from './context.ts';
import { decideAndAppend, decideTogether, decideWithin } from './decide.ts';
import { readFile } from './read.ts';
import { authorOf, type Member, readingAs, systemOf } from './store.ts';
import { verify } from './verify.ts';

let world: StoreWorld;
let worker: Member;
beforeAll(async () => {
  world = await storeWorld();
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
}, 60_000);
afterAll(() => world.close());

const taken = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const decide = (file: FileRef, command: { id: string; kind: string }, member = worker) =>
  decideAndAppend(world.store, member, { file, command });

const openCase = async (circle = [worker.id], child = newId()): Promise<FileRef> => {
  const file: FileRef = { kind: 'case', id: newId() };
  taken(await decide(file, opening(child, circle)));
  return file;
};

const readAs = (member: Member, file: FileRef) =>
  inTenant(world.store.app, readingAs(member), (tx) =>
    readFile(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
  );

const faults = async () => {
  const found = [];
  for await (const page of verify(world.store.system, worker.municipality)) found.push(...page.faults);
  return found;
};

describe('recording in a file', () => {
  it('gives entries their places in the order in which they were taken', async () => {
    const file = await openCase();
    for (const text of ['first', 'second', 'third']) taken(await decide(file, noting(text)));
    const { entries } = await readAs(worker, file);
    expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'tiny.opened'],
      [2, 'tiny.noted'],
      [3, 'tiny.noted'],
      [4, 'tiny.noted'],
    ]);
    expect(entries.at(-1)?.body).toEqual({ text: 'third' });
  });

  it('answers a command that was sent twice with what it wrote the first time', async () => {
    const file = await openCase();
    const command = noting('once');
    const first = taken(await decide(file, command));
    expect(taken(await decide(file, command))).toEqual(first);
    world.store.cache.clear();
    expect(taken(await decide(file, command))).toEqual(first);
    expect((await readAs(worker, file)).entries).toHaveLength(2);
  });

  it('answers a command that a device sends twice at the same moment once', async () => {
    const file = await openCase();
    const command = noting('twice at once');
    const answers = await Promise.all([1, 2, 3].map(() => decide(file, command)));
    expect(answers.map((answer) => taken(answer).map(({ seq }) => seq))).toEqual([[2], [2], [2]]);
  });

  it('keeps entries that were decided elsewhere once, however often they are appended', async () => {
    const file = await openCase();
    const entries = [
      {
        ...{ id: newId(), kind: 'tiny.noted', version: 1, section: 'plan' },
        occurredAt: null,
        body: { text: 'a' },
      },
    ];
    const appending = { file, entries, by: authorOf(worker) };
    for (const _ of [1, 2])
      taken(await inTenant(world.store.system, systemOf(worker), (tx) => append(tx, world.store, appending)));
    expect((await readAs(worker, file)).entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('tells nobody the entries of somebody else for naming their id', async () => {
    const other = await enlist(world.store, { id: worker.municipality, agency: worker.agency });
    const file = await openCase([worker.id, other.id]);
    const command = noting('for my eyes', 'notes');
    taken(await decide(file, command));
    expect(await decide(file, { ...command }, other)).toEqual({ refused: 'command-id-taken' });
    const elsewhere = await openCase();
    expect(await decide(elsewhere, command)).toEqual({ refused: 'command-id-taken' });
  });

  it('refuses an id in letters in which the database would not give it back', async () => {
    const file = await openCase();
    const command = noting('shouted');
    expect(await decide(file, { ...command, id: command.id.toUpperCase() })).toMatchObject({ where: 'id' });
    const shouted = { ...file, id: file.id.toUpperCase() };
    expect(await decide(shouted, command)).toMatchObject({
      refused: 'command-not-understood',
      where: 'file',
    });
    expect(await faults()).toEqual([]);
  });
});

describe('many people at once', () => {
  it('gives twenty writers of one file one chain without a gap', async () => {
    const team = await Promise.all(
      Array.from({ length: 20 }, () =>
        enlist(world.store, { id: worker.municipality, agency: worker.agency }),
      ),
    );
    const file = await openCase([worker.id, ...team.map(({ id }) => id)]);
    const rounds = [0, 1, 2, 3, 4];
    await Promise.all(
      team.map(async (member) => {
        for (const round of rounds) taken(await decide(file, noting(`${member.id} ${round}`), member));
      }),
    );
    const { entries } = await readAs(worker, file);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
    for (const { id } of team)
      expect(entries.filter(({ author }) => author === id).map(({ body }) => body)).toEqual([
        ...rounds.map((round) => ({ text: `${id} ${round}` })),
      ]);
    expect(await faults()).toEqual([]);
  });

  it('takes both of two acts that each need the other’s file before they can end', async () => {
    const [one, two] = [await openCase(), await openCase()];
    let waiting = 2;
    const bothHold = Promise.withResolvers<void>();
    const actOn = (file: FileRef, other: FileRef, text: string) =>
      decideTogether(world.store, worker, [{ file, command: noting(text) }], async (tx) => {
        waiting -= 1;
        if (waiting === 0) bothHold.resolve();
        await bothHold.promise;
        const also = [{ file: other, command: noting(`${text}, and what follows`) }];
        const answer = await decideWithin(tx, world.store, worker, also);
        return isRefusal(answer) ? answer : undefined;
      });
    const answers = await Promise.all([actOn(one, two, 'a'), actOn(two, one, 'b')]);
    for (const answer of answers) taken(answer);
    for (const file of [one, two]) expect((await readAs(worker, file)).entries).toHaveLength(3);
    expect(await faults()).toEqual([]);
  });

  it('never lets two acts over the same files wait for each other', async () => {
    const people: FileRef[] = [1, 2].map(() => ({ kind: 'person', id: newId() }));
    const cases = await Promise.all([0, 1, 0, 1].map((n) => openCase([worker.id], people[n]?.id)));
    const acts = Array.from({ length: 24 }, (_, n) => {
      const order = n % 2 === 0 ? [...cases, ...people] : [...people, ...cases].reverse();
      const askings = order.map((file) => ({
        file,
        command: file.kind === 'case' ? noting(`act ${n}`) : calling(`act ${n}`),
      }));
      return decideTogether(world.store, worker, askings);
    });
    for (const answer of await Promise.all(acts)) expect(taken(answer).flat()).toHaveLength(6);
    expect(await faults()).toEqual([]);
  });
});

describe('a command that is refused', () => {
  const heads = async () => {
    const seen = await inTenant(world.store.system, systemOf(worker), async ({ client }) =>
      client.query(
        `select (select count(*) from file) as files, (select count(*) from entry) as entries,
           (select count(*) from data_key) as keys, (select count(*) from circle) as places,
           (select sum(seq) from file) as last`,
      ),
    );
    return seen.rows;
  };

  it('leaves nothing, not even the file that it would have begun', async () => {
    const before = await heads();
    const unknown: FileRef = { kind: 'case', id: newId() };
    expect(await decide(unknown, noting('too early'))).toEqual({ refused: 'tiny.not-open' });
    expect(await heads()).toEqual(before);
  });

  it('is refused where its author does not write, though the rules of its kind forgot to ask', async () => {
    const file = await openCase();
    const before = await heads();
    const slip = (section: string) => decide(file, { id: newId(), kind: 'tiny.slip', section } as never);
    expect(await slip('police')).toEqual({ refused: 'section.not-yours-to-write' });
    expect(await heads()).toEqual(before);
    expect(Array.isArray(await slip('family'))).toBe(true);
  });

  it('takes back all that stood before it in the same act', async () => {
    const file = await openCase();
    const before = await heads();
    const askings = [
      { file, command: noting('a good word') },
      { file: { kind: 'case' as const, id: newId() }, command: opening(newId(), [worker.id]) },
      { file, command: noting('a forbidden one', 'police') },
    ];
    expect(await decideTogether(world.store, worker, askings)).toEqual({ refused: 'may-not-write' });
    expect(await heads()).toEqual(before);
  });

  it('is written on record when somebody tried a file that is not theirs', async () => {
    const file = await openCase();
    const stranger = await enlist(world.store, { id: worker.municipality, agency: worker.agency });
    expect(await decide(file, noting('let me in'), stranger)).toEqual({ refused: 'not-in-circle' });
    const log = await inTenant(world.store.system, systemOf(worker), async ({ client }) =>
      client.query('select act from access_log where member = $1 and file_id = $2', [stranger.id, file.id]),
    );
    expect(log.rows).toEqual([{ act: 'denied' }]);
  });
});
