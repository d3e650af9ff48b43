import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Gone, openPush, type Push, type Subscription } from './push.ts';

const secret = randomBytes(32);
const settings = { url: 'https://rrjet.al', mailFrom: 'Rrjet <rrjet@korce.al>' };

let server: Server;
let push: Push;
let browser: Subscription;
let answer = 201;
const taken: { headers: IncomingMessage['headers']; body: Buffer }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      taken.push({ headers: request.headers, body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const host = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  push = openPush(secret, settings, [host]);
  const pair = createECDH('prime256v1');
  browser = {
    endpoint: `${host}/one`,
    p256dh: pair.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  taken.length = 0;
  answer = 201;
});

describe('web push', () => {
  it('sends a sealed code, signed by the key that browsers know', async () => {
    await push.send(browser, 'plan.waiting', true);
    const [one] = taken;
    expect(one?.headers).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm', ttl: '86400' });
    expect(one?.headers.authorization).toContain(`k=${push.publicKey}`);
    expect(one?.body.toString('latin1')).not.toContain('plan');
  });

  it('has the same key at every start, and another in another installation', () => {
    expect(openPush(secret, settings).publicKey).toBe(push.publicKey);
    expect(openPush(randomBytes(32), settings).publicKey).not.toBe(push.publicKey);
  });

  it.each([
    [404, { constructor: Gone }],
    [410, { constructor: Gone }],
    [429, { fault: 'unreachable' }],
    [500, { fault: 'unreachable' }],
    [413, { fault: 'refused' }],
  ])('that is answered with %i has not arrived', async (status, failure) => {
    answer = status;
    await expect(push.send(browser, 'plan.waiting', false)).rejects.toMatchObject(failure);
  });

  it('asks no server but the push services of browsers', async () => {
    const real = openPush(secret, settings);
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/one',
      'https://updates.push.services.mozilla.com/wpush/v2/one',
      'https://web.push.apple.com/one',
      'https://db5p.notify.windows.com/w/one',
    ])
      expect(real.knows(endpoint)).toBe(true);
    for (const endpoint of [
      browser.endpoint,
      'http://fcm.googleapis.com/one',
      'https://fcm.googleapis.com.rrjet.al/one',
      'https://evilnotify.windows.com/one',
      'https://169.254.169.254/',
      'no address',
    ])
      expect(real.knows(endpoint)).toBe(false);
    await expect(real.send(browser, 'plan.waiting', false)).rejects.toBeInstanceOf(Gone);
    expect(taken).toEqual([]);
  });
});
