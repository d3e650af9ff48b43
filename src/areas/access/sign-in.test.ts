import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeNow,
  rightPassword,
  type SignInWorld,
  secret,
  signInWorld,
} from '../../../tests/sign-in-world.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld();
});
afterAll(() => world.close());

describe('signing in', () => {
  it('takes password and code, and then says who is signed in and where they work', async () => {
    const { member } = await world.person({ email: 'punonjesja@korca.example', roles: ['worker'] });
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
});
