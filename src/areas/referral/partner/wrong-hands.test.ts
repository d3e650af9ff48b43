import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDump } from '../../../../tests/dump.ts';
import { municipalityId } from '../../../server/start/found.ts';
import { inTenant } from '../../../server/store/context.ts';
import { readingAs } from '../../../server/store/store.ts';
import { handOut } from '../../../server/told/hand-out.ts';
import { mostMisses } from '../link.ts';
import { given, type PartnerWorld, partnerWorld, toCentre } from './partner-world.factory.ts';
import { readToken, tokenOf } from './secret.ts';

let p: PartnerWorld;
beforeAll(async () => {
  p = await partnerWorld();
}, 120_000);
afterAll(() => p.close());

const refusedAs = (refused: string) => ({ text: expect.stringContaining(`"${refused}"`) });

describe('a link in the wrong hands', () => {
  it('opens nothing without the code, and is locked for good after some tries', async () => {
    const id = await p.sent(toCentre);
    const made = await p.link(id);
    const thief = p.partnerOf(made);
    expect(await thief.look()).toMatchObject({ status: 422, ...refusedAs('referral.link-code-again') });
    for (let left = mostMisses - 1; left > 0; left--)
      expect(await thief.open('AAAA-AAAA')).toMatchObject({
        text: expect.stringContaining(`"left":${left}`),
      });
    expect(await thief.open('AAAA-AAAA')).toMatchObject(refusedAs('referral.link-locked'));
    expect(await p.partnerOf(made).open(made.code)).toMatchObject({
      status: 404,
      ...refusedAs('referral.no-such-link'),
    });
    await handOut(p.world.store, p.worker.municipality);
    const notices = await inTenant(p.world.store.app, readingAs(p.worker), ({ db }) =>
      db.selectFrom('notice').select('message').where('file_id', '=', id).execute(),
    );
    expect(notices).toEqual([{ message: 'referral.link-locked' }]);
    const anew = await p.link(id);
    expect((await p.partnerOf(anew).open(anew.code)).status).toBe(200);
    expect(await p.partnerOf(made).open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
  });

  it('takes no more tries when they come all at once', async () => {
    const made = await p.link(await p.sent(toCentre));
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => p.partnerOf(made, `10.2.0.${n}`).open('AAAA-AAAA')),
    );
    expect(tries.filter(({ text }) => text.includes('wrong-code'))).toHaveLength(mostMisses - 1);
    expect(tries.filter(({ text }) => text.includes('link-locked'))).toHaveLength(1);
    expect(await p.partnerOf(made).open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
  });

  it('opens in one browser at a time: whoever opens it last, with the code', async () => {
    const { made, partner } = await p.opened();
    const other = p.partnerOf(made);
    await other.open(made.code);
    expect((await other.look()).status).toBe(200);
    expect(await partner.look()).toMatchObject(refusedAs('referral.link-code-again'));
    expect(await partner.step('referral.report', { text: 'x' })).toMatchObject(
      refusedAs('referral.link-code-again'),
    );
  });

  it('is shut at once when the sender takes it back, or withdraws the request', async () => {
    const { id, partner } = await p.opened();
    const { link: standing } = await p.asSender(id);
    given(await p.step(p.worker, id, { kind: 'referral.unlink', link: standing?.id }));
    expect(await partner.look()).toMatchObject({ status: 404 });
    const second = await p.opened();
    given(await p.step(p.worker, second.id, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' }));
    expect(await second.partner.look()).toMatchObject({ status: 404 });
  });

  it('asks for the code again after two hours, and opens nothing after its end', async () => {
    const before = p.now;
    const { made, partner } = await p.opened();
    p.now = '2026-03-02T11:30:00.000Z';
    expect(await partner.look()).toMatchObject(refusedAs('referral.link-code-again'));
    expect((await partner.open(made.code)).status).toBe(200);
    p.now = '2026-03-17T09:00:00.000Z';
    expect(await partner.look()).toMatchObject(refusedAs('referral.no-such-link'));
    expect(await partner.open(made.code)).toMatchObject(refusedAs('referral.no-such-link'));
    p.now = before;
  });

  it('opens its own referral only: not with another’s code or session, nor in another municipality', async () => {
    const [one, other] = [await p.opened(), await p.opened()];
    const { municipality, secret } = readToken(one.made.token) ?? { municipality: '', secret: '' };
    expect(municipality).toBe(p.worker.municipality);
    const elsewhere = p.partnerOf({ token: tokenOf(municipalityId('maliq'), secret) });
    expect(await elsewhere.open(one.made.code)).toMatchObject({ status: 404 });
    expect(await p.partnerOf(one.made).open(other.made.code)).toMatchObject(refusedAs('referral.wrong-code'));
    const mixed = p.partnerOf(one.made);
    mixed.session = other.partner.session;
    expect(await mixed.look()).toMatchObject(refusedAs('referral.link-code-again'));
    for (const token of ['', 'x', secret, other.id])
      expect((await p.partnerOf({ token }).open('A')).status).toBe(404);
  });

  it('is no way past the door that asks at most so often from one address', async () => {
    const nowhere = p.partnerOf({ token: 'x' }, '10.9.9.9');
    let status = 0;
    for (let n = 0; n < 40; n++) status = (await nowhere.open('A')).status;
    expect(status).toBe(429);
  });

  it('stands in no dump: neither secret, nor code, nor session, nor who opened it', async () => {
    const { made, partner } = await p.opened();
    const secret = readToken(made.token)?.secret ?? '';
    const told = [
      secret,
      made.code,
      made.code.replace('-', ''),
      partner.session,
      'Ana Gjoni',
      'Qendra e Maliqit',
    ];
    expect(await searchDump(p.world.ownerUrl, told)).toEqual([]);
  });

  it('leaves every opening, look and step in the record of accesses', async () => {
    const { id } = await p.opened();
    const rows = await inTenant(
      p.world.store.system,
      { municipality: p.worker.municipality, member: null, holders: [] },
      ({ db }) => db.selectFrom('access_log').select(['act', 'device']).where('file_id', '=', id).execute(),
    );
    const byLink = rows.filter(({ device }) => device === 'link').map(({ act }) => act);
    expect(byLink).toEqual(expect.arrayContaining(['write', 'read']));
  });
});
