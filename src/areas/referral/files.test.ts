import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDump } from '../../../tests/dump.ts';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { fold } from '../../core/chronology/fold.ts';
import { type Attachment, attachFile, attachment, readAttachments } from '../../core/contract/attachments.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { addressOf } from '../../core/contract/route.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { filesInFolder } from '../../server/files/folder.ts';
import type { Member } from '../../server/store/store.ts';
import type { Author } from '../../server/store/take-entries.ts';
import { filesNamed } from './files.ts';
import { dropReferralFile, keepReferralFile } from './files-contract.ts';
import { filesHandedOver, keepFile, wholeReferral } from './keep-file.ts';
import { referralRules } from './rules.ts';

const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000)]);
const note = Buffer.from('Vajza nuk fle natën dhe ka frikë nga errësira.');

let folder: string;
let world: UnitWorld;
let worker: Member;
let doctor: Member;
let nurse: Member;
let officer: Member;
let child: { person: Id; case: Id };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rrjet-handed-'));
  world = await unitWorld({ files: filesInFolder(folder) });
  worker = await world.enlist();
  doctor = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  nurse = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  officer = await world.enlist({ roles: ['team-member'], discipline: 'police' });
  child = await world.child(worker, { given: 'Besa', surname: 'Hoxha', sex: 'female', birth: '2015-03-02' });
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const step = (who: Member, id: Id, command: { kind: string } & Record<string, unknown>) =>
  world.act(who, { file: { kind: 'referral', id }, command });

const drafted = async (sections: readonly string[] = ['identity']): Promise<Id> => {
  const id = newId();
  await world.act(
    worker,
    {
      file: { kind: 'referral', id },
      command: {
        ...{ kind: 'referral.draft', case: child.case, child: child.person },
        receiver: { kind: 'institution', agency: doctor.agency, discipline: 'health', person: null },
        ...{ service: 'medical-care', urgency: 'ordinary', purpose: 'Nuk fle.', asked: 'Një vizitë.' },
        ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed', sections },
        validUntil: '2099-01-01',
      },
    },
    {
      file: { kind: 'case', id: child.case },
      command: { kind: 'case.refer', referral: id, agency: doctor.agency },
    },
  );
  return id;
};

const sent = async (): Promise<Id> => {
  const id = await drafted();
  await step(worker, id, { kind: 'referral.send', packet: [] });
  return id;
};

