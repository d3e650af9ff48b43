import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDump } from '../../../../tests/dump.ts';
import { type UnitWorld, unitWorld } from '../../../../tests/unit-world.ts';
import { fold } from '../../../core/chronology/fold.ts';
import { readAttachments } from '../../../core/contract/attachments.ts';
import { readFile, sendCommands } from '../../../core/contract/files.ts';
import type { Answer } from '../../../core/contract/route.ts';
import { type Id, newId } from '../../../core/id.ts';
import { formOf } from '../../../core/pack/pack.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { filesInFolder } from '../../../server/files/folder.ts';
import { agencyId, municipalityId } from '../../../server/start/found.ts';
import { inTenant } from '../../../server/store/context.ts';
import { compareProjections } from '../../../server/store/rebuild.ts';
import { type Member, readingAs } from '../../../server/store/store.ts';
import { handOut } from '../../../server/told/hand-out.ts';
import { listReferrals } from '../contract.ts';
import { mostMisses } from '../link.ts';
import { type Referral, referralRules } from '../rules.ts';
import { attachByLink, lookByLink, type PartnerView, saveByLink } from './contract.ts';
import { makeLink } from './link-contract.ts';
import { Partner } from './partner.factory.ts';
import { readToken, tokenOf } from './secret.ts';

const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_000)]);

let now = '2026-03-02T09:00:00.000Z';
let folder: string;
let world: UnitWorld;
let worker: Member;
let doctor: Member;
let child: { person: Id; case: Id };
let school: Id;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rrjet-partner-'));
  world = await unitWorld({ now: () => now, files: filesInFolder(folder) });
  worker = await world.enlist({ name: 'Mira Kola' });
  doctor = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  const found = world.pack.agencies.find(
    (one) => one.municipality === 'korce' && one.discipline === 'education',
  );
  school = agencyId(found?.code ?? '');
  child = await world.child(worker, {
    ...{ given: 'Ëndrra', surname: 'Çela', sex: 'female', birth: '2016-05-03' },
  });
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const given = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

type Wish = { kind: string } & Record<string, unknown>;
const step = (who: Member, id: Id, command: Wish) =>
  world.ask(who, sendCommands, {
    body: { commands: [{ file: { kind: 'referral', id }, command: { id: newId(), ...command } }] },
  });

const toSchool = () => ({
  kind: 'institution' as const,
  agency: school,
  discipline: 'education',
  person: null,
});
const toCentre = { kind: 'outside' as const, name: 'Qendra e Maliqit' };
const toHealth = () => ({ ...toSchool(), agency: doctor.agency, discipline: 'health' });

const sent = async (
  receiver: ReturnType<typeof toSchool> | typeof toCentre,
  validUntil = '2026-04-30',
): Promise<Id> => {
  const id = newId();
  const isOurs = receiver.kind === 'institution';
  await world.act(
    worker,
    {
      file: { kind: 'referral', id },
      command: {
        ...{ kind: 'referral.draft', case: child.case, child: child.person, receiver },
        ...{ service: 'learning-support', urgency: 'ordinary', purpose: 'Nuk fle.', asked: 'Takime.' },
        ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed' },
        ...{ sections: ['identity'], validUntil },
      },
    },
    {
      file: { kind: 'case', id: child.case },
      command: { kind: 'case.refer', referral: id, agency: isOurs ? receiver.agency : null },
    },
  );
  const form = 'registration';
  const version = formOf(world.pack, form)?.version ?? 1;
  const edits = [{ field: 'given_name', was: null, now: 'Ëndrra' }];
  const packet = isOurs ? [{ record: newId(), form, version, part: null, edits }] : [];
  given(await step(worker, id, { kind: 'referral.send', packet }));
  return id;
};

const link = async (id: Id, who = worker) => given(await world.ask(who, makeLink, { params: { id } }));

let partners = 0;
/** Each at an address of their own: how often one may ask is not what most of this is about. */
const partnerOf = ({ token }: { token: string }, address = `10.1.0.${++partners}`) =>
  new Partner(() => world.app, token, address);

