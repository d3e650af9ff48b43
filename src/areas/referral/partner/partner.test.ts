import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDump } from '../../../../tests/dump.ts';
import { readAttachments } from '../../../core/contract/attachments.ts';
import { newId } from '../../../core/id.ts';
import { inTenant } from '../../../server/store/context.ts';
import { compareProjections } from '../../../server/store/rebuild.ts';
import { readingAs } from '../../../server/store/store.ts';
import { handOut } from '../../../server/told/hand-out.ts';
import { listReferrals } from '../contract.ts';
import { attachByLink, lookByLink, type PartnerView, saveByLink } from './contract.ts';
import { makeLink } from './link-contract.ts';
import { given, type PartnerWorld, partnerWorld, toCentre } from './partner-world.factory.ts';

const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_000)]);

let p: PartnerWorld;
beforeAll(async () => {
  p = await partnerWorld();
}, 120_000);
afterAll(() => p.close());

const seenBy = ({ text }: { text: string }): PartnerView => lookByLink.answer.parse(JSON.parse(text));
const refusedAs = (refused: string) => ({ text: expect.stringContaining(`"${refused}"`) });

describe('a link for a partner without an account', () => {
  it('is made by the sender, for a receiver that has nobody here', async () => {
    const [outside, own, health] = [
      await p.sent(toCentre),
      await p.sent(p.toSchool),
      await p.sent(p.toHealth),
    ];
    for (const id of [outside, own]) expect((await p.link(id)).until).toBe('2026-03-16T09:00:00.000Z');
    expect(await p.world.ask(p.worker, makeLink, { params: { id: health } })).toMatchObject({
      refused: 'referral.has-people',
    });
    expect(await p.world.ask(p.doctor, makeLink, { params: { id: health } })).toMatchObject({
      refused: 'referral.senders-step',
    });
    expect(await p.world.ask(p.doctor, makeLink, { params: { id: own } })).toMatchObject({
      refused: 'not-found',
    });
  });

  it('ends no later than the request itself while nobody has answered', async () => {
    const id = await p.sent(toCentre, '2026-03-05');
    expect((await p.link(id)).until).toBe('2026-03-05T22:59:59.000Z');
  });

  it('cannot be put in by a client that thinks up its own secret', async () => {
    const id = await p.sent(toCentre);
    const command = { kind: 'referral.link', link: newId(), secret: 'a'.repeat(64), code: 'x' };
    expect(await p.step(p.worker, id, { ...command, until: '2026-03-20T00:00:00.000Z' })).toEqual({
      refused: 'section.not-yours-to-write',
    });
  });

  it('opens with its code what was previewed, and nothing of the case or of who wrote it', async () => {
    const { id, partner } = await p.opened(p.toSchool);
    const { text } = await partner.look();
    const view = seenBy({ text });
    expect(Object.values(view.referral.enclosed)[0]?.fields.given_name?.value).toBe('Ëndrra');
    expect(view.referral).toMatchObject({ state: 'seen', of: null, ask: { purpose: 'Nuk fle.' } });
    for (const hidden of [p.child.case, p.child.person, p.worker.id, id, 'Çela', 'Mira'])
      expect(text).not.toContain(hidden);
  });

  it('shows to who stands outside the map of institutions the request alone', async () => {
    const { partner } = await p.opened();
    const view = seenBy(await partner.look());
    expect(view.referral).toMatchObject({ enclosed: {}, ask: { asked: 'Takime.' }, state: 'seen' });
    expect(view).toMatchObject({ to: { name: 'Qendra e Maliqit' }, as: { name: 'Ana Gjoni' } });
  });

  it('takes the request to its end: asked, answered, accepted, started, reported, completed', async () => {
    const { id, partner } = await p.opened();
    await partner.step('referral.ask', { question: 'Kush e shoqëron?' });
    expect((await p.asSender(id)).state).toBe('clarification');
    given(await p.step(p.worker, id, { kind: 'referral.reply', answer: 'Gjyshja.' }));
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
    expect(await p.asSender(id)).toMatchObject({
      ...{ state: 'completed', accepted: { partner: ana }, completed: { partner: ana } },
      talk: [{ partner: ana }, { partner: null }, { partner: ana }],
    });
    const { referrals } = given(
      await p.world.ask(p.worker, listReferrals, { query: { side: 'sent', show: 'waiting' } }),
    );
    expect(referrals.find((line) => line.id === id)).toMatchObject({ waitsFor: 'sender' });
  });

  it('tells the sender of an answer, in words that name nobody', async () => {
    const { id, partner } = await p.opened();
    await partner.step('referral.decline', { reason: 'no-capacity', note: '', alternative: '' });
    await handOut(p.world.store, p.worker.municipality);
    const notices = await inTenant(p.world.store.app, readingAs(p.worker), ({ db }) =>
      db.selectFrom('notice').select('message').where('file_id', '=', id).execute(),
    );
    expect(notices).toEqual([{ message: 'referral.declined' }]);
  });

  it('makes no step that is not the receiver’s, and none twice', async () => {
    const { id, partner } = await p.opened();
    const twice = newId();
    const question = { question: 'Kush?' };
    for (let n = 0; n < 2; n++)
      expect((await partner.step('referral.ask', question, twice)).status).toBe(200);
    expect((await p.asSender(id)).talk).toHaveLength(1);
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

describe('files of a partner', () => {
  it('are handed over with a step, and those of the sender are saved from the same page', async () => {
    const { id, partner } = await p.opened();
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
    expect(given(await p.world.ask(p.worker, readAttachments, { params })).attachments).toMatchObject([
      { name: 'Raporti.pdf' },
    ]);
    const saved = await partner.post(saveByLink, {
      ...{ link: partner.link, session: partner.session, file: kept.id },
    });
    expect(saved).toMatchObject({ status: 200 });
    expect(await searchDump(p.world.ownerUrl, ['Raporti.pdf'])).toEqual([]);
  });

  it('are neither taken from nor given to another referral', async () => {
    const [one, other] = [await p.opened(), await p.opened()];
    const kept = attachByLink.answer.parse(JSON.parse((await one.partner.attach('Raporti.pdf', scan)).text));
    const accept = { startsOn: null, waitingList: false, note: '', files: [kept.id] };
    expect((await other.partner.step('referral.accept', accept)).status).toBe(404);
    await one.partner.step('referral.accept', accept);
    const { link: token, session } = other.partner;
    expect((await other.partner.post(saveByLink, { link: token, session, file: kept.id })).status).toBe(404);
    const closed = p.partnerOf(one.made);
    expect((await closed.attach('Raporti.pdf', scan)).text).toContain('link-code-again');
  });
});

it('what follows from links is the same after a rebuild', async () => {
  await p.sent(toCentre).then((id) => p.link(id));
  expect(await compareProjections(p.world.store, p.worker.municipality)).toEqual({});
});
