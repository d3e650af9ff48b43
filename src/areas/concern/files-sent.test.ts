import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { searchDump } from '../../../tests/dump.ts';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readAttachments } from '../../core/contract/attachments.ts';
import { addressOf } from '../../core/contract/route.ts';
import { formOf } from '../../core/pack/pack.ts';
import { filesInFolder } from '../../server/files/folder.ts';
import type { Member } from '../../server/store/store.ts';
import { listConcerns } from './contract.ts';
import { addFileToReceipt, openIntake, readReceipt, tellConcern } from './public-contract.ts';
import { mostFiles } from './triage.ts';

const photograph = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(40_000)]);

let folder: string;
let world: UnitWorld;
let worker: Member;
let police: Member;
let receipt: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rrjet-sent-'));
  world = await unitWorld({ files: filesInFolder(folder) });
  worker = await world.enlist();
  police = await world.enlist({ roles: ['team-member'], discipline: 'police' });
  receipt = await tell();
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const tell = async (): Promise<string> => {
  const opened = openIntake.answer.parse(
    (await world.app.inject({ method: 'GET', url: openIntake.path })).json(),
  );
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const told = await world.app.inject({
    method: 'POST',
    url: tellConcern.path,
    payload: {
      token: opened.token,
      municipality: 'korce',
      language: 'sq',
      version: formOf(world.pack, 'public-concern')?.version,
      edits: [{ field: 'words_said', was: null, now: 'Vajza rri vetëm.' }],
      immediate: false,
      harms: [],
      place: null,
      anonymous: true,
      website: '',
    },
  });
  return tellConcern.answer.parse(told.json()).receipt;
};

const send = async (code: string | null, bytes: Buffer, name = 'Arta te semafori.jpg') => {
  const form = new FormData();
  if (code !== null) form.append('receipt', code);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  const answer = await world.app.inject({
    method: 'POST',
    url: addFileToReceipt.path,
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: answer.statusCode, body: z.record(z.string(), z.unknown()).parse(answer.json()) };
};

const concernId = async (): Promise<string> => {
  const url = addressOf(listConcerns.path, {}, { state: 'new' });
  const answer = await world.app.inject({ method: 'GET', url, headers: { 'x-member': worker.id } });
  return listConcerns.answer.parse(answer.json()).concerns[0]?.id ?? '';
};

describe('what a reporter sends along with the code', () => {
  it('is shown to the unit, and to nobody else', async () => {
    expect(await send(receipt, photograph)).toEqual({ status: 200, body: { name: 'Arta te semafori.jpg' } });
    const url = addressOf(readAttachments.path, { kind: 'concern', id: await concernId() });
    const seen = async (who: Member) =>
      readAttachments.answer.parse(
        (await world.app.inject({ method: 'GET', url, headers: { 'x-member': who.id } })).json(),
      ).attachments;
    expect(await seen(worker)).toMatchObject([{ name: 'Arta te semafori.jpg', mediaType: 'image/jpeg' }]);
    expect(await seen(police)).toEqual([]);
  });

  it('is counted for whoever comes back, and not shown to them', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: readReceipt.path,
      payload: { receipt },
    });
    expect(answer.json()).toMatchObject({ files: 1 });
    expect(answer.body).not.toContain('semafori');
  });

  it('stands in no dump, neither its name nor its content', async () => {
    expect(await searchDump(world.ownerUrl, ['Arta te semafori', 'Vajza rri vetëm'])).toEqual([]);
  });

  it('is refused without a code that was given, and nothing of it is kept', async () => {
    const kept = async () => (await readdir(folder, { recursive: true })).length;
    const before = await kept();
    expect(await send(null, photograph)).toMatchObject({
      status: 404,
      body: { refused: 'intake.no-such-receipt' },
    });
    expect(await send('KOR-7K2M-PX4D-9QRT', photograph)).toMatchObject({
      body: { refused: 'intake.no-such-receipt' },
    });
    expect(await send(receipt, Buffer.from('MZ\u0090\u0000 program'))).toMatchObject({
      body: { refused: 'attachment.kind' },
    });
    expect(await kept()).toBe(before);
  });

  it('ends after as many files as one report takes', async () => {
    for (let n = 1; n < mostFiles; n++) expect((await send(receipt, photograph)).status).toBe(200);
    expect(await send(receipt, photograph)).toMatchObject({
      body: { refused: 'concern.enough-files', values: { most: mostFiles } },
    });
  });
});