const seenBy = ({ text }: { text: string }): PartnerView => lookByLink.answer.parse(JSON.parse(text));
const opened = async (receiver: Parameters<typeof sent>[0] = toCentre) => {
  const id = await sent(receiver);
  const made = await link(id);
  const partner = partnerOf(made);
  expect((await partner.open(made.code)).status).toBe(200);
  return { id, made, partner };
};
const refusedAs = (refused: string) => ({ text: expect.stringContaining(`"${refused}"`) });

const asSender = async (id: Id): Promise<Referral> => {
  const params = { kind: 'referral' as const, id };
  const { entries } = given<Answer<typeof readFile>>(
    await world.ask(worker, readFile, { params, query: {} }),
  );
  return fold(referralRules, { kind: 'referral', id }, entries);
};

describe('a link for a partner without an account', () => {
  it('is made by the sender, for a receiver that has nobody here', async () => {
    const [outside, own, health] = [await sent(toCentre), await sent(toSchool()), await sent(toHealth())];
    for (const id of [outside, own]) expect((await link(id)).until).toBe('2026-03-16T09:00:00.000Z');
    expect(await world.ask(worker, makeLink, { params: { id: health } })).toMatchObject({
      refused: 'referral.has-people',
    });
    expect(await world.ask(doctor, makeLink, { params: { id: health } })).toMatchObject({
      refused: 'referral.senders-step',
    });
    expect(await world.ask(doctor, makeLink, { params: { id: own } })).toMatchObject({
      refused: 'not-found',
    });
  });

  it('ends no later than the request itself while nobody has answered', async () => {
    const id = await sent(toCentre, '2026-03-05');
    expect((await link(id)).until).toBe('2026-03-05T22:59:59.000Z');
  });

  it('cannot be put in by a client that thinks up its own secret', async () => {
    const id = await sent(toCentre);
    const command = { kind: 'referral.link', link: newId(), secret: 'a'.repeat(64), code: 'x' };
    expect(await step(worker, id, { ...command, until: '2026-03-20T00:00:00.000Z' })).toEqual({
      refused: 'section.not-yours-to-write',
    });
  });

  it('opens with its code what was previewed, and nothing of the case or of who wrote it', async () => {
    const { id, partner } = await opened(toSchool());
    const { text } = await partner.look();
    const view = seenBy({ text });
    expect(Object.values(view.referral.enclosed)[0]?.fields.given_name?.value).toBe('Ëndrra');
    expect(view.referral).toMatchObject({ state: 'seen', of: null, ask: { purpose: 'Nuk fle.' } });
    for (const hidden of [child.case, child.person, worker.id, id, 'Çela', 'Mira'])
      expect(text).not.toContain(hidden);
  });

  it('shows to who stands outside the map of institutions the request alone', async () => {
    const { partner } = await opened();
    const view = seenBy(await partner.look());
    expect(view.referral).toMatchObject({ enclosed: {}, ask: { asked: 'Takime.' }, state: 'seen' });
    expect(view).toMatchObject({ to: { name: 'Qendra e Maliqit' }, as: { name: 'Ana Gjoni' } });
  });

  it('takes the request to its end: asked, answered, accepted, started, reported, completed', async () => {
    const { id, partner } = await opened();
    await partner.step('referral.ask', { question: 'Kush e shoqëron?' });
    expect((await asSender(id)).state).toBe('clarification');
    given(await step(worker, id, { kind: 'referral.reply', answer: 'Gjyshja.' }));
    expect(seenBy(await partner.look()).referral.talk.map(({ text }) => text)).toEqual([
      'Kush e shoqëron?',
      'Gjyshja.',
    ]);
    await partner.step('referral.accept', { startsOn: null, waitingList: false, note: '' });
    await partner.step('referral.start', { on: '2026-03-02' });
    await partner.step('referral.report', { text: 'Dy takime u bënë.' });
    const last = await partner.step('referral.complete', {
      ...{ outcome: 'served-in-full', on: '2026-03-02', note: '' },
    });
    expect(seenBy(last).referral.state).toBe('completed');
    const ana = { name: 'Ana Gjoni', organisation: 'Qendra e Maliqit' };
    expect(await asSender(id)).toMatchObject({
      ...{ state: 'completed', accepted: { partner: ana }, completed: { partner: ana } },
      talk: [{ partner: ana }, { partner: null }, { partner: ana }],
    });
    const { referrals } = given(
      await world.ask(worker, listReferrals, { query: { side: 'sent', show: 'waiting' } }),
    );
    expect(referrals.find((line) => line.id === id)).toMatchObject({ waitsFor: 'sender' });
  });

  it('tells the sender of an answer, in words that name nobody', async () => {
    const { id, partner } = await opened();
    await partner.step('referral.decline', { reason: 'no-capacity', note: '', alternative: '' });
    await handOut(world.store, worker.municipality);
    const notices = await inTenant(world.store.app, readingAs(worker), ({ db }) =>
      db.selectFrom('notice').select('message').where('file_id', '=', id).execute(),
    );
    expect(notices).toEqual([{ message: 'referral.declined' }]);
  });

  it('makes no step that is not the receiver’s, and none twice', async () => {
    const { id, partner } = await opened();
    const twice = newId();
    const question = { question: 'Kush?' };
    for (let n = 0; n < 2; n++)
      expect((await partner.step('referral.ask', question, twice)).status).toBe(200);
    expect((await asSender(id)).talk).toHaveLength(1);
    expect(
      await partner.step('referral.complete', { outcome: 'x', on: '2026-03-02', note: '' }),
    ).toMatchObject(refusedAs('referral.no-such-step'));
    for (const kind of ['referral.withdraw', 'referral.open-link', 'referral.take', 'referral.see'])
      expect((await partner.step(kind)).status).toBe(400);
    expect(
      await partner.step('referral.report', { text: 'x', partner: { name: 'B', organisation: 'C' } }),
    ).toMatchObject(refusedAs('referral.no-such-step'));
  });
});

