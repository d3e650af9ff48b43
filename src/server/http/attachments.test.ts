import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDump } from '../../../tests/dump.ts';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import {
  attachFile,
  attachment,
  largestAttachment,
  readAttachments,
} from '../../core/contract/attachments.ts';
import { addressOf } from '../../core/contract/route.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { filesInFolder } from '../files/folder.ts';
import { attach } from '../store/attach.ts';
import { inTenant } from '../store/context.ts';
import { eraseFile } from '../store/erase.ts';
import { authorOf, type Member, systemOf } from '../store/store.ts';
import { verifyAttachments } from '../store/verify-attachments.ts';

const words = 'Fëmija tha se ka frikë të kthehet në shtëpi.';
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]);

let folder: string;
let world: UnitWorld;
let worker: Member;
let doctor: Member;
let officer: Member;
let stranger: Member;
let file: FileRef;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rrjet-files-'));
  world = await unitWorld({ files: filesInFolder(folder) });
  worker = await world.enlist();
  doctor = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  officer = await world.enlist({ roles: ['team-member'], discipline: 'police' });
  stranger = await world.enlist({ roles: ['worker'] });
  const child = await world.child(worker, { given: 'Besa', surname: 'Hoxha', sex: 'f', birth: '2015-03-02' });
  file = { kind: 'case', id: child.case };
  for (const { id: member, agency, discipline } of [doctor, officer])
    await world.act(worker, {
      file,
      command: { kind: 'circle.join', member, agency, discipline, part: 'team-member' },
    });
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const send = async (who: Member, bytes: Buffer, name: string, section: string, to = file) => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  return world.app.inject({
    method: 'POST',
    url: addressOf(attachFile.path, { ...to }, { section }),
    headers: { 'x-member': who.id, 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
};
const sent = async (...so: Parameters<typeof send>) => attachment.parse((await send(...so)).json());
const fetched = (who: Member, id: string) =>
  world.app.inject({ url: `/api/attachments/${id}`, headers: { 'x-member': who.id } });
const listed = async (who: Member) => {
  const answer = await world.ask(who, readAttachments, { params: file });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.attachments.map(({ id }) => id);
};
const onDisk = (id: string) => join(folder, worker.municipality, id);
const left = async () => (await readdir(join(folder, worker.municipality))).sort();

/** What the check of all attached files, which needs no key, finds. */
const broken = async () => {
  const found = [];
  for await (const page of verifyAttachments(world.store.system, filesInFolder(folder), worker.municipality))
    found.push(...page.faults.map(({ why, attachment: id }) => [why, id]));
  return found;
};

const looks = async (id: string, member: Member) => {
  const { rows } = await inTenant(world.store.system, systemOf(worker), ({ client }) =>
    client.query(
      `select act, sections from access_log where file_id = $1 and member = $2 order by position`,
      [id, member.id],
    ),
  );
  return rows;
};

describe('a file that hangs on a case', () => {
  it('comes back byte for byte, to be saved and never shown in place', async () => {
    const { id, name, mediaType, bytes } = await sent(worker, jpeg, 'Besa në shkollë (Αθήνα).jpg', 'plan');
    expect({ name, mediaType, bytes }).toEqual({
      name: 'Besa në shkollë (Αθήνα).jpg',
      mediaType: 'image/jpeg',
      bytes: jpeg.length,
    });
    const answer = await fetched(worker, id);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(jpeg)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(jpeg.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const disposition = String(answer.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="Besa ne/);
    expect(disposition).toContain("filename*=UTF-8''Besa%20n%C3%AB%20shkoll%C3%AB%20%28%CE%91");
  });

  it('lies sealed on the disk, for the server alone, and its name stands nowhere', async () => {
    const { id } = await sent(worker, Buffer.from(words), 'deklarata e Besës.txt', 'plan');
    const sealed = await readFile(onDisk(id));
    expect(sealed.toString('utf8')).not.toContain('frikë');
    expect((await stat(onDisk(id))).mode & 0o777).toBe(0o600);
    const { rows } = await inTenant(world.store.system, systemOf(worker), ({ client }) =>
      client.query('select digest from attachment where id = $1', [id]),
    );
    expect(rows[0].digest).toEqual(createHash('sha256').update(sealed).digest());
    expect(await searchDump(world.ownerUrl, ['deklarata', words, 'Besës'])).toEqual([]);
  });

  it('opens to whom the protocol opens its section, and every look is on record', async () => {
    const { id } = await sent(doctor, Buffer.from(words), 'raporti.txt', 'health');
    expect((await fetched(worker, id)).statusCode).toBe(200);
    expect((await fetched(doctor, id)).statusCode).toBe(200);
    expect((await fetched(officer, id)).statusCode).toBe(404);
    expect((await fetched(stranger, id)).statusCode).toBe(404);
    expect(await listed(worker)).toContain(id);
    expect(await listed(officer)).not.toContain(id);
    expect(await listed(stranger)).toEqual([]);
    expect(await looks(file.id, worker)).toContainEqual({ act: 'read', sections: ['health'] });
    expect(await looks(file.id, officer)).toContainEqual({ act: 'denied', sections: ['health'] });
    expect(await looks(file.id, doctor)).toContainEqual({ act: 'write', sections: ['health'] });
  });

  it('is taken only where its sender may write, and only by the circle', async () => {
    const note = Buffer.from(words);
    expect((await send(officer, note, 'a.txt', 'health')).statusCode).toBe(403);
    expect((await send(worker, note, 'a.txt', 'no-such-section')).statusCode).toBe(403);
    expect((await send(stranger, note, 'a.txt', 'plan')).statusCode).toBe(404);
    expect((await send(worker, note, 'a.txt', 'plan', { kind: 'case', id: newId() })).statusCode).toBe(404);
  });

  it('is refused by its content, when it is empty or too large, and then leaves nothing', async () => {
    const before = await left();
    const refusals: readonly [Buffer, string][] = [
      [Buffer.from('<html><script>1</script>'), 'attachment.kind'],
      [Buffer.from('MZ\u0000\u0001'), 'attachment.kind'],
      [Buffer.alloc(0), 'attachment.empty'],
      [Buffer.concat([jpeg, Buffer.alloc(largestAttachment)]), 'attachment.too-large'],
    ];
    for (const [bytes, refused] of refusals) {
      const answer = await send(worker, bytes, 'photo.jpg', 'plan');
      expect([answer.statusCode, answer.json().refused]).toEqual([422, refused]);
    }
    expect(await left()).toEqual(before);
  });

  it('leaves nothing when the line breaks while it is sent', async () => {
    const before = await left();
    const breaking = async function* () {
      yield jpeg;
      throw new Error('the line broke');
    };
    const attaching = { file, section: 'plan', name: 'half.jpg', bytes: breaking() };
    await expect(attach(world.store, worker.municipality, authorOf(worker), attaching)).rejects.toThrow(
      'the line broke',
    );
    expect(await left()).toEqual(before);
    expect(await listed(worker)).toHaveLength(before.length);
  });

  it('is not given out when it was changed on the disk, or when it is gone', async () => {
    const [one, other] = [
      await sent(worker, jpeg, 'one.jpg', 'plan'),
      await sent(worker, jpeg, 'two.jpg', 'plan'),
    ];
    const bytes = await readFile(onDisk(one.id));
    const changed = Buffer.from(bytes);
    changed[100] = (changed[100] ?? 0) ^ 1;
    await writeFile(onDisk(one.id), changed);
    expect((await fetched(worker, one.id)).statusCode).toBe(500);
    expect(await broken()).toEqual([['changed', one.id]]);
    await writeFile(onDisk(one.id), await readFile(onDisk(other.id)));
    expect((await fetched(worker, one.id)).statusCode).toBe(500);
    await rm(onDisk(one.id));
    expect((await fetched(worker, one.id)).statusCode).toBe(404);
    expect(await broken()).toEqual([['missing', one.id]]);
    await writeFile(onDisk(one.id), bytes);
    expect((await fetched(worker, one.id)).statusCode).toBe(200);
    expect(await broken()).toEqual([]);
  });

  it('is gone with its case, when that is erased', async () => {
    const child = await world.child(worker, { given: 'Ardit', surname: 'Prifti', sex: 'm', birth: '2012' });
    const mine: FileRef = { kind: 'case', id: child.case };
    const { id } = await sent(worker, Buffer.from(words), 'a.txt', 'plan', mine);
    expect(await eraseFile(world.store, worker, mine, 'ordered')).toMatchObject({ attachments: 1 });
    expect(await left()).not.toContain(id);
    expect((await fetched(worker, id)).statusCode).toBe(404);
  });
});
