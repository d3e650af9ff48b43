import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SignInWorld, signInWorld } from '../../../tests/sign-in-world.ts';
import { readReceipt } from '../../areas/concern/public-contract.ts';
import { readSettings } from '../start/settings.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld({ RRJET_URL: 'https://rrjet.example' });
});
afterAll(() => world.close());

/** What a proxy at the server's door hands on: the header of whoever asked, and after it whom it heard. */
const asks = async (written: string, heard: string) =>
  world.app.inject({
    method: 'POST',
    url: readReceipt.path,
    remoteAddress: '127.0.0.1',
    headers: { 'x-forwarded-for': `${written}, ${heard}` },
    payload: { receipt: 'KOR-2222-2222-2222-2222' },
  });

it('whoever writes another address into each request is held back at the one they have', async () => {
  const answers = [];
  for (let nth = 1; nth <= 31; nth++) answers.push(await asks(`198.51.100.${nth}`, '203.0.113.7'));
  expect(answers.slice(0, 30).map(({ statusCode }) => statusCode)).not.toContain(429);
  expect([answers[30]?.statusCode, answers[30]?.json()]).toEqual([429, { refused: 'request.too-many' }]);
  expect((await asks('198.51.100.1', '203.0.113.8')).statusCode).not.toBe(429);
});

it.each([
  ['behind one proxy where the outside comes through https', { RRJET_URL: 'https://rrjet.example' }, 1],
  ['behind none where it does not', {}, 0],
  ['behind as many as are named', { RRJET_URL: 'https://rrjet.example', RRJET_PROXIES: '2' }, 2],
])('the server stands %s', (_, environment, proxies) => {
  expect(readSettings(environment).proxies).toBe(proxies);
});

it('a number of proxies that cannot be is refused by its name', () => {
  expect(() => readSettings({ RRJET_PROXIES: 'all' })).toThrow('RRJET_PROXIES');
});