describe('a link in the wrong hands', () => {
  it('opens nothing without the code, and is locked for good after some tries', async () => {
    const id = await sent(toCentre);
    const made = await link(id);
    const thief = partnerOf(made);
    expect(await thief.look()).toMatchObject({ status: 422, ...refusedAs('referral.link-code-again') });
    for (let left = mostMisses - 1; left > 0; left--)
      expect(await thief.open('AAAA-AAAA')).toMatchObject({
        text: expect.stringContaining(`"left":${left}`),
      });
    expect(await thief.open('AAAA-AAAA')).toMatchObject(refusedAs('referral.link-locked'));
    expect(await partnerOf(made).open(made.code)).toMatchObject({
      status: 404,
      ...refusedAs('referral.no-such-link'),
    });
    const anew = await link(id);
    expect((await partnerOf(anew).open(anew.code)).status).toBe(200);
    expect(await partnerOf(made).open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
  });

  it('takes no more tries when they come all at once', async () => {
    const made = await link(await sent(toCentre));
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => partnerOf(made, `10.2.0.${n}`).open('AAAA-AAAA')),
    );
    expect(tries.filter(({ text }) => text.includes('wrong-code'))).toHaveLength(mostMisses - 1);
    expect(tries.filter(({ text }) => text.includes('link-locked'))).toHaveLength(1);
    expect(await partnerOf(made).open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
  });

  it('opens in one browser at a time: whoever opens it last, with the code', async () => {
    const { made, partner } = await opened();
    const other = partnerOf(made);
    await other.open(made.code);
    expect((await other.look()).status).toBe(200);
    expect(await partner.look()).toMatchObject(refusedAs('referral.link-code-again'));
    expect(await partner.step('referral.report', { text: 'x' })).toMatchObject(
      refusedAs('referral.link-code-again'),
    );
  });

  it('is shut at once when the sender takes it back, or withdraws the request', async () => {
    const { id, partner } = await opened();
    const { link: standing } = await asSender(id);
    given(await step(worker, id, { kind: 'referral.unlink', link: standing?.id }));
    expect(await partner.look()).toMatchObject({ status: 404 });
    const second = await opened();
    given(await step(worker, second.id, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' }));
    expect(await second.partner.look()).toMatchObject({ status: 404 });
  });

  it('asks for the code again after two hours, and opens nothing after its end', async () => {
    const before = now;
    const { made, partner } = await opened();
    now = '2026-03-02T11:30:00.000Z';
    expect(await partner.look()).toMatchObject(refusedAs('referral.link-code-again'));
    expect((await partner.open(made.code)).status).toBe(200);
    now = '2026-03-17T09:00:00.000Z';
    expect(await partner.look()).toMatchObject(refusedAs('referral.no-such-link'));
    expect(await partner.open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
    now = before;
  });

  it('opens its own referral only: not with another’s code or session, nor in another municipality', async () => {
    const [one, other] = [await opened(), await opened()];
    const { municipality, secret } = readToken(one.made.token) ?? { municipality: '', secret: '' };
    expect(municipality).toBe(worker.municipality);
    const elsewhere = partnerOf({ token: tokenOf(municipalityId('maliq'), secret) });
    expect(await elsewhere.open(one.made.code)).toMatchObject({ status: 404 });
    expect(await partnerOf(one.made).open(other.made.code)).toMatchObject(refusedAs('referral.wrong-code'));
    const mixed = partnerOf(one.made);
    mixed.session = other.partner.session;
    expect(await mixed.look()).toMatchObject(refusedAs('referral.link-code-again'));
    for (const token of ['', 'x', secret, other.id])
      expect((await partnerOf({ token }).open('A')).status).toBe(404);
  });

  it('is no way past the door that asks at most so often from one address', async () => {
    const nowhere = partnerOf({ token: 'x' }, '10.9.9.9');
    let status = 0;
    for (let n = 0; n < 40; n++) status = (await nowhere.open('A')).status;
    expect(status).toBe(429);
  });

  it('stands in no dump: neither secret, nor code, nor session, nor who opened it', async () => {
    const { made, partner } = await opened();
    const secret = readToken(made.token)?.secret ?? '';
    const told = [
      secret,
      made.code,
      made.code.replace('-', ''),
      partner.session,
      'Ana Gjoni',
      'Qendra e Maliqit',
    ];
    expect(await searchDump(world.ownerUrl, told)).toEqual([]);
  });

  it('leaves every opening, look and step in the record of accesses', async () => {
    const { id } = await opened();
    const rows = await inTenant(
      world.store.system,
      { municipality: worker.municipality, member: null, holders: [] },
      ({ db }) => db.selectFrom('access_log').select(['act', 'device']).where('file_id', '=', id).execute(),
    );
    const byLink = rows.filter(({ device }) => device === 'link').map(({ act }) => act);
    expect(byLink).toEqual(expect.arrayContaining(['write', 'read']));
  });
});

describe('files of a partner', () => {
  it('are handed over with a step, and those of the sender are saved from the same page', async () => {
    const { id, partner } = await opened();
    const kept = attachByLink.answer.parse(JSON.parse((await partner.attach('Raporti.pdf', scan)).text));
    expect(seenBy(await partner.look()).files).toEqual([]);
    expect(
      seenBy(
        await partner.step('referral.accept', {
          ...{ startsOn: null, waitingList: false, note: '', files: [kept.id] },
        }),
      ).files,
    ).toEqual([kept]);
    const params = { kind: 'referral' as const, id };
    expect(given(await world.ask(worker, readAttachments, { params })).attachments).toMatchObject([
      { name: 'Raporti.pdf' },
    ]);
    const saved = await partner.post(saveByLink, {
      ...{ link: partner.link, session: partner.session, file: kept.id },
    });
    expect(saved).toMatchObject({ status: 200 });
    expect(await searchDump(world.ownerUrl, ['Raporti.pdf'])).toEqual([]);
  });

  it('are neither taken from nor given to another referral', async () => {
    const [one, other] = [await opened(), await opened()];
    const kept = attachByLink.answer.parse(JSON.parse((await one.partner.attach('Raporti.pdf', scan)).text));
    const accept = { startsOn: null, waitingList: false, note: '', files: [kept.id] };
    expect((await other.partner.step('referral.accept', accept)).status).toBe(404);
    await one.partner.step('referral.accept', accept);
    const { link: token, session } = other.partner;
    expect((await other.partner.post(saveByLink, { link: token, session, file: kept.id })).status).toBe(404);
    const closed = partnerOf(one.made);
    expect((await closed.attach('Raporti.pdf', scan)).text).toContain('link-code-again');
  });
});

it('what follows from links is the same after a rebuild', async () => {
  await sent(toCentre).then(link);
  expect(await compareProjections(world.store, worker.municipality)).toEqual({});
});
