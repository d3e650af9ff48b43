import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightPassword, type SignInWorld, signInWorld } from '../../../tests/sign-in-world.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld({ RRJET_DEMO: 'off' });
});
afterAll(() => world.close());

describe('repeated failures', () => {
  it('lock an account, tell how long, and hold for the right password too', async () => {
    const email = 'provat@korca.example';
    await world.person({ email, roles: ['worker'] });
    const attempt = (password: string) => world.caller().ask('POST', '/api/sign-in', { email, password });
    for (let failures = 0; failures < 5; failures++)
      expect((await attempt('jo ky fjalëkalim')).body).toEqual({ refused: 'sign-in.wrong' });
    expect((await attempt(rightPassword)).body).toEqual({
      refused: 'sign-in.locked',
      values: { minutes: 5 },
    });
    await world.signIn.pool.query('update sign_in.attempt set locked_until = now()');
    expect((await attempt('jo ky fjalëkalim')).body).toEqual({ refused: 'sign-in.wrong' });
    expect((await attempt(rightPassword)).body).toEqual({
      refused: 'sign-in.locked',
      values: { minutes: 10 },
    });
  });

  it('lock wherever they are made at the same moment', async () => {
    const email = 'njeheresh@korca.example';
    await world.person({ email, roles: ['worker'] });
    const said = await Promise.all(
      Array.from({ length: 12 }, () =>
        world.caller().ask('POST', '/api/sign-in', { email, password: 'jo ky fjalëkalim' }),
      ),
    );
    expect(said.filter(({ body }) => body.refused === 'sign-in.wrong')).toHaveLength(5);
    expect(said.filter(({ body }) => body.refused === 'sign-in.locked')).toHaveLength(7);
  });

  it('count wrong codes on, whatever right password stands between them', async () => {
    const email = 'kodet@korca.example';
    await world.person({ email, roles: ['worker'] });
    const refused: unknown[] = [];
    for (let round = 0; round < 6; round++) {
      const caller = world.caller();
      const first = await caller.ask('POST', '/api/sign-in', { email, password: rightPassword });
      if (first.status !== 200) refused.push(first.body.refused);
      else
        refused.push(
          (await caller.ask('POST', '/api/sign-in/second-factor', { code: `00000${round}` })).body.refused,
        );
    }
    expect(refused.slice(0, 4)).toEqual(Array(4).fill('second-factor.wrong-code'));
    expect(refused.at(-1)).toBe('sign-in.locked');
  });

  it('hold an address back that tries one account after the other', async () => {
    await world.signIn.pool.query('delete from sign_in.attempt');
    const refused: unknown[] = [];
    for (let account = 0; account < 32; account++) {
      const email = `dikush-${account}@korca.example`;
      refused.push(
        (await world.caller('192.0.2.7').ask('POST', '/api/sign-in', { email, password: 'provë e gjatë' }))
          .body.refused,
      );
    }
    expect(refused.filter((code) => code === 'sign-in.wrong')).toHaveLength(30);
    expect(refused.at(-1)).toBe('sign-in.locked');
    await world.signIn.pool.query('delete from sign_in.attempt');
  });

  it('leave no account and no address in the clear', async () => {
    const { rows } = await world.signIn.pool.query<{ key: Buffer }>('select key from sign_in.attempt');
    for (const { key } of rows) expect(key.toString('latin1')).not.toMatch(/korca|127\.0\.0\.1/);
  });
});
