import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../core/id.ts';
import { linkEnds, linkStanding, mostMisses } from './link.ts';
import { codeFrom, readCode, readToken, tokenOf } from './partner/secret.ts';
import { drafting, health, linking, partner, Rehearsal, unit, type Wish } from './rehearsal.factory.ts';

const link = newId();
const ana = { name: 'Ana Gjoni', organisation: 'Qendra e Maliqit' };
const send: Wish = { kind: 'referral.send', packet: [] };
const make: Wish = {
  ...{ kind: 'referral.link', link, secret: 'a'.repeat(64), code: '$argon2id$' },
  until: '2026-03-16T09:00:00.000Z',
};
const open: Wish = {
  ...{ kind: 'referral.open-link', link, session: 'b'.repeat(64), until: '2026-03-02T11:00:00.000Z' },
  ...ana,
};
const miss: Wish = { kind: 'referral.miss-code', link };
const accept: Wish = { kind: 'referral.accept', startsOn: null, waitingList: false, note: '', partner: ana };
const report: Wish = { kind: 'referral.report', text: 'Dy takime u bënë.', partner: ana };

const linked = (): Rehearsal => new Rehearsal().play([unit, drafting()], [unit, send], [linking, make]);
const standing = ({ file, now }: Rehearsal) => file.link && linkStanding(file.link, file.state, now);

describe('a link to one referral', () => {
  it('is made for its sender by the server alone, and for nobody else', () => {
    const sent = new Rehearsal().play([unit, drafting()], [unit, send]);
    expect(sent.try(unit, make)).toEqual({ refused: 'section.not-yours-to-write' });
    expect(sent.try(health, make)).toEqual({ refused: 'referral.senders-step' });
    expect(sent.try(partner, make)).toEqual({ refused: 'referral.senders-step' });
    expect(sent.try(linking, make)).toBeNull();
    expect(standing(sent)).toBe('unopened');
  });

  it('is not made for a draft, nor for what is over', () => {
    const draft = new Rehearsal().play([unit, drafting()]);
    expect(draft.try(linking, make)).toMatchObject({ refused: 'referral.no-such-step' });
    const over = linked().play([unit, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' }]);
    expect(over.try(linking, make)).toMatchObject({ refused: 'referral.no-such-step' });
    expect(standing(over)).toBe('over');
  });

  it('is opened by whoever has the code, who has then seen the request', () => {
    const opened = linked();
    expect(opened.try(partner, accept)).toEqual({ refused: 'referral.no-such-link' });
    expect(opened.try(health, open)).toEqual({ refused: 'section.not-yours-to-write' });
    opened.play([partner, open]);
    expect(standing(opened)).toBe('opened');
    expect(opened.file).toMatchObject({ state: 'seen', seenAt: opened.now, taker: null });
  });

  it('lets them answer and report as themselves, and leaves the request to everyone at the institution', () => {
    const { file } = linked().play([partner, open], [partner, accept], [partner, report]);
    expect(file).toMatchObject({ state: 'accepted', taker: null, accepted: { partner: ana } });
    expect(file.talk).toMatchObject([{ kind: 'report', partner: ana }]);
  });

  it('lets nobody act in a partner’s name, nor a partner in nobody’s', () => {
    const opened = linked().play([partner, open]);
    const { partner: _none, ...nameless } = { ...accept };
    expect(opened.try(health, accept)).toEqual({ refused: 'section.not-yours-to-write' });
    expect(opened.try(partner, nameless)).toEqual({ refused: 'section.not-yours-to-write' });
    const told = { who: 'Zyra', how: 'phone' };
    expect(opened.try(partner, { ...accept, told })).toEqual({ refused: 'section.not-yours-to-write' });
    expect(opened.try(partner, { kind: 'referral.take', member: null })).not.toBeNull();
    expect(opened.try(partner, { kind: 'referral.withdraw', reason: 'x' })).toEqual({
      refused: 'referral.senders-step',
    });
  });

  it('asks for the code again when their time is over, and opens nothing after its end', () => {
    const late = linked().play([partner, open]).wait(3);
    expect(late.try(partner, accept)).toEqual({ refused: 'referral.link-code-again' });
    late.wait(24 * 20);
    expect(standing(late)).toBe('expired');
    expect(late.try(partner, open)).toEqual({ refused: 'referral.no-such-link' });
  });

  it('is locked for good by too many wrong codes in a row', () => {
    const tried = linked();
    for (let n = 1; n < mostMisses; n++) tried.play([partner, miss]);
    tried.play([partner, open]);
    for (let n = 0; n < mostMisses; n++) tried.play([partner, miss]);
    expect(standing(tried)).toBe('locked');
    expect(tried.try(partner, open)).toEqual({ refused: 'referral.no-such-link' });
    expect(tried.try(partner, accept)).toEqual({ refused: 'referral.no-such-link' });
  });

  it('ends at once when its sender takes it back or makes a new one', () => {
    const back = linked().play([partner, open], [unit, { kind: 'referral.unlink', link }]);
    expect(standing(back)).toBe('revoked');
    expect(back.try(partner, accept)).toEqual({ refused: 'referral.no-such-link' });
    const anew = linked().play([partner, open], [linking, { ...make, link: newId() }]);
    expect(standing(anew)).toBe('unopened');
    for (const wish of [open, accept, miss])
      expect(anew.try(partner, wish)).toEqual({ refused: 'referral.no-such-link' });
  });

  it('is never valid longer than the request while nobody has answered', () => {
    const now = '2026-03-02T09:00:00.000Z';
    expect(linkEnds(now, 14, false, '2026-03-05T22:59:59.000Z')).toBe('2026-03-05T22:59:59.000Z');
    expect(linkEnds(now, 14, false, '2026-04-30T21:59:59.000Z')).toBe('2026-03-16T09:00:00.000Z');
    expect(linkEnds(now, 14, true, '2026-03-05T22:59:59.000Z')).toBe('2026-03-16T09:00:00.000Z');
  });
});

describe('what is told of a link', () => {
  it('is a code that may be typed as one likes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const code = codeFrom(random);
        expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
        for (const typed of [code.toLowerCase(), code.replace('-', ' '), ` ${code.replace('-', '')} `])
          expect(readCode(typed)).toBe(code);
      }),
    );
  });

  it('is an address from which the municipality and the secret are read back, and nothing from any other text', () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    expect(readToken(tokenOf(link, secret))).toEqual({ municipality: link, secret });
    for (const wrong of ['', secret, tokenOf(link, ''), `${tokenOf(link, secret)}x`, tokenOf('a b', secret)])
      expect(readToken(wrong)).toBeNull();
  });
});
