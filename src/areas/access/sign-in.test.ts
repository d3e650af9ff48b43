import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeNow,
  rightPassword,
  type SignInWorld,
  secret,
  signInWorld,
} from '../../../tests/sign-in-world.ts';
import { served } from '../../server/http/serve.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld({ RRJET_DEMO: 'off' });
});
afterAll(() => world.close());

const worker = 'punonjesja@korca.example';

describe('signing in', () => {
  it('takes password and code, and then says who is signed in and where they work', async () => {
    const { member } = await world.person({ email: worker, roles: ['worker'] });
    const caller = world.caller();
    expect(await caller.ask('GET', '/api/me')).toEqual({ status: 401, body: { refused: 'sign-in-first' } });
    const first = await caller.ask('POST', '/api/sign-in', {
      email: 'Punonjesja@Korca.example',
      password: rightPassword,
    });
    expect(first).toEqual({ status: 200, body: { next: 'second-factor' } });
    expect((await caller.ask('GET', '/api/me')).status).toBe(401);
    const second = await caller.ask('POST', '/api/sign-in/second-factor', { code: await codeNow(secret) });
    expect(second).toEqual({ status: 200, body: { next: 'in' } });
    const me = await caller.ask('GET', '/api/me');
    expect(me.body).toMatchObject({
      id: member,
      name: 'Elira Prifti',
      roles: ['worker'],
      agency: { code: 'korce-child-protection-unit' },
      municipality: { code: 'korce', name: 'Korçë', label: { en: 'Korça' } },
    });
  });

  it('says the same to a wrong password and to an address that nobody has', async () => {
    const wrong = { password: 'asgjë e saktë këtu', email: worker };
    const caller = world.caller();
    const known = await caller.ask('POST', '/api/sign-in', wrong);
    const unknown = await caller.ask('POST', '/api/sign-in', { ...wrong, email: 'askush@korca.example' });
    expect(known).toEqual({ status: 422, body: { refused: 'sign-in.wrong' } });
    expect(unknown).toEqual(known);
  });

  it('keeps the session from scripts and from other sites', async () => {
    const caller = world.caller();
    await world.person({ email: 'biskota@korca.example', roles: ['worker'] });
    await caller.signIn('biskota@korca.example');
    const line = caller.lastSetCookies.find((set) => set.startsWith('rrjet.session_token='));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Strict/i);
    expect(line).toMatch(/Path=\//i);
    expect(line).not.toMatch(/Secure/i);
  });

  it('does not open with a token whose signature is not ours', async () => {
    const caller = world.caller();
    await world.person({ email: 'nenshkrimi@korca.example', roles: ['worker'] });
    await caller.signIn('nenshkrimi@korca.example');
    const [name, value = ''] = [...caller.cookies].find(([key]) => key.includes('session')) ?? ['', ''];
    const [token = ''] = decodeURIComponent(value).split('.');
    caller.cookies.set(name, encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`));
    expect((await caller.ask('GET', '/api/me')).status).toBe(401);
  });

  it('ends with signing out: the old cookie opens nothing any more', async () => {
    const caller = world.caller();
    await world.person({ email: 'dalja@korca.example', roles: ['worker'] });
    await caller.signIn('dalja@korca.example');
    const before = new Map(caller.cookies);
    expect((await caller.ask('POST', '/api/sign-out')).status).toBe(200);
    for (const [name, value] of before) caller.cookies.set(name, value);
    expect((await caller.ask('GET', '/api/me')).body).toEqual({ refused: 'sign-in-first' });
  });

  it('ends by itself when nothing was asked for half an hour', async () => {
    const caller = world.caller();
    const { person } = await world.person({ email: 'pushimi@korca.example', roles: ['worker'] });
    await caller.signIn('pushimi@korca.example');
    const left = await world.signIn.pool.query<{ minutes: number }>(
      `select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sign_in.session where user_id = $1`,
      [person],
    );
    expect(left.rows).toEqual([{ minutes: 30 }]);
    await world.signIn.pool.query(
      `update sign_in.session set expires_at = now() - interval '1 second' where user_id = $1`,
      [person],
    );
    expect((await caller.ask('GET', '/api/me')).status).toBe(401);
  });

  it('goes on while somebody works, but never past a working day', async () => {
    const caller = world.caller();
    const { person } = await world.person({ email: 'puna@korca.example', roles: ['worker'] });
    await caller.signIn('puna@korca.example');
    const minutes = async (began: string) => {
      await world.signIn.pool.query(
        `update sign_in.session set updated_at = now() - interval '5 minutes', expires_at = now() + interval '2 minutes',
         created_at = now() - $2::interval where user_id = $1`,
        [person, began],
      );
      expect((await caller.ask('GET', '/api/me')).status).toBe(200);
      const { rows } = await world.signIn.pool.query<{ minutes: number }>(
        `select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sign_in.session where user_id = $1`,
        [person],
      );
      return rows[0]?.minutes;
    };
    expect(await minutes('1 hour')).toBe(30);
    expect(await minutes('11 hours 50 minutes')).toBe(10);
  });

  it('does not take the same code twice', async () => {
    await world.person({ email: 'kodi@korca.example', roles: ['worker'] });
    const code = await codeNow(secret);
    const enter = async () => {
      const caller = world.caller();
      await caller.ask('POST', '/api/sign-in', { email: 'kodi@korca.example', password: rightPassword });
      return caller.ask('POST', '/api/sign-in/second-factor', { code });
    };
    expect((await enter()).status).toBe(200);
    expect((await enter()).body).toEqual({ refused: 'second-factor.used-code', where: 'code' });
  });
});

describe('who has still something to do before the work', () => {
  it('sets up a second factor, gets backup codes once, and is in', async () => {
    const email = 'ereja@korca.example';
    await world.person({ email, roles: ['worker'], enrolled: false });
    const caller = world.caller();
    expect((await caller.signIn(email)).body).toEqual({ next: 'in' });
    for (const path of ['/api/me', '/api/colleagues'])
      expect(await caller.ask('GET', path)).toEqual({
        status: 403,
        body: { refused: 'second-factor-first' },
      });
    const begun = await caller.ask('POST', '/api/account/second-factor', {});
    expect(begun.body.address).toMatch(/^otpauth:\/\/totp\/Rrjet:/);
    const made = String(begun.body.secret);
    const wrong = await caller.ask('POST', '/api/account/second-factor/finish', { code: '000000' });
    expect(wrong.body.refused).toBe('second-factor.wrong-code');
    const done = await caller.ask('POST', '/api/account/second-factor/finish', { code: await codeNow(made) });
    expect(done.body.backupCodes).toHaveLength(10);
    expect((await caller.ask('GET', '/api/me')).status).toBe(200);

    const again = world.caller();
    await again.ask('POST', '/api/sign-in', { email, password: rightPassword });
    const [backup] = [done.body.backupCodes].flat();
    const typed = String(backup).toUpperCase().replace('-', ' ');
    expect((await again.ask('POST', '/api/sign-in/second-factor', { code: typed })).body).toEqual({
      next: 'in',
    });
    const twice = world.caller();
    await twice.ask('POST', '/api/sign-in', { email, password: rightPassword });
    expect((await twice.ask('POST', '/api/sign-in/second-factor', { code: typed })).body.refused).toBe(
      'second-factor.wrong-code',
    );
  });

  it('changes a password that somebody else set', async () => {
    const email = 'fillimi@korca.example';
    await world.person({ email, roles: ['worker'], mustChangePassword: true });
    const caller = world.caller();
    await caller.signIn(email);
    expect((await caller.ask('GET', '/api/me')).body).toEqual({ refused: 'password-change-first' });
    const change = (password: string, current = rightPassword) =>
      caller.ask('POST', '/api/account/password', { current, password });
    expect((await change('shkurt')).body.refused).toBe('password.too-short');
    expect((await change('Elira Prifti fillimi')).body.refused).toBe('password.easy-to-guess');
    expect((await change(rightPassword)).body.refused).toBe('password.same');
    expect((await change('bora mbi Moravë 1912', 'jo kështu')).body.refused).toBe('password.wrong');
    expect((await change('bora mbi Moravë 1912')).status).toBe(200);
    expect((await caller.ask('GET', '/api/me')).status).toBe(200);
  });

  it('cannot put an authenticator of their own in place of another’s with the password alone', async () => {
    const email = 'vjedhja@korca.example';
    await world.person({ email, roles: ['worker'] });
    const owner = world.caller();
    await owner.signIn(email);
    await world.signIn.pool.query(
      `update sign_in.session set second_factor = false where user_id = (select id from sign_in.person where email = $1)`,
      [email],
    );
    expect((await owner.ask('POST', '/api/account/second-factor', {})).body).toEqual({
      refused: 'second-factor-first',
    });
  });

  it('an analyst, who sees no name, comes in by password alone', async () => {
    await world.person({ email: 'analisti@korca.example', roles: ['analyst'], enrolled: false });
    const caller = world.caller();
    await caller.signIn('analisti@korca.example');
    expect((await caller.ask('GET', '/api/me')).status).toBe(200);
    expect(await caller.ask('GET', '/api/colleagues')).toEqual({
      status: 403,
      body: { refused: 'not-allowed' },
    });
  });
});

describe('one’s own sessions', () => {
  it('are listed and ended, one or all others', async () => {
    const email = 'sesionet@korca.example';
    await world.person({ email, roles: ['analyst'], enrolled: false });
    const [here, phone, office] = [world.caller(), world.caller(), world.caller()];
    for (const caller of [here, phone, office]) await caller.signIn(email);
    const { sessions } = (await here.ask('GET', '/api/account')).body as {
      sessions: { id: string; current: boolean }[];
    };
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    expect((await here.ask('DELETE', `/api/account/sessions/${other}`)).status).toBe(200);
    await here.ask('POST', '/api/account/sessions/end-others');
    expect((await phone.ask('GET', '/api/me')).status).toBe(401);
    expect((await office.ask('GET', '/api/me')).status).toBe(401);
    expect((await here.ask('GET', '/api/me')).status).toBe(200);
  });

  it('cannot be ended by anyone else', async () => {
    await world.person({ email: 'une@korca.example', roles: ['analyst'], enrolled: false });
    await world.person({ email: 'tjetri@korca.example', roles: ['analyst'], enrolled: false });
    const [mine, theirs] = [world.caller(), world.caller()];
    await mine.signIn('une@korca.example');
    await theirs.signIn('tjetri@korca.example');
    const { sessions } = (await theirs.ask('GET', '/api/account')).body as { sessions: { id: string }[] };
    expect((await mine.ask('DELETE', `/api/account/sessions/${sessions[0]?.id}`)).status).toBe(404);
    expect((await theirs.ask('GET', '/api/me')).status).toBe(200);
  });
});

describe('what other sites make a browser send', () => {
  it('is refused, with whatever cookie it comes', async () => {
    await world.person({ email: 'origjina@korca.example', roles: ['analyst'], enrolled: false });
    const caller = world.caller();
    await caller.signIn('origjina@korca.example');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await caller.ask('POST', '/api/sign-out', {}, { headers })).toEqual({
        status: 403,
        body: { refused: 'request.foreign-origin' },
      });
    const own = { headers: { origin: 'http://localhost:4000' } };
    expect((await caller.ask('POST', '/api/account/sessions/end-others', undefined, own)).status).toBe(200);
  });
});

describe('every route', () => {
  it('that is not for anyone is closed to who is not signed in', async () => {
    const closed = served.filter(({ callers }) => callers !== 'anyone');
    expect(closed.length).toBeGreaterThan(10);
    for (const { method, path } of closed) {
      const url = path.replace(/:\w+/g, '018f0000-0000-7000-8000-000000000001');
      const answer = await world.app.inject({ method, url, ...(method === 'GET' ? {} : { payload: {} }) });
      expect([method, path, answer.statusCode]).toEqual([method, path, 401]);
    }
  });

  it('that is for some roles is closed to the others', async () => {
    await world.person({ email: 'roli@korca.example', roles: ['team-member'] });
    const caller = world.caller();
    await caller.signIn('roli@korca.example');
    for (const { method, path, callers } of served) {
      if (typeof callers === 'string' || callers.includes('team-member')) continue;
      const url = path.replace(/:\w+/g, '018f0000-0000-7000-8000-000000000001');
      const { status, body } = await caller.ask(method, url, method === 'GET' ? undefined : {});
      expect([path, status, body]).toEqual([path, 403, { refused: 'not-allowed' }]);
    }
  });
});

describe('the sign-in of a demonstration', () => {
  it('is shown by nobody who does not run one', async () => {
    await world.person({ email: 'demo@korca.example', roles: ['worker'], demoPlace: 1 });
    expect((await world.caller().ask('GET', '/api/demo')).status).toBe(404);
  });
});

describe('the schema of sign-in', () => {
  it('is closed to the roles that read and write files, and its own role sees no file', async () => {
    for (const pool of [world.store.app, world.store.system, world.store.intake]) {
      const client = await pool.connect();
      await expect(client.query('select from sign_in.person')).rejects.toMatchObject({ code: '42501' });
      client.release(true);
    }
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    const open = await owner.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
       and has_table_privilege('rrjet_sign_in', oid, 'select') order by relname`,
    );
    await owner.end();
    expect(open.rows.map(({ relname }) => relname)).toEqual(['member', 'municipality']);
  });

  it('keeps secrets of authenticators sealed', async () => {
    const { rows } = await world.signIn.pool.query<{ secret: string; codes: string }>(
      'select secret, backup_codes as codes from sign_in.two_factor',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(`${row.secret}${row.codes}`).toMatch(/^[0-9a-f]+$/);
  });
});
