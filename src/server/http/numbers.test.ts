import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { readSettings } from '../start/settings.ts';
import { numbers } from './numbers.ts';

const token = 'nje-fjale-e-gjate-per-matjet-42';

/** What `/metrics` answers to a caller, on a server with so many proxies before it. */
const asked = async (
  from: { address?: string; headers?: Record<string, string> },
  { proxies = 0, metricsToken = null }: { proxies?: number; metricsToken?: string | null } = {},
) => {
  const app = Fastify({ trustProxy: (_, hop) => hop < proxies });
  numbers(app, { proxies, metricsToken });
  const { address = '127.0.0.1', headers = {} } = from;
  const answer = await app.inject({ method: 'GET', url: '/metrics', remoteAddress: address, headers });
  await app.close();
  return answer.statusCode;
};

it('the numbers of a server that nobody stands before are told on its own machine', async () => {
  expect(await asked({})).toBe(200);
  expect(await asked({ address: '203.0.113.7' })).toBe(404);
});

it('behind a proxy they are told to nobody without the word for them, whatever address the caller wrote', async () => {
  expect(await asked({ headers: { 'x-forwarded-for': '127.0.0.1' } }, { proxies: 1 })).toBe(404);
  expect(await asked({}, { proxies: 1 })).toBe(404);
  expect(await asked({ address: '203.0.113.7', headers: { 'x-forwarded-for': '127.0.0.1' } })).toBe(404);
  expect(await asked({ headers: { forwarded: 'for=203.0.113.7' } })).toBe(404);
});

it('where a word is set it is asked of everybody, and right from anywhere', async () => {
  const said = (word: string) => ({ address: '203.0.113.7', headers: { authorization: `Bearer ${word}` } });
  for (const proxies of [0, 1]) {
    expect(await asked(said(token), { proxies, metricsToken: token })).toBe(200);
    expect(await asked(said(`${token}x`), { proxies, metricsToken: token })).toBe(404);
    expect(await asked({}, { proxies, metricsToken: token })).toBe(404);
  }
});

it('a word that could be guessed is refused at the start', () => {
  expect(() => readSettings({ RRJET_METRICS_TOKEN: 'kurti' })).toThrow('RRJET_METRICS_TOKEN');
  expect(readSettings({ RRJET_METRICS_TOKEN: token }).metricsToken).toBe(token);
  expect(readSettings({}).metricsToken).toBeNull();
});