const send = async (who: Member, id: Id, bytes: Buffer, name: string, section?: string) => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  return world.app.inject({
    method: 'POST',
    url: addressOf(keepReferralFile.path, { id }, { section }),
    headers: { 'x-member': who.id, 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
};
const kept = async (...so: Parameters<typeof send>): Promise<Attachment> =>
  attachment.parse((await send(...so)).json());
const drop = (who: Member, id: Id, one: Id) =>
  world.ask(who, dropReferralFile, { params: { id, attachment: one } });
const fetched = (who: Member, id: Id) =>
  world.app.inject({ url: `/api/attachments/${id}`, headers: { 'x-member': who.id } });
const seen = async (who: Member, id: Id): Promise<readonly Id[]> => {
  const answer = await world.ask(who, readAttachments, { params: { kind: 'referral', id } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.attachments.map((one) => one.id);
};
const handed = async (who: Member, id: Id): Promise<ReadonlySet<Id>> => {
  const answer = await world.ask(who, readFile, { params: { kind: 'referral', id }, query: {} });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return filesNamed(fold(referralRules, { kind: 'referral', id }, answer.entries));
};
const onDisk = async () => (await readdir(join(folder, worker.municipality))).sort();

describe('a file that the institution hands over with a step', () => {
  it('is its sender’s alone until the step is made, and then both sides have the same bytes', async () => {
    const id = await sent();
    const report = await kept(doctor, id, scan, 'Besa Hoxha, ekzaminimi.pdf');
    expect(report.section).toBe(`services/${doctor.agency}`);
    expect((await fetched(doctor, report.id)).statusCode).toBe(200);
    for (const who of [worker, nurse, officer]) {
      expect((await fetched(who, report.id)).statusCode).toBe(404);
      expect(await seen(who, id)).toEqual([]);
    }
    await step(doctor, id, {
      ...{ kind: 'referral.accept', startsOn: null, waitingList: false, note: '' },
      files: [report.id],
    });
    for (const who of [worker, nurse, doctor]) {
      const answer = await fetched(who, report.id);
      expect(answer.statusCode).toBe(200);
      expect(answer.rawPayload.equals(scan)).toBe(true);
      expect(await handed(who, id)).toEqual(new Set([report.id]));
    }
    expect((await fetched(officer, report.id)).statusCode).toBe(404);
    expect((await send(officer, id, note, 'a.txt')).statusCode).toBe(404);
  });

  it('is taken away when it was chosen by mistake, by who chose it, and never once it was handed over', async () => {
    const id = await sent();
    const wrong = await kept(doctor, id, note, 'fëmijë tjetër.txt');
    expect(await drop(worker, id, wrong.id)).toEqual({ refused: 'not-found' });
    expect(await drop(nurse, id, wrong.id)).toEqual({ refused: 'not-found' });
    expect(await drop(doctor, id, wrong.id)).toEqual({});
    expect(await onDisk()).not.toContain(wrong.id);
    expect((await fetched(doctor, wrong.id)).statusCode).toBe(404);
    const right = await kept(doctor, id, note, 'pyetje.txt');
    await step(doctor, id, { kind: 'referral.ask', question: 'Kush e shoqëron?', files: [right.id] });
    expect(await drop(doctor, id, right.id)).toEqual({ refused: 'attachment.handed-over' });
    expect((await fetched(worker, right.id)).rawPayload.equals(note)).toBe(true);
  });

  it('is handed over by nobody else, nor out of another referral, whatever a client sends', async () => {
    const [id, other] = [await sent(), await sent()];
    const elsewhere = await kept(doctor, other, note, 'fëmijë tjetër.txt');
    const mine = await kept(doctor, id, note, 'raporti.txt');
    const asking = (who: Member, file: Id) =>
      world.ask(who, sendCommands, {
        body: {
          commands: [
            {
              file: { kind: 'referral' as const, id },
              command: { id: newId(), kind: 'referral.ask', question: 'A mjafton?', files: [file] },
            },
          ],
        },
      });
    const refused = { refused: 'referral.file-not-kept', where: 'files' };
    expect(await asking(doctor, elsewhere.id)).toEqual(refused);
    expect(await asking(doctor, newId())).toEqual(refused);
    expect(await asking(nurse, mine.id)).toEqual(refused);
    expect(await asking(doctor, mine.id)).toMatchObject({ entries: expect.any(Array) });
  });

  it('comes in by the door of the referral alone', async () => {
    const id = await sent();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(note)]), 'a.txt');
    const body = new Response(form);
    const url = addressOf(
      attachFile.path,
      { kind: 'referral', id },
      { section: `services/${doctor.agency}` },
    );
    const headers = { 'x-member': doctor.id, 'content-type': body.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await body.arrayBuffer());
    expect((await world.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(404);
  });

  it('is answered by the sender with one of theirs', async () => {
    const id = await sent();
    await step(doctor, id, { kind: 'referral.ask', question: 'A ka vërtetim?' });
    const certificate = await kept(worker, id, scan, 'vërtetimi.pdf');
    expect((await fetched(doctor, certificate.id)).statusCode).toBe(404);
    await step(worker, id, { kind: 'referral.reply', answer: 'Po.', files: [certificate.id] });
    expect((await fetched(nurse, certificate.id)).rawPayload.equals(scan)).toBe(true);
  });

  it('is refused by its content as everywhere, and in a referral that is over', async () => {
    const id = await sent();
    const before = await onDisk();
    expect((await send(doctor, id, Buffer.from('MZ\u0090\u0000'), 'a.pdf')).json()).toMatchObject({
      refused: 'attachment.kind',
    });
    await step(worker, id, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' });
    expect((await send(worker, id, note, 'a.txt')).json()).toMatchObject({
      refused: 'referral.no-such-step',
    });
    expect((await send(doctor, id, note, 'a.txt')).statusCode).toBe(404);
    expect(await onDisk()).toEqual(before);
  });
});

describe('a file that goes along with the request', () => {
  it('is the institution’s once it is sent, and never when it was taken out before', async () => {
    const id = await drafted();
    const [paper, other] = [
      await kept(worker, id, scan, 'akti i lindjes.pdf', 'identity'),
      await kept(worker, id, note, 'tjetër.txt', 'identity'),
    ];
    for (const one of [paper, other])
      await step(worker, id, { kind: 'referral.enclose', attachment: one.id, section: 'identity' });
    await step(worker, id, { kind: 'referral.leave-out', attachment: other.id });
    expect((await fetched(doctor, paper.id)).statusCode).toBe(404);
    await step(worker, id, { kind: 'referral.send', packet: [] });
    expect(await seen(doctor, id)).toEqual([paper.id]);
    expect((await fetched(doctor, paper.id)).rawPayload.equals(scan)).toBe(true);
    expect((await fetched(doctor, other.id)).statusCode).toBe(404);
    expect(await drop(worker, id, other.id)).toEqual({});
    expect(await drop(worker, id, paper.id)).toEqual({ refused: 'attachment.handed-over' });
  });

  it('is kept only in a part that was chosen to go along', async () => {
    const id = await drafted();
    for (const section of ['health', undefined])
      expect((await send(worker, id, note, 'a.txt', section)).json()).toMatchObject({
        refused: 'referral.part-not-chosen',
      });
  });
});

describe('a partner whom the server lets in without an account', () => {
  it('has what was handed over in the parts that are open to it, and hands over in its turn', async () => {
    const id = await sent();
    const partner: Author = { member: doctor.id, agency: doctor.agency, device: 'link' };
    const whole = async () => {
      const referral = await wholeReferral(world.store, worker.municipality, id);
      if (isRefusal(referral)) throw new Error(referral.refused);
      return referral;
    };
    const report = await keepFile(world.store, worker.municipality, partner, await whole(), 'receiver', {
      name: 'raporti.pdf',
      bytes: Readable.from([scan]),
    });
    if (isRefusal(report)) throw new Error(report.refused);
    const handedOver = async (open: boolean) =>
      (await filesHandedOver(world.store, worker.municipality, await whole(), () => open)).map(
        (one) => one.id,
      );
    expect(await handedOver(true)).toEqual([]);
    await step(doctor, id, { kind: 'referral.ask', question: 'A mjafton ky raport?', files: [report.id] });
    expect([await handedOver(true), await handedOver(false)]).toEqual([[report.id], []]);
    expect((await fetched(worker, report.id)).rawPayload.equals(scan)).toBe(true);
  });
});

describe('whoever steals the database', () => {
  it('finds neither the name nor a word of a file', async () => {
    const needles = ['ekzaminimi', 'akti i lindjes', 'frikë nga errësira', 'Besa Hoxha'];
    expect(await searchDump(world.ownerUrl, needles)).toEqual([]);
  });
});
