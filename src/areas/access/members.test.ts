import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Mailbox, openMailbox } from '../../../tests/mailbox.ts';
import { type Caller, codeNow, type SignInWorld, signInWorld } from '../../../tests/sign-in-world.ts';
import { addMember } from '../../server/sign-in/found.ts';
import { agencyId, municipalityId } from '../../server/start/found.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { handOut } from '../../server/told/hand-out.ts';

const Listed = z.object({
  members: z.array(
    z.looseObject({ id: z.string(), name: z.string(), email: z.string().nullable(), state: z.string() }),
  ),
});

const ownPassword = 'tri gurë në lumë 8';
const unit = agencyId('korce-child-protection-unit');
const invitation = (email: string, roles = ['worker']) => ({
  name: 'Blerta Kola',
  email,
  agency: unit,
  roles,
  language: 'sq',
});
const tokenOf = (link: unknown): string => String(link).split('#')[1] ?? '';

const accept = async (caller: Caller, token: string) =>
  caller.ask('POST', '/api/invitation/accept', { token, password: ownPassword });

/** Sets up the authenticator that the first sign-in asks for. */
const enrol = async (caller: Caller): Promise<string> => {
  const begun = await caller.ask('POST', '/api/account/second-factor', {});
  const made = String(begun.body.secret);
  await caller.ask('POST', '/api/account/second-factor/finish', { code: await codeNow(made) });
  return made;
};

