import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { calling, noting, opening } from '../../../tests/tiny-files.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from './context.ts';
import { type Asking, decideAndAppend } from './decide.ts';
import { poolAsSystem } from './maintenance.ts';
import { BrokenSeal } from './open-body.ts';
import { readFile } from './read.ts';
import { type Member, readingAs } from './store.ts';
import { verify } from './verify.ts';
import type { Fault } from './verify-file.ts';

let world: StoreWorld;
let worker: Member;
let owner: pg.Client;
beforeAll(async () => {
  world = await storeWorld();
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const take = async (asking: Asking): Promise<void> => {
  const answer = await decideAndAppend(world.store, worker, asking);
  if (isRefusal(answer)) throw new Error(answer.refused);
};

/** A case of four entries: its opening, and notes in two sections. */
const caseOfFour = async (): Promise<FileRef> => {
  const file: FileRef = { kind: 'case', id: newId() };
  await take({ file, command: opening(newId(), [worker.id]) });
  for (const [text, section] of [
    ['one', 'plan'],
    ['two', 'plan'],
    ['three', 'health'],
  ] as const)
    await take({ file, command: noting(text, section) });
  return file;
};

const faults = async (): Promise<Fault[]> => {
  const found: Fault[] = [];
  for await (const page of verify(world.store.system, worker.municipality)) found.push(...page.faults);
  return found;
};

const read = (file: FileRef) =>
  inTenant(world.store.app, readingAs(worker), (tx) =>
    readFile(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
  );

/** Changes rows behind the store's back, as somebody would who holds the database, and puts all back afterwards. */
const tampering = async (statements: readonly [string, ...unknown[]][], look: () => Promise<void>) => {
  await owner.query('create table kept_entry as table entry; create table kept_file as table file');
  await owner.query('create table kept_key as table data_key');
  try {
    for (const [sql, ...values] of statements) await owner.query(sql, values);
    await look();
  } finally {
    await owner.query(`delete from entry; delete from file; delete from data_key;
      insert into entry overriding system value select * from kept_entry;
      insert into file select * from kept_file; insert into data_key select * from kept_key;
      drop table kept_entry, kept_file, kept_key`);
  }
};

const at = (file: FileRef, seq: number): string => `where file_id = '${file.id}' and seq = ${seq}`;
const flip = (column: string): string => `${column} = set_byte(${column}, 5, get_byte(${column}, 5) # 1)`;

describe('checking the chains', () => {
  it('finds nothing wrong with what the store wrote, and tells how much it looked at', async () => {
    await caseOfFour();
    await caseOfFour();
    let [files, entries] = [0, 0];
    for await (const page of verify(world.store.system, worker.municipality)) {
      files += page.files;
      entries += page.entries;
    }
    const { rows } = await owner.query('select count(*)::int as files, sum(seq)::int as entries from file');
    expect({ files, entries }).toEqual(rows[0]);
    expect(await faults()).toEqual([]);
  });

  it('needs neither a key nor the password of a role', async () => {
    const system = await poolAsSystem(world.database.ownerUrl, 1);
    const pages = [];
    for await (const page of verify(system, worker.municipality)) pages.push(page);
    await system.end();
    expect(pages.flatMap((page) => page.faults)).toEqual([]);
    expect(pages[0]?.entries).toBeGreaterThan(0);
  });

  it('goes through more files than it looks at in one step', async () => {
    for (let n = 0; n < 230; n++)
      await take({ file: { kind: 'person', id: newId() }, command: calling(`person ${n}`) });
    expect(await faults()).toEqual([]);
  }, 60_000);
});

describe('a byte that was changed behind the store', () => {
  const one = async (change: (file: FileRef) => string, why: Fault['why'], seq: number) => {
    const file = await caseOfFour();
    await tampering([[change(file)]], async () => {
      expect(await faults()).toEqual([{ municipality: worker.municipality, file, seq, why }]);
    });
    return file;
  };

  it.each(['body', 'hash'])('is found in the %s of an entry', async (column) => {
    await one((file) => `update entry set ${flip(column)} ${at(file, 2)}`, 'content', 2);
  });

  it('is found in the link to the entry before', async () => {
    await one((file) => `update entry set ${flip('prev')} ${at(file, 3)}`, 'previous', 3);
  });

  it.each([
    ['author', `author = '${newId()}'`],
    ['section', `section = 'health'`],
    ['kind', `kind = 'tiny.opened'`],
    ['instant', `recorded_at = recorded_at + interval '1 millisecond'`],
    ['happening', `occurred_at = '2015'`],
    ['device', `device = 'another'`],
  ])('is found in the %s that stands on the envelope', async (_, set) => {
    await one((file) => `update entry set ${set} ${at(file, 2)}`, 'content', 2);
  });

  it('is found where an entry was taken out of the middle, or off the end', async () => {
    await one((file) => `delete from entry ${at(file, 2)}`, 'place', 2);
    await one((file) => `delete from entry ${at(file, 4)}`, 'end', 4);
  });

  it('is found in the head of a file, and where the file itself is gone', async () => {
    await one((file) => `update file set ${flip('hash')} where id = '${file.id}'`, 'end', 5);
    await one((file) => `update file set seq = 3 where id = '${file.id}'`, 'end', 5);
    await one((file) => `delete from file where id = '${file.id}'`, 'no-file', 1);
    await one((file) => `delete from entry where file_id = '${file.id}'`, 'end', 1);
  });

  it('is found where the key of a section is gone', async () => {
    await one(
      (file) => `delete from data_key where file_id = '${file.id}' and section = 'health'`,
      'no-key',
      4,
    );
  });

  it.each([
    ['body', flip('body')],
    ['section', `section = 'plan'`],
    ['author', `author = '${newId()}'`],
    ['place', `seq = 9`],
  ])('is seen by whoever reads the file, when it is the %s', async (_, set) => {
    const file = await caseOfFour();
    await tampering([[`update entry set ${set} ${at(file, 4)}`]], async () => {
      await expect(read(file)).rejects.toBeInstanceOf(BrokenSeal);
    });
    expect((await read(file)).entries).toHaveLength(4);
  });
});

describe('an entry that was moved', () => {
  it('does not open in another file, even when the keys are moved along', async () => {
    const [from, to] = [await caseOfFour(), await caseOfFour()];
    const moved = `update entry e set body = other.body, id = other.id, recorded_at = other.recorded_at
      from entry other where e.file_id = '${to.id}' and e.seq = 2 and other.file_id = '${from.id}' and other.seq = 2`;
    await tampering([['drop index entry_by_id'], [moved]], async () => {
      await expect(read(to)).rejects.toBeInstanceOf(BrokenSeal);
    });
    const withKeys = `update data_key k set wrapped = other.wrapped from data_key other
      where k.file_id = '${to.id}' and other.file_id = '${from.id}' and k.section = other.section`;
    await tampering([[moved], [withKeys]], async () => {
      await expect(read(to)).rejects.toThrow(/does not open/);
    });
    await owner.query('create unique index entry_by_id on entry (municipality, id)');
  });

  it('does not open with the key of another section', async () => {
    const file = await caseOfFour();
    const swapped = `update data_key k set wrapped = other.wrapped from data_key other
      where k.file_id = '${file.id}' and other.file_id = k.file_id and k.section = 'plan' and other.section = 'health'`;
    await tampering([[swapped]], async () => {
      await expect(read(file)).rejects.toThrow(/does not open/);
    });
  });
});
