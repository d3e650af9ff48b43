import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchDump } from '../../../../tests/dump.ts';
import { type Mailbox, openMailbox } from '../../../../tests/mailbox.ts';
import { openMail } from '../../../server/mail/mail.ts';
import { inTenant } from '../../../server/store/context.ts';
import { readingAs } from '../../../server/store/store.ts';
import { handOut } from '../../../server/told/hand-out.ts';
import { mailLink } from './letter-contract.ts';
import { linkLetterRoutes } from './letter-routes.ts';
import { type PartnerWorld, partnerWorld, toCentre } from './partner-world.factory.ts';
import { sendLinkLetters } from './send-letters.ts';

const email = 'ana.gjoni@qendra.example';

let p: PartnerWorld;
let mailbox: Mailbox;
beforeAll(async () => {
  p = await partnerWorld(async () => linkLetterRoutes({ email: true }));
  mailbox = await openMailbox();
}, 120_000);
afterAll(async () => {
  await mailbox.close();
  await p.close();
});

const post = () => ({
  mail: openMail({ smtp: mailbox.url, mailFrom: 'Rrjet <rrjet@korce.al>' }),
  url: 'https://rrjet.al',
});
const send = () => sendLinkLetters(p.world.store, post(), p.worker.municipality);
const ask = async (id: string, token: string, who = p.worker) =>
  p.world.ask(who, mailLink, { params: { id }, body: { token, email, language: 'en' } });

it('the address of a link goes by e-mail once, without its code and without a word of the request', async () => {
  const id = await p.sent(toCentre);
  const made = await p.link(id);
  expect(await ask(id, made.token)).toEqual({});
  expect(await searchDump(p.world.ownerUrl, [email, made.token, made.token.slice(32)])).toEqual([]);
  await send();
  await send();
  const [letter, ...more] = mailbox.letters;
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ to: email, subject: 'A request waits for your answer' });
  expect(letter?.text).toContain(`https://rrjet.al/partner#${made.token}`);
  for (const secret of [made.code, 'Nuk fle', 'Ëndrra', 'learning', 'Qendra', 'korce'])
    expect(letter?.text.replace(made.token, '')).not.toContain(secret);
});

it('nobody sends a link that is not theirs, nor one that opens nothing', async () => {
  const [id, other] = [await p.sent(toCentre), await p.sent(toCentre)];
  const [made, foreign] = [await p.link(id), await p.link(other)];
  const head = await p.world.enlist({ roles: ['supervisor'] });
  for (const answer of [await ask(id, foreign.token), await ask(id, 'x'), await ask(id, made.token, head)])
    expect(answer).toMatchObject({ refused: 'referral.no-such-link' });
  expect(await ask(id, made.token)).toEqual({});
  await p.link(id);
  const before = mailbox.letters.length;
  await send();
  expect(mailbox.letters).toHaveLength(before);
});

it('what the mail server does not take is tried again, and its sender is told when it is given up', async () => {
  const id = await p.sent(toCentre);
  const made = await p.link(id);
  await ask(id, made.token);
  mailbox.turnAway(true);
  for (let tries = 0; tries < 12; tries++) {
    await send();
    p.now = new Date(Date.parse(p.now) + 6 * 3_600_000).toISOString();
  }
  mailbox.turnAway(false);
  const before = mailbox.letters.length;
  await send();
  expect(mailbox.letters).toHaveLength(before);
  await handOut(p.world.store, p.worker.municipality);
  const notices = await inTenant(p.world.store.app, readingAs(p.worker), ({ db }) =>
    db.selectFrom('notice').select('message').where('file_id', '=', id).execute(),
  );
  expect(notices).toEqual([{ message: 'referral.link-unsent' }]);
  expect(await searchDump(p.world.ownerUrl, [email])).toEqual([]);
});
