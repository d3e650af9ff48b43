import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdentityProvider, openIdentityProvider } from '../../../tests/identity-provider.ts';
import { type Caller, codeNow, type SignInWorld, secret, signInWorld } from '../../../tests/sign-in-world.ts';

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await openIdentityProvider('rrjet');
});
afterAll(() => provider.close());

const settings = () => ({
  RRJET_OIDC_ISSUER: provider.issuer,
  RRJET_OIDC_CLIENT_ID: 'rrjet',
  RRJET_OIDC_CLIENT_SECRET: 'a secret between the two',
  RRJET_OIDC_NAME: 'Bashkia',
});

/** Goes to the provider and comes back, as a browser would; tells where one lands. */
const goThrough = async (caller: Caller): Promise<string> => {
  const begun = await caller.ask('POST', '/api/sign-in/identity-provider');
  const there = await fetch(String(begun.body.url), { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  return caller.land(`${back.pathname}${back.search}`);
};

describe('signing in at the identity provider of an institution', () => {
  let world: SignInWorld;
  beforeAll(async () => {
    world = await signInWorld(settings());
  });
  afterAll(() => world.close());

  it('is offered by its name', async () => {
    const { body } = await world.caller().ask('GET', '/api/sign-in');
    expect(body.identityProvider).toEqual({ id: 'oidc', name: 'Bashkia' });
  });

  it('lets in whom an administrator invited, and still asks for the second factor', async () => {
    await world.person({ email: 'elira@korca.example', roles: ['worker'] });
    provider.who = { sub: 'e-1', email: 'elira@korca.example', email_verified: true, name: 'Elira Prifti' };
    const caller = world.caller();
    expect(await goThrough(caller)).toBe('/');
    expect((await caller.ask('GET', '/api/me')).body).toEqual({ refused: 'second-factor-first' });
    await caller.ask('POST', '/api/sign-in/second-factor', { code: await codeNow(secret) });
    expect((await caller.ask('GET', '/api/me')).body).toMatchObject({ name: 'Elira Prifti' });
  });

  it('lets in nobody who was not invited, and keeps nothing of them', async () => {
    provider.who = { sub: 'x-1', email: 'i.huaj@tjeter.example', email_verified: true, name: 'I Huaj' };
    const caller = world.caller();
    expect(await goThrough(caller)).toMatch(/^\/sign-in\?error=/);
    expect((await caller.ask('GET', '/api/me')).status).toBe(401);
    const known = await world.signIn.pool.query(`select from sign_in.person where email like '%tjeter%'`);
    expect(known.rowCount).toBe(0);
  });

  it('does not believe an address that the provider has not verified', async () => {
    await world.person({ email: 'drita@korca.example', roles: ['worker'] });
    provider.who = { sub: 'd-1', email: 'drita@korca.example', email_verified: false, name: 'Drita' };
    const caller = world.caller();
    expect(await goThrough(caller)).toMatch(/^\/sign-in\?error=/);
    expect((await caller.ask('GET', '/api/me')).status).toBe(401);
  });
});

describe('a provider that asks everyone for a second factor itself', () => {
  it('is enough, where the installation says so', async () => {
    const world = await signInWorld({ ...settings(), RRJET_OIDC_SECOND_FACTOR: 'on' });
    await world.person({ email: 'elira@korca.example', roles: ['worker'] });
    provider.who = { sub: 'e-1', email: 'elira@korca.example', email_verified: true, name: 'Elira Prifti' };
    const caller = world.caller();
    await goThrough(caller);
    expect((await caller.ask('GET', '/api/me')).status).toBe(200);
    await world.close();
  });
});

describe('an installation without a provider', () => {
  it('has no address that leads to one', async () => {
    const world = await signInWorld();
    expect((await world.caller().ask('POST', '/api/sign-in/identity-provider')).status).toBe(404);
    expect((await world.caller().ask('GET', '/api/auth/callback/oidc')).status).toBe(404);
    await world.close();
  });
});
