import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HttpGateway, httpGateway } from './http-gateway.ts';

let server: Server;
let gateway: HttpGateway;
let answer = 200;
const taken: { headers: IncomingMessage['headers']; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      taken.push({ headers: request.headers, body });
      response.writeHead(answer).end('{"id":"1"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  gateway = {
    url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/send`,
    ...{ authorization: 'Bearer 1234', from: 'Rrjet', format: 'json' },
    fields: { to: 'to', text: 'text', from: 'from' },
  };
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  taken.length = 0;
  answer = 200;
});

const message = { to: '+355691234567', text: 'Rrjet: Një plan pret. https://rrjet.al/notices', id: 'one' };

describe('a gateway for short messages', () => {
  it('is asked as it wants: JSON with its own names for things', async () => {
    await httpGateway({ ...gateway, fields: { to: 'phone', text: 'message', from: 'sender' } })(message);
    expect(JSON.parse(taken[0]?.body ?? '')).toEqual({
      phone: message.to,
      message: message.text,
      sender: 'Rrjet',
    });
    expect(taken[0]?.headers).toMatchObject({ authorization: 'Bearer 1234', 'idempotency-key': 'one' });
  });

  it('or a form, without a sender where it knows who asks', async () => {
    await httpGateway({ ...gateway, format: 'form', from: null })(message);
    expect(Object.fromEntries(new URLSearchParams(taken[0]?.body))).toEqual({
      to: message.to,
      text: message.text,
    });
  });

  it.each([
    [401, 'not-let-in'],
    [422, 'address-refused'],
    [402, 'refused'],
    [429, 'unreachable'],
    [503, 'unreachable'],
  ])('that answers %i has not taken it: %s', async (status, fault) => {
    answer = status;
    await expect(httpGateway(gateway)(message)).rejects.toMatchObject({ fault });
  });

  it('that does not answer at all has not taken it, and the error repeats nothing of the message', async () => {
    const failed = await httpGateway({ ...gateway, url: 'http://127.0.0.1:1/send' })(message).catch(
      (error: Error) => error,
    );
    expect(failed).toMatchObject({ name: 'NotTaken', message: 'unreachable', fault: 'unreachable' });
  });
});