describe('an installation that sends no e-mail', () => {
  let world: SignInWorld;
  let administrator: Caller;
  beforeAll(async () => {
    world = await signInWorld({ RRJET_URL: 'https://rrjet.example' });
    await world.person({ email: 'admin@korca.example', roles: ['administrator'], name: 'Arben Leka' });
    administrator = world.caller();
    await administrator.signIn('admin@korca.example');
  });
  afterAll(() => world.close());

  const inKorca = <T>(work: (tx: Tx) => Promise<T>) =>
    inTenant(world.store.system, { municipality: municipalityId('korce'), member: null, holders: [] }, work);
  const handOutAll = () => handOut(world.store, municipalityId('korce'));
  const lineOf = async (email: string) => {
    const { members } = Listed.parse((await administrator.ask('GET', '/api/members')).body);
    return members.find((member) => member.email === email);
  };

  it('gives the administrator a link to hand over; whoever has it sets a password and a second factor', async () => {
    const given = await administrator.ask('POST', '/api/members', invitation('Blerta@korca.example'));
    expect(given.body).toMatchObject({ mailed: false, known: false });
    expect(given.body.link).toMatch(/^https:\/\/rrjet\.example\/invitation#[\w-]{32}$/);
    expect(await lineOf('blerta@korca.example')).toMatchObject({ state: 'invited', enrolled: false });

    const token = tokenOf(given.body.link);
    const blerta = world.caller();
    expect((await blerta.ask('POST', '/api/invitation/open', { token })).body).toEqual({
      name: 'Blerta Kola',
      email: 'blerta@korca.example',
      municipality: 'Korçë',
      renewsSecondFactor: false,
    });
    const weak = await blerta.ask('POST', '/api/invitation/accept', {
      token,
      password: 'blerta blerta kola',
    });
    expect(weak.body.refused).toBe('password.easy-to-guess');
    expect((await accept(blerta, token)).body).toEqual({ next: 'in' });
    expect(blerta.lastSetCookies.find((line) => line.startsWith('__Secure-rrjet.session_token='))).toMatch(
      /Secure/,
    );
    expect((await blerta.ask('GET', '/api/me')).body).toEqual({ refused: 'second-factor-first' });
    await enrol(blerta);
    expect((await blerta.ask('GET', '/api/me')).body).toMatchObject({
      name: 'Blerta Kola',
      roles: ['worker'],
    });
    expect(await lineOf('blerta@korca.example')).toMatchObject({ state: 'active', enrolled: true });
  });

  it('lets a link be used once, and only until its hour', async () => {
    const first = await administrator.ask('POST', '/api/members', invitation('nje-here@korca.example'));
    expect((await accept(world.caller(), tokenOf(first.body.link))).status).toBe(200);
    expect((await accept(world.caller(), tokenOf(first.body.link))).body).toEqual({
      refused: 'invitation.over',
    });

    const late = await administrator.ask('POST', '/api/members', invitation('vone@korca.example'));
    await world.signIn.pool.query(`update sign_in.invitation set expires_at = now() where used_at is null`);
    const answer = await world
      .caller()
      .ask('POST', '/api/invitation/open', { token: tokenOf(late.body.link) });
    expect(answer.body).toEqual({ refused: 'invitation.over' });
  });

  it('keeps of a link only what cannot be read back', async () => {
    const given = await administrator.ask('POST', '/api/members', invitation('gjurma@korca.example'));
    const kept = await world.signIn.pool.query<{ row: string }>(
      `select i::text as row from sign_in.invitation i`,
    );
    for (const { row } of kept.rows) expect(row).not.toContain(tokenOf(given.body.link));
  });

  it('renews a lost password: the old one and all sessions end, the second factor stays', async () => {
    const { member } = await world.person({ email: 'humbi@korca.example', roles: ['worker'] });
    const before = world.caller();
    await before.signIn('humbi@korca.example');
    const given = await administrator.ask('POST', `/api/members/${member}/link`, {
      renewSecondFactor: false,
      language: 'el',
    });
    const after = world.caller();
    expect((await accept(after, tokenOf(given.body.link))).body).toEqual({ next: 'second-factor' });
    expect((await before.ask('GET', '/api/me')).status).toBe(401);
    expect((await world.caller().signIn('humbi@korca.example')).body.refused).toBe('sign-in.wrong');
    expect((await after.signIn('humbi@korca.example', ownPassword)).body).toEqual({ next: 'in' });
  });

  it('renews a lost telephone: the second factor is set up anew', async () => {
    const { member } = await world.person({ email: 'telefoni@korca.example', roles: ['worker'] });
    const given = await administrator.ask('POST', `/api/members/${member}/link`, {
      renewSecondFactor: true,
      language: 'sq',
    });
    const caller = world.caller();
    expect((await accept(caller, tokenOf(given.body.link))).body).toEqual({ next: 'in' });
    expect((await caller.ask('GET', '/api/me')).body).toEqual({ refused: 'second-factor-first' });
    await enrol(caller);
    expect((await caller.ask('GET', '/api/me')).status).toBe(200);
  });

  it('tells of a renewed sign-in at once: the member, the supervisors and the data protection officer', async () => {
    const enlist = async (email: string, role: string) => {
      const { member, person } = await world.person({ email, roles: [role] });
      const caller = world.caller();
      await caller.signIn(email);
      return { member, person, caller };
    };
    const worker = await enlist('rinovim@korca.example', 'worker');
    const head = await enlist('kreu@korca.example', 'supervisor');
    const officer = await enlist('mbrojtja@korca.example', 'data-protection-officer');
    const other = await enlist('tjeter@korca.example', 'worker');
    const heard = async ({ member }: typeof worker) => {
      await handOutAll();
      return inKorca(({ db }) =>
        db.selectFrom('notice').select(['message', 'urgency']).where('member', '=', member).execute(),
      );
    };
    const asked = { renewSecondFactor: true, language: 'sq' };
    await handOutAll();
    const before = await heard(head);
    expect((await administrator.ask('POST', `/api/members/${worker.member}/link`, asked)).status).toBe(200);
    expect((await worker.caller.ask('GET', '/api/me')).status).toBe(401);
    expect(await heard(worker)).toEqual([{ message: 'access.own-renewed', urgency: 'at-once' }]);
    for (const overseer of [head, officer]) {
      expect((await heard(overseer)).slice(before.length)).toEqual([
        { message: 'access.renewed', urgency: 'at-once' },
      ]);
      const log = await overseer.caller.ask('GET', `/api/access-log?act=renew&file=${worker.member}`);
      const me = (await administrator.ask('GET', '/api/me')).body.id;
      expect(log.body.lines).toEqual([
        expect.objectContaining({
          ...{ kind: 'member', file: worker.member, member: me, act: 'renew', purpose: 'second-factor' },
        }),
      ]);
    }
    expect(await heard(other)).toEqual([]);
  });

  it('tells nobody of a second link for who has never come in', async () => {
    const given = await administrator.ask('POST', '/api/members', invitation('pa-hyre@korca.example'));
    await handOutAll();
    const asked = { renewSecondFactor: false, language: 'sq' };
    await administrator.ask('POST', `/api/members/${given.body.member}/link`, asked);
    expect(await handOutAll()).toBe(0);
  });

  it('ends a membership at once, and takes the person back with a new link', async () => {
    const { member } = await world.person({ email: 'iku@korca.example', roles: ['worker'] });
    const caller = world.caller();
    await caller.signIn('iku@korca.example');
    expect((await caller.ask('GET', '/api/colleagues')).status).toBe(200);
    expect(
      (await administrator.ask('POST', `/api/members/${member}/end`, { reason: 'U largua.' })).status,
    ).toBe(200);
    expect((await caller.ask('GET', '/api/colleagues')).body).toEqual({ refused: 'sign-in-first' });
    const again = world.caller();
    await again.signIn('iku@korca.example');
    expect((await again.ask('GET', '/api/me')).body).toEqual({ refused: 'sign-in-first' });
    const named = await administrator.ask('GET', '/api/colleagues');
    expect(named.body.colleagues).toContainEqual(
      expect.objectContaining({ id: member, name: 'Elira Prifti', active: false }),
    );

    const back = await administrator.ask('POST', `/api/members/${member}/link`, {
      renewSecondFactor: false,
      language: 'sq',
    });
    const returned = world.caller();
    await accept(returned, tokenOf(back.body.link));
    await enrol(returned);
    expect((await returned.ask('GET', '/api/me')).body).toMatchObject({ id: member });
  });

  it('changes roles from the next request on', async () => {
    const { member } = await world.person({ email: 'rolet@korca.example', roles: ['supervisor'] });
    const caller = world.caller();
    await caller.signIn('rolet@korca.example');
    expect((await caller.ask('GET', '/api/access-log')).status).toBe(200);
    const change = (roles: string[]) =>
      administrator.ask('PUT', `/api/members/${member}`, { name: 'Elira Prifti', agency: unit, roles });
    expect((await change(['worker'])).status).toBe(200);
    expect((await caller.ask('GET', '/api/access-log')).body).toEqual({ refused: 'not-allowed' });
    expect((await change(['worker', 'administrator'])).body.refused).toBe('members.roles-apart');
  });

  it('lets no administrator change or end themselves, or invite whoever is here', async () => {
    const me = (await administrator.ask('GET', '/api/me')).body.id;
    const asked = { name: 'Arben Leka', agency: unit, roles: ['analyst'] };
    expect((await administrator.ask('PUT', `/api/members/${me}`, asked)).body.refused).toBe(
      'members.not-yourself',
    );
    expect(
      (await administrator.ask('POST', `/api/members/${me}/end`, { reason: 'U largua.' })).body.refused,
    ).toBe('members.not-yourself');
    const twice = await administrator.ask('POST', '/api/members', invitation('admin@korca.example'));
    expect(twice.body).toEqual({ refused: 'members.already-here', where: 'email' });
  });

  it('gives no link to a person who works elsewhere too, for it would open that as well', async () => {
    const { person, member } = await world.person({ email: 'dy-bashki@korca.example', roles: ['worker'] });
    const elsewhere = municipalityId('maliq');
    const agency = world.pack.agencies.find(({ municipality }) => municipality === 'maliq');
    await addMember(world.store, {
      municipality: elsewhere,
      person,
      name: 'Elira Prifti',
      email: null,
      agency: agencyId(agency?.code ?? ''),
      discipline: agency?.discipline ?? '',
      roles: ['supervisor'],
    });
    const refused = await administrator.ask('POST', `/api/members/${member}/link`, {
      renewSecondFactor: true,
      language: 'sq',
    });
    expect(refused.body).toEqual({ refused: 'members.belongs-elsewhere' });

    const caller = world.caller();
    await caller.signIn('dy-bashki@korca.example');
    expect((await caller.ask('GET', '/api/me')).body).toMatchObject({
      municipality: { code: 'korce' },
      elsewhere: [{ code: 'maliq' }],
    });
    await caller.ask('PUT', '/api/me/place', { municipality: elsewhere });
    expect((await caller.ask('GET', '/api/me')).body).toMatchObject({
      municipality: { code: 'maliq' },
      roles: ['supervisor'],
    });
    const stranger = await caller.ask('PUT', '/api/me/place', { municipality: municipalityId('devoll') });
    expect(stranger.status).toBe(404);
  });
});

describe('an installation that sends e-mail', () => {
  let world: SignInWorld;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await signInWorld({ SMTP_URL: mailbox.url });
    await world.person({ email: 'admin@korca.example', roles: ['administrator'] });
  });
  afterAll(async () => {
    await world.close();
    await mailbox.close();
  });

  it('sends the link to the person, in their language, and shows it to nobody else', async () => {
    const administrator = world.caller();
    await administrator.signIn('admin@korca.example');
    const given = await administrator.ask('POST', '/api/members', {
      ...invitation('eleni@korca.example'),
      language: 'el',
    });
    expect(given.body).toMatchObject({ link: null, mailed: true });
    const [letter] = mailbox.letters;
    expect(letter?.to).toBe('eleni@korca.example');
    expect(letter?.text).toContain('πρόγραμμα παιδικής προστασίας');
    const link = /http:\/\/localhost:4000\/invitation#[\w-]+/.exec(letter?.text ?? '')?.[0];
    expect((await accept(world.caller(), tokenOf(link))).body).toEqual({ next: 'in' });
  });
});
